#include "proposal/record_edits.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace sopimus {

namespace {

using Kind = ProposedEdit::Kind;
using Confidence = ProposedEdit::Confidence;
using Carrier = ProposedEdit::Carrier;

class EditRecorder {
 public:
  EditRecorder(const ReturnedWork& work, const MatchedTexts& texts, const ArrangedText& arranged,
               ProposedChanges& to)
      : work_(work),
        texts_(texts),
        spots_(arranged.spots),
        sections_(arranged.sections),
        words_(arranged.words),
        blocks_(arranged.blocks),
        is_kept_(arranged.is_kept),
        is_data_edited_(arranged.is_data_edited),
        added_(arranged.added),
        front_(arranged.front),
        changes_(to) {}

  void record() {
    find_tracked();
    record_front();
    record_returned();
    record_added_data();
    record_gone();
    std::stable_sort(edits_.begin(), edits_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [place, edit] : edits_) {
      edit.id = static_cast<int>(changes_.edits.size()) + 1;
      changes_.edits.push_back(std::move(edit));
    }
    record_comments();
  }

 private:
  using MarkKey = std::tuple<std::string, std::size_t, int>;
  static MarkKey key_of(const Origin& origin, int nth) { return {origin.clause, origin.paragraph, nth}; }

  void find_tracked() {
    for (const EditUnit& unit : texts_.rejected.units) {
      std::string words = words_of(unit);
      rejected_words_.insert(words);
      for (const FoundMarks::Anchor& anchor : unit.marks.anchors) {
        if (!anchor.is_copy)
          rejected_marked_.emplace(key_of(anchor.origin, anchor.nth), std::pair(words, &unit));
      }
    }
  }

  /// Without the tracked changes the base unit reads as it was sent out.
  bool is_tracked(std::size_t b) const {
    const EditUnit& unit = texts_.base.units[b];
    const auto found = rejected_marked_.find(key_of(unit.origin, unit.nth));
    const std::string words = words_of(unit);
    return found != rejected_marked_.end() ? found->second.first == words : rejected_words_.contains(words);
  }

  std::string date_of_rejected(std::size_t b) const {
    const auto found = rejected_marked_.find(key_of(texts_.base.units[b].origin, texts_.base.units[b].nth));
    return found == rejected_marked_.end() ? "" : found->second.second->marks.changed;
  }

  void add(std::size_t place, ProposedEdit edit) {
    edit.language.text = texts_.language;
    if (work_.is_base_guessed && edit.doubt.empty()) edit.doubt.text = "base";
    if (!work_.has_marks) edit.confidence = Confidence::Likely;
    if (!edit.doubt.empty()) edit.confidence = Confidence::Doubtful;
    if (!edit.is_tracked) edit.date = {};
    edits_.emplace_back(place, std::move(edit));
  }

  void record_returned() {
    std::size_t last = kNoUnit;  // the paired unit before
    std::size_t place = 0;       // in the base
    for (const Section& section : sections_) {
      std::vector<std::size_t> units = section.units;
      if (section.heading != kNoUnit) units.insert(units.begin(), section.heading);
      for (const std::size_t r : units) {
        const std::size_t b = texts_.pairs.base_of[r];
        if (b == kNoUnit) {
          record_new(section, r, last, place);
        } else {
          if (!texts_.pairs.is_moved[r]) place = b;
          record_paired(section, r, b, place);
          if (!texts_.base.units[b].origin.is_generated()) last = b;
        }
      }
    }
  }

  void record_paired(const Section& section, std::size_t r, std::size_t b, std::size_t place) {
    const EditUnit& unit = texts_.base.units[b];
    if (is_pinned(b)) return tell_pinned(r, b);
    const bool is_lost = words_.is_lost[r] || (words_.is_changed[r] && spots_[b].place == kNoUnit);
    if (is_lost) add_unmapped(r, b);
    if (!words_.is_changed[r]) tell_look(r, b);
    ProposedEdit edit;
    edit.clause.text = unit.origin.clause;
    edit.paragraph = unit.origin.paragraph;
    edit.is_tracked = is_tracked(b);
    edit.date.text = texts_.returned.units[r].marks.changed;
    if (texts_.pairs.by_words[r]) {
      edit.carrier = Carrier::Words;
      edit.confidence = Confidence::Likely;
    }
    if (words_.over_data[r]) edit.doubt.text = "over-data";
    const bool is_elsewhere =
        spots_[b].is_known() && section.clause != spots_[b].clause && unit.kind != EditUnit::Kind::Cell;
    if (is_elsewhere && section.clause.empty()) return record_moved_away(edit, r, b);
    if ((texts_.pairs.is_moved[r] && unit.kind != EditUnit::Kind::Cell) || is_elsewhere) {
      edit.kind = Kind::Move;
      ProposedEdit move = edit;
      if (blocks_.is_other_form[r]) move.doubt.text = "place";
      if (!edit.clause.empty()) add(place, std::move(move));
      edit.kind = Kind::Text;
    }
    if (words_.is_written[r] || is_data_edited_[r]) add(place, edit);
  }

  bool is_pinned(std::size_t b) const { return !texts_.base.units[b].origin.edition.empty(); }

  /// A pinned document is changed in its edition: what came back is told and makes no edit.
  void tell_pinned(std::size_t r, std::size_t b) {
    if (words_.is_changed[r]) {
      add_unmapped(r, b);
    } else if (texts_.pairs.is_moved[r] && texts_.base.units[b].kind != EditUnit::Kind::Cell) {
      add_unmapped(r, b, "change-moved");
    }
  }

  /// To a place that no clause holds: gone from where it stood, and told.
  void record_moved_away(ProposedEdit edit, std::size_t r, std::size_t b) {
    add_unmapped(r, b, "change-moved");
    edit.kind = Kind::Delete;
    edit.doubt.text = "place";
    add(b, std::move(edit));
  }

  /// Bold and italics are no words: once a clause.
  void tell_look(std::size_t r, std::size_t b) {
    const EditUnit& was = texts_.base.units[b];
    const bool is_running = was.kind == EditUnit::Kind::Paragraph || was.kind == EditUnit::Kind::Item;
    if (!is_running || was.origin.is_generated() || looked_.contains(was.origin.clause)) return;
    const auto stands_out = [](const Run& run) { return run.strong || run.emphasis; };
    const Runs& now = texts_.returned.units[r].runs;
    if (std::none_of(was.runs.begin(), was.runs.end(), stands_out) &&
        std::none_of(now.begin(), now.end(), stands_out)) {
      return;
    }
    const std::vector<ReturnedPiece> before = returned_pieces_of(was);
    const std::vector<ReturnedPiece> after = returned_pieces_of(texts_.returned.units[r]);
    const bool is_same = std::equal(before.begin(), before.end(), after.begin(), after.end(),
                                    [](const ReturnedPiece& one, const ReturnedPiece& other) {
                                      return one.strong == other.strong && one.emphasis == other.emphasis;
                                    });
    if (is_same) return;
    looked_.insert(was.origin.clause);
    add_unmapped(r, b, "change-of-look");
  }

  void record_front() {
    for (const auto& [d, title] : front_.titles) {
      const std::string& id = work_.documents[d].identity.document;
      if (work_.files.agreement.find_document(id)->pin.empty()) {
        ProposedEdit edit;
        edit.clause.text = id;
        add(texts_.starts[d], std::move(edit));
      } else {
        changes_.unmapped.push_back({{id, {}}, {texts_.language, {}}, {}, 0, {{title, {}}}});
      }
    }
    changes_.unmapped.insert(changes_.unmapped.end(), front_.unmapped.begin(), front_.unmapped.end());
  }

  void record_new(const Section& section, std::size_t r, std::size_t last, std::size_t place) {
    if (blocks_.is_lost[r] || section.clause.empty()) return add_unmapped(r, last);
    ProposedEdit edit;
    edit.clause.text = section.clause;
    edit.kind = texts_.pairs.part_of[r] != kNoUnit ? Kind::Split : Kind::New;
    const bool is_here = last != kNoUnit && texts_.base.units[last].origin.clause == section.clause;
    if (is_here) edit.paragraph = texts_.base.units[last].origin.paragraph;
    edit.carrier = Carrier::Neighbour;
    edit.confidence = is_here || section.is_new ? Confidence::Certain : Confidence::Likely;
    edit.is_tracked = !rejected_words_.contains(words_of(texts_.returned.units[r]));
    edit.date.text = texts_.returned.units[r].marks.changed;
    if (words_.over_data[r]) edit.doubt.text = "over-data";
    if (blocks_.is_other_form[r]) edit.doubt.text = "place";
    add(place, std::move(edit));
  }

  void record_added_data() {
    for (const AddedData& data : added_) {
      if (!data.is_written) {
        for (const std::size_t r : data.units) add_unmapped(r, data.beside);
        continue;
      }
      const EditUnit& unit = texts_.returned.units[data.units.front()];
      ProposedEdit edit;
      edit.kind = Kind::New;
      edit.clause.text = data.clause;
      edit.paragraph = texts_.base.units[data.beside].origin.paragraph;
      edit.carrier = Carrier::Neighbour;
      edit.is_tracked = !rejected_words_.contains(words_of(unit));
      edit.date.text = unit.marks.changed;
      add(data.beside, std::move(edit));
    }
  }

  void record_gone() {
    for (std::size_t b = 0; b < texts_.base.units.size(); ++b) {
      if (texts_.pairs.returned_of[b] != kNoUnit || words_of(texts_.base.units[b]).empty()) continue;
      const EditUnit& unit = texts_.base.units[b];
      if (is_told_joined(b)) continue;
      const bool is_whole_gone = is_kept_[b] && is_element_gone(b);
      if (is_pinned(b) || (is_kept_[b] && !is_whole_gone)) {
        const std::string words = to_plain_text(to_clean_runs(unit.runs));
        changes_.unmapped.push_back(
            unmapped_near(b, note_of_change("change-deleted", texts_.language, words)));
        continue;
      }
      ProposedEdit edit;
      edit.kind = texts_.pairs.joined_to[b] != kNoUnit ? Kind::Merge : Kind::Delete;
      edit.clause.text = unit.origin.clause;
      edit.paragraph = unit.origin.paragraph;
      edit.is_tracked = is_tracked(b);
      edit.date.text = date_of_rejected(b);
      if (unit.origin.clause.empty()) continue;  // the program makes it again
      if (spots_[b].place == kNoUnit) edit.doubt.text = "place";
      add(b, std::move(edit));
    }
  }

  /// Nothing is left of the goal or measure that it is of.
  bool is_element_gone(std::size_t b) const {
    for (std::size_t other = 0; other < spots_.size(); ++other) {
      const bool is_of_it =
          spots_[other].clause == spots_[b].clause && spots_[other].element == spots_[b].element;
      if (is_of_it && texts_.pairs.returned_of[other] != kNoUnit) return false;
    }
    return true;
  }

  /// Its words are told with those it was joined to.
  bool is_told_joined(std::size_t b) const {
    const std::size_t r = texts_.pairs.joined_to[b];
    return r != kNoUnit && (is_pinned(b) || (words_.is_lost[r] && spots_[b].kind == PlaceKind::Typed));
  }

  UnmappedText unmapped_near(std::size_t near, std::string words) const {
    UnmappedText text;
    text.document.text = work_.documents[near == kNoUnit ? 0 : texts_.document_of(near)].identity.document;
    text.language.text = texts_.language;
    if (near != kNoUnit) {
      text.clause.text = texts_.base.units[near].origin.clause;
      text.paragraph = texts_.base.units[near].origin.paragraph;
    }
    text.paragraphs = {{std::move(words), {}}};
    return text;
  }

  /// `change`: a phrase that says what happened to words that are otherwise the same.
  void add_unmapped(std::size_t r, std::size_t near, const std::string& change = "") {
    std::string text = to_plain_text(to_clean_runs(texts_.returned.units[r].runs));
    if (!change.empty()) text = note_of_change(change, texts_.language, text);
    const std::string words = words_of(texts_.returned.units[r]);
    const bool is_own = std::any_of(
        texts_.base.units.begin(), texts_.base.units.end(),
        [&](const EditUnit& unit) { return unit.origin.is_generated() && words_of(unit) == words; });
    if (words.empty() || is_own) return;  // the program makes its own words again
    changes_.unmapped.push_back(unmapped_near(near, std::move(text)));
  }

  /// Those of deleted words stand in the text without the tracked changes only.
  void record_comments() {
    std::set<std::string, std::less<>> done;
    std::size_t last = kNoUnit;
    for (std::size_t r = 0; r < texts_.returned.units.size(); ++r) {
      if (texts_.pairs.base_of[r] != kNoUnit &&
          !texts_.base.units[texts_.pairs.base_of[r]].origin.is_generated()) {
        last = texts_.pairs.base_of[r];
      }
      const Origin near = last == kNoUnit ? Origin{} : texts_.base.units[last].origin;
      for (const std::string& id : texts_.returned.units[r].marks.comments) {
        if (done.insert(id).second) add_comment(work_.accepted.comments, id, near);
      }
    }
    Origin near;
    for (const EditUnit& unit : texts_.rejected.units) {
      if (!unit.marks.anchors.empty()) near = unit.marks.anchors.front().origin;
      for (const std::string& id : unit.marks.comments) {
        if (done.insert(id).second) add_comment(work_.rejected.comments, id, near);
      }
    }
  }

  void add_comment(const std::vector<FoundComment>& comments, const std::string& id, const Origin& near) {
    const auto found = std::find_if(comments.begin(), comments.end(),
                                    [&](const FoundComment& comment) { return comment.id == id; });
    if (found == comments.end()) return;
    ProposalComment comment;
    comment.clause.text = near.clause;
    comment.language.text = texts_.language;
    comment.paragraph = near.paragraph;
    comment.date.text = found->date;
    comment.is_done = found->is_done;
    comment.quote.text = found->quote;
    for (const std::string& paragraph : found->paragraphs) comment.paragraphs.push_back({paragraph, {}});
    changes_.comments.push_back(std::move(comment));
  }

  const ReturnedWork& work_;
  const MatchedTexts& texts_;
  const std::vector<UnitSpot>& spots_;
  const std::vector<Section>& sections_;
  const WordEdits& words_;
  const ArrangedBlocks& blocks_;
  const std::vector<bool>& is_kept_;
  const std::vector<bool>& is_data_edited_;
  const std::vector<AddedData>& added_;
  const FrontMatterEdits& front_;
  ProposedChanges& changes_;
  std::set<std::string, std::less<>> looked_{};  // clauses whose look was told
  std::set<std::string, std::less<>> rejected_words_{};
  std::map<MarkKey, std::pair<std::string, const EditUnit*>> rejected_marked_{};
  std::vector<std::pair<std::size_t, ProposedEdit>> edits_{};  // with their places in the base
};

}  // namespace

void record_edits(const ReturnedWork& work, const MatchedTexts& texts, const ArrangedText& arranged,
                  ProposedChanges& to) {
  EditRecorder(work, texts, arranged, to).record();
}

}  // namespace sopimus
