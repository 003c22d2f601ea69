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
        changes_(to) {}

  void record() {
    find_tracked();
    record_returned();
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
    const bool is_lost = words_.is_lost[r] || (words_.is_changed[r] && spots_[b].place == kNoUnit);
    if (is_lost) add_unmapped(r, b);
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
    if ((texts_.pairs.is_moved[r] && unit.kind != EditUnit::Kind::Cell) || is_elsewhere) {
      edit.kind = Kind::Move;
      ProposedEdit move = edit;
      if (blocks_.is_other_form[r]) move.doubt.text = "place";
      if (!edit.clause.empty()) add(place, std::move(move));
      edit.kind = Kind::Text;
    }
    if (words_.is_changed[r] && spots_[b].place != kNoUnit) add(place, edit);
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

  void record_gone() {
    for (std::size_t b = 0; b < texts_.base.units.size(); ++b) {
      if (texts_.pairs.returned_of[b] != kNoUnit || words_of(texts_.base.units[b]).empty()) continue;
      const EditUnit& unit = texts_.base.units[b];
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

  void add_unmapped(std::size_t r, std::size_t near) {
    UnmappedText text;
    text.document.text = work_.documents[near == kNoUnit ? 0 : texts_.document_of(near)].identity.document;
    text.language.text = texts_.language;
    if (near != kNoUnit) {
      text.clause.text = texts_.base.units[near].origin.clause;
      text.paragraph = texts_.base.units[near].origin.paragraph;
    }
    text.paragraphs = {{to_plain_text(to_clean_runs(texts_.returned.units[r].runs)), {}}};
    const std::string words = words_of(texts_.returned.units[r]);
    const bool is_own = std::any_of(
        texts_.base.units.begin(), texts_.base.units.end(),
        [&](const EditUnit& unit) { return unit.origin.is_generated() && words_of(unit) == words; });
    if (words.empty() || is_own) return;  // the program makes its own words again
    changes_.unmapped.push_back(std::move(text));
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
  ProposedChanges& changes_;
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
