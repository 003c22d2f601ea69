#include "proposal/propose.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <tuple>

#include "compare/similarity.h"
#include "proposal/arrange_blocks.h"
#include "proposal/arrange_outline.h"
#include "proposal/line_patch.h"
#include "source/ids.h"
#include "source/write_agreement.h"
#include "source/write_clause.h"

namespace sopimus {

namespace {

using Kind = ProposedEdit::Kind;
using Confidence = ProposedEdit::Confidence;
using Carrier = ProposedEdit::Carrier;

class Proposer {
 public:
  explicit Proposer(const ReturnedWork& work)
      : work_(work), language_(work.documents.empty() ? "fi" : work.documents.front().language) {
    for (const Document& document : work.documents) {
      starts_.push_back(base_.units.size());
      add_units(document, base_);
    }
    returned_ = units_of(work.accepted);
    rejected_ = units_of(work.rejected);
    find_plain_headings();
    pairs_ = pair_units(base_, returned_);
    find_pinned();
    copy_clauses();
    find_spots();
  }

  ProposedChanges propose() {
    words_ = edit_words(base_, returned_, pairs_, index_);
    empty_what_is_gone();
    find_sections();
    arranged_ = arrange_blocks(base_, returned_, pairs_, spots_, sections_, index_, words_, after_by_id_);
    say_lost_targets();
    write_clauses();
    write_outlines();
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
    return std::move(changes_);
  }

 private:
  /// A heading whose style was lost is one still when its mark and its words say so.
  void find_plain_headings() {
    constexpr int kSame = 600;  // thousandths
    std::map<std::string, const EditUnit*, std::less<>> headings;
    for (const EditUnit& unit : base_.units) {
      const bool is_heading = unit.kind == EditUnit::Kind::Heading && unit.origin.paragraph == 0;
      if (is_heading && !unit.origin.clause.empty()) headings.emplace(unit.origin.clause, &unit);
    }
    for (EditUnit& unit : returned_.units) {
      if (unit.kind == EditUnit::Kind::Heading || unit.kind == EditUnit::Kind::Cell) continue;
      for (const FoundMarks::Anchor& anchor : unit.marks.anchors) {
        const auto heading = headings.find(anchor.origin.clause);
        if (anchor.origin.paragraph != 0 || heading == headings.end()) continue;
        const std::string words = words_of(unit);
        const std::string was = words_of(*heading->second);
        if (words != was && Shingles(words).likeness(Shingles(was)) < kSame) continue;
        unit.kind = EditUnit::Kind::Heading;
        unit.level = heading->second->level;
        break;
      }
    }
  }

  /// A document that is pinned was composed whole of its edition: clause files of today do not hold its
  /// words.
  void find_pinned() {
    for (std::size_t b = 0; b < base_.units.size(); ++b) {
      const Identity& identity = work_.documents[document_of(b)].identity;
      const DocumentSource* document = work_.files.agreement.find_document(identity.document);
      if (document != nullptr && !document->pin.empty()) base_.units[b].origin.edition = document->pin.text;
    }
  }

  /// The clauses of the text twice: as they are, and to be edited.
  void copy_clauses() {
    std::set<std::string, std::less<>> ids;
    for (const EditUnit& unit : base_.units) {
      if (unit.origin.edition.empty() && !unit.origin.clause.empty()) ids.insert(unit.origin.clause);
    }
    for (const std::string& id : ids) {
      const Clause* clause = work_.files.find_clause(id, language_);
      if (clause == nullptr) continue;
      before_.push_back(std::make_unique<Clause>(*clause));
      after_.push_back(std::make_unique<Clause>(*clause));
      after_by_id_.emplace(id, after_.back().get());
      index_.add(*before_.back(), *after_.back());
    }
  }

  void find_spots() {
    std::map<std::pair<std::string, std::size_t>, UnitSpot> by_offset;
    for (const auto& clause : before_) {
      const std::string& id = clause->id.text;
      for (const ClausePlace& place : places_of(*clause)) {
        const std::size_t holder = place.block == 0 ? 0 : holder_of(*clause, place.block);
        UnitSpot spot{id, PlaceKind::Typed, kNoUnit, place.block, place.element, holder};
        by_offset.emplace(std::pair(id, place.element), spot);
        spot.element = place.block;
        by_offset.emplace(std::pair(id, place.block), spot);
      }
    }
    for (const EditUnit& unit : base_.units) spots_.push_back(spot_of(unit, by_offset));
  }

  UnitSpot spot_of(const EditUnit& unit, std::map<std::pair<std::string, std::size_t>, UnitSpot>& by_offset) {
    for (const PlacedPiece& piece : placed_pieces_of(unit, index_)) {
      if (piece.place == kNoUnit) continue;
      const PlaceIndex::Entry& entry = index_.entry(piece.place);
      const auto clause = find_before(entry.clause);
      const std::size_t holder = entry.before.block == 0 ? 0 : holder_of(*clause, entry.before.block);
      return {entry.clause, entry.before.kind, piece.place, entry.before.block, entry.before.element, holder};
    }
    if (unit.origin.is_generated() || !unit.origin.edition.empty()) return {};
    Clause* clause = find_before(unit.origin.clause);
    if (clause == nullptr || unit.origin.paragraph == 0) return {};
    const auto found = by_offset.find({unit.origin.clause, unit.origin.at.offset});
    if (found != by_offset.end()) return found->second;
    const std::size_t block = unit.origin.at.offset;
    if (!find_block(*clause, block)) return {};
    return {unit.origin.clause, PlaceKind::Typed, kNoUnit, block, block, holder_of(*clause, block)};
  }

  Clause* find_before(const std::string& id) const {
    for (const auto& clause : before_) {
      if (clause->id.text == id) return clause.get();
    }
    return nullptr;
  }

  /// A caption, a cell or a theme's text of which nothing is left, while what it belongs to stays.
  void empty_what_is_gone() {
    for (std::size_t b = 0; b < base_.units.size(); ++b) {
      if (pairs_.returned_of[b] != kNoUnit || spots_[b].place == kNoUnit) continue;
      const PlaceKind kind = spots_[b].kind;
      if (kind != PlaceKind::Caption && kind != PlaceKind::Cell && kind != PlaceKind::Typed) continue;
      for (const PlacedPiece& piece : placed_pieces_of(base_.units[b], index_)) {
        if (piece.place != kNoUnit) index_.entry(piece.place).after->clear();
      }
    }
  }

  void find_sections() {
    sections_.emplace_back();
    for (std::size_t r = 0; r < returned_.units.size(); ++r) {
      const EditUnit& unit = returned_.units[r];
      const std::size_t b = pairs_.base_of[r];
      const bool is_inner = b != kNoUnit && spots_[b].is_known() && spots_[b].kind == PlaceKind::Typed;
      if (unit.kind != EditUnit::Kind::Heading || is_inner) {
        sections_.back().units.push_back(r);
        continue;
      }
      Section section;
      section.heading = r;
      section.level = unit.level;
      if (b == kNoUnit) {
        section.is_new = true;
        section.clause = new_clause(r);
      } else if (spots_[b].is_known()) {
        section.clause = spots_[b].clause;
        section.level = unit.level != base_.units[b].level ? unit.level : base_.units[b].level;
      }
      sections_.push_back(std::move(section));
    }
    take_first_section();
  }

  /// What stands above the first heading is of its clause when it was there.
  void take_first_section() {
    for (const std::size_t r : sections_.front().units) {
      const std::size_t b = pairs_.base_of[r];
      if (b == kNoUnit || !spots_[b].is_known()) continue;
      sections_.front().clause = spots_[b].clause;
      return;
    }
  }

  std::string new_clause(std::size_t r) {
    const std::string words = to_plain_text(to_clean_runs(returned_.units[r].runs));
    const std::string wanted = to_clause_id(words);
    std::string id = wanted;
    for (int nth = 2; is_taken(id); ++nth) id = wanted + "-" + std::to_string(nth);
    auto clause = std::make_unique<Clause>();
    clause->id.text = id;
    clause->language = language_;
    clause->path = "clauses/" + id + (language_ == original() ? "" : "." + language_) + ".xml";
    clause->heading = words_.made[r];
    for (Inline& stretch : clause->heading) stretch.strong = false;
    after_by_id_.emplace(id, clause.get());
    after_.push_back(std::move(clause));
    return id;
  }

  const std::string& original() const { return work_.files.agreement.languages.front(); }

  bool is_taken(const std::string& id) const {
    if (after_by_id_.contains(id) || work_.files.agreement.find_document(id) != nullptr) return true;
    for (const auto& [language, clauses] : work_.files.clauses) {
      if (clauses.contains(id)) return true;
    }
    return false;
  }

  /// A mention of a definition or clause that is gone becomes the words it was printed as.
  void say_lost_targets() {
    const std::set<std::string> lost = lost_targets();
    if (lost.empty()) return;
    std::map<std::pair<const SourceText*, std::size_t>, std::string> printed;
    for (const EditUnit& unit : base_.units) {
      for (const Run& run : unit.runs) {
        if (run.made_by == MadeBy::Term || run.made_by == MadeBy::Reference) {
          printed[{run.at.source.get(), run.at.offset}] += run.text;
        }
      }
    }
    for (const auto& clause : after_) {
      for (const ClausePlace& place : places_of(*clause)) {
        for (Inline& stretch : *place.inlines) {
          const bool is_mention =
              stretch.kind == Inline::Kind::Term || stretch.kind == Inline::Kind::Reference;
          const auto words = printed.find({stretch.at.source.get(), stretch.at.offset});
          if (!is_mention || !names(stretch, lost) || words == printed.end()) continue;
          stretch.kind = Inline::Kind::Text;
          stretch.text = words->second;
        }
      }
    }
  }

  static bool names(const Inline& stretch, const std::set<std::string>& ids) {
    return ids.contains(stretch.of.text) ||
           std::any_of(stretch.more.begin(), stretch.more.end(),
                       [&](const Word& word) { return ids.contains(word.text); });
  }

  /// Ids that clauses had and have no longer, of what no other clause of the agreement has.
  std::set<std::string> lost_targets() const {
    std::set<std::string> lost;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      visit_ids(*before_[i], [&](const Word& id) { lost.insert(id.text); });
    }
    std::set<std::string> here;
    for (const Section& section : sections_) here.insert(section.clause);
    for (const auto& clause : after_) {
      if (here.contains(clause->id.text)) visit_ids(*clause, [&](const Word& id) { lost.erase(id.text); });
    }
    for (const Section& section : sections_) lost.erase(section.clause);
    return lost;
  }

  void write_clauses() {
    for (const auto& clause : after_) {
      Clause* before = find_before(clause->id.text);
      if (before == nullptr) {
        add_split_from(*clause);
        changes_.files[clause->path] = write_clause(*clause);
      } else if (!(*before == *clause) && is_in_text(clause->id.text)) {
        changes_.files[clause->path] = edited_file(*before, *clause);
      }
    }
  }

  /// Canonical where the author's own form and the edit cannot both be had.
  static std::string edited_file(const Clause& before, const Clause& after) {
    const std::string whole = write_clause(after);
    const std::string patched = patch_lines(before.source->text(), write_clause(before), whole);
    Diagnostics faults;
    const Clause read =
        read_clause(std::make_shared<const SourceText>(after.path, patched), after.path, faults);
    return !faults.has_errors() && write_clause(read) == whole ? patched : whole;
  }
  static std::string edited_file(const AgreementSource& before, const AgreementSource& after) {
    const std::string whole = write_agreement(after);
    const std::string patched = patch_lines(before.source->text(), write_agreement(before), whole);
    Diagnostics faults;
    const AgreementSource read =
        read_agreement(std::make_shared<const SourceText>("agreement.xml", patched), faults);
    return !faults.has_errors() && write_agreement(read) == whole ? patched : whole;
  }

  bool is_in_text(const std::string& id) const {
    return std::any_of(sections_.begin(), sections_.end(),
                       [&](const Section& section) { return section.clause == id; });
  }

  /// A new clause that took over paragraphs of another names it.
  void add_split_from(Clause& clause) const {
    std::set<std::string> from;
    for (const Section& section : sections_) {
      if (section.clause != clause.id.text) continue;
      for (const std::size_t r : section.units) {
        const std::size_t b = pairs_.base_of[r];
        if (b != kNoUnit && spots_[b].is_known()) from.insert(spots_[b].clause);
      }
    }
    for (const std::string& id : from) clause.split_from.push_back({id, {}});
  }

  void write_outlines() {
    const AgreementSource& was = work_.files.agreement;
    AgreementSource agreement = was;
    std::vector<OutlineClause> after = sections_after();
    for (std::size_t d = 0; d < work_.documents.size(); ++d) {
      const std::vector<OutlineClause> before = clauses_before(d);
      const std::vector<OutlineClause> own = of_document(after, before, d);
      const bool is_same = std::equal(before.begin(), before.end(), own.begin(), own.end(),
                                      [](const auto& a, const auto& b) { return a.clause == b.clause; });
      if (is_same) continue;
      for (DocumentSource& document : agreement.documents) {
        if (document.id.text != work_.documents[d].identity.document) continue;
        document.outline = arrange_outline(document.outline, before, own);
      }
    }
    if (agreement == was) return;
    changes_.files["agreement.xml"] = edited_file(was, agreement);
  }

  /// Clauses of the document in their order, that its own outline includes.
  std::vector<OutlineClause> clauses_before(std::size_t document) const {
    std::vector<OutlineClause> clauses;
    const std::size_t end = document + 1 < starts_.size() ? starts_[document + 1] : base_.units.size();
    for (std::size_t b = starts_[document]; b < end; ++b) {
      const EditUnit& unit = base_.units[b];
      const bool is_clause =
          unit.kind == EditUnit::Kind::Heading && unit.origin.paragraph == 0 && !unit.origin.clause.empty();
      if (is_clause && is_included(document, unit.origin.clause)) {
        clauses.push_back({unit.origin.clause, unit.level});
      }
    }
    return clauses;
  }

  bool is_included(std::size_t document, const std::string& clause) const {
    const DocumentSource* source =
        work_.files.agreement.find_document(work_.documents[document].identity.document);
    return source != nullptr && includes(source->outline, clause);
  }
  static bool includes(const std::vector<SourceBlock>& outline, const std::string& clause) {
    return std::any_of(outline.begin(), outline.end(), [&](const SourceBlock& block) {
      const auto* include = std::get_if<Include>(&block.value);
      return include != nullptr && (include->clause.text == clause || includes(include->children, clause));
    });
  }

  std::vector<OutlineClause> sections_after() const {
    std::vector<OutlineClause> clauses;
    for (const Section& section : sections_) {
      if (section.heading == kNoUnit) continue;
      const std::size_t b = pairs_.base_of[section.heading];
      const std::string id = b == kNoUnit ? section.clause : base_.units[b].origin.clause;
      if (!id.empty()) clauses.push_back({id, section.level});
    }
    return clauses;
  }

  /// A new clause is of the document of the clause before it.
  std::vector<OutlineClause> of_document(const std::vector<OutlineClause>& after,
                                         const std::vector<OutlineClause>& before,
                                         std::size_t document) const {
    std::vector<OutlineClause> own;
    std::size_t current = 0;
    for (const OutlineClause& clause : after) {
      const auto is_it = [&](const OutlineClause& other) { return other.clause == clause.clause; };
      if (find_before(clause.clause) != nullptr || is_pinned(clause.clause)) {
        const auto found = std::find_if(before.begin(), before.end(), is_it);
        if (found == before.end()) {
          current = is_of_other(clause.clause, document) ? kNoUnit : current;
          continue;
        }
        current = document;
        own.push_back(clause);
      } else if (current == document) {
        own.push_back(clause);
      }
    }
    return own;
  }
  bool is_pinned(const std::string& clause) const {
    return std::any_of(base_.units.begin(), base_.units.end(), [&](const EditUnit& unit) {
      return unit.origin.clause == clause && !unit.origin.edition.empty();
    });
  }
  bool is_of_other(const std::string& clause, std::size_t document) const {
    for (std::size_t d = 0; d < work_.documents.size(); ++d) {
      if (d != document && is_included(d, clause)) return true;
    }
    return false;
  }

  // ---- what is told of each edit

  using MarkKey = std::tuple<std::string, std::size_t, int>;
  static MarkKey key_of(const Origin& origin, int nth) { return {origin.clause, origin.paragraph, nth}; }

  void find_tracked() {
    for (const EditUnit& unit : rejected_.units) {
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
    const EditUnit& unit = base_.units[b];
    const auto found = rejected_marked_.find(key_of(unit.origin, unit.nth));
    const std::string words = words_of(unit);
    return found != rejected_marked_.end() ? found->second.first == words : rejected_words_.contains(words);
  }

  std::string date_of_rejected(std::size_t b) const {
    const auto found = rejected_marked_.find(key_of(base_.units[b].origin, base_.units[b].nth));
    return found == rejected_marked_.end() ? "" : found->second.second->marks.changed;
  }

  std::size_t document_of(std::size_t b) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), b);
    return static_cast<std::size_t>(after - starts_.begin()) - 1;
  }

  void add(std::size_t place, ProposedEdit edit) {
    edit.language.text = language_;
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
        const std::size_t b = pairs_.base_of[r];
        if (b == kNoUnit) {
          record_new(section, r, last, place);
        } else {
          if (!pairs_.is_moved[r]) place = b;
          record_paired(section, r, b, place);
          if (!base_.units[b].origin.is_generated()) last = b;
        }
      }
    }
  }

  void record_paired(const Section& section, std::size_t r, std::size_t b, std::size_t place) {
    const EditUnit& unit = base_.units[b];
    const bool is_lost = words_.is_lost[r] || (words_.is_changed[r] && spots_[b].place == kNoUnit);
    if (is_lost) add_unmapped(r, b);
    ProposedEdit edit;
    edit.clause.text = unit.origin.clause;
    edit.paragraph = unit.origin.paragraph;
    edit.is_tracked = is_tracked(b);
    edit.date.text = returned_.units[r].marks.changed;
    if (pairs_.by_words[r]) {
      edit.carrier = Carrier::Words;
      edit.confidence = Confidence::Likely;
    }
    if (words_.over_data[r]) edit.doubt.text = "over-data";
    const bool is_elsewhere =
        spots_[b].is_known() && section.clause != spots_[b].clause && unit.kind != EditUnit::Kind::Cell;
    if ((pairs_.is_moved[r] && unit.kind != EditUnit::Kind::Cell) || is_elsewhere) {
      edit.kind = Kind::Move;
      ProposedEdit move = edit;
      if (arranged_.is_other_form[r]) move.doubt.text = "place";
      if (!edit.clause.empty()) add(place, std::move(move));
      edit.kind = Kind::Text;
    }
    if (words_.is_changed[r] && spots_[b].place != kNoUnit) add(place, edit);
  }

  void record_new(const Section& section, std::size_t r, std::size_t last, std::size_t place) {
    if (arranged_.is_lost[r] || section.clause.empty()) return add_unmapped(r, last);
    ProposedEdit edit;
    edit.clause.text = section.clause;
    edit.kind = pairs_.part_of[r] != kNoUnit ? Kind::Split : Kind::New;
    const bool is_here = last != kNoUnit && base_.units[last].origin.clause == section.clause;
    if (is_here) edit.paragraph = base_.units[last].origin.paragraph;
    edit.carrier = Carrier::Neighbour;
    edit.confidence = is_here || section.is_new ? Confidence::Certain : Confidence::Likely;
    edit.is_tracked = !rejected_words_.contains(words_of(returned_.units[r]));
    edit.date.text = returned_.units[r].marks.changed;
    if (words_.over_data[r]) edit.doubt.text = "over-data";
    if (arranged_.is_other_form[r]) edit.doubt.text = "place";
    add(place, std::move(edit));
  }

  void record_gone() {
    for (std::size_t b = 0; b < base_.units.size(); ++b) {
      if (pairs_.returned_of[b] != kNoUnit || words_of(base_.units[b]).empty()) continue;
      const EditUnit& unit = base_.units[b];
      ProposedEdit edit;
      edit.kind = pairs_.joined_to[b] != kNoUnit ? Kind::Merge : Kind::Delete;
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
    text.document.text = work_.documents[near == kNoUnit ? 0 : document_of(near)].identity.document;
    text.language.text = language_;
    if (near != kNoUnit) {
      text.clause.text = base_.units[near].origin.clause;
      text.paragraph = base_.units[near].origin.paragraph;
    }
    text.paragraphs = {{to_plain_text(to_clean_runs(returned_.units[r].runs)), {}}};
    const std::string words = words_of(returned_.units[r]);
    const bool is_own = std::any_of(base_.units.begin(), base_.units.end(), [&](const EditUnit& unit) {
      return unit.origin.is_generated() && words_of(unit) == words;
    });
    if (words.empty() || is_own) return;  // the program makes its own words again
    changes_.unmapped.push_back(std::move(text));
  }

  /// Those of deleted words stand in the text without the tracked changes only.
  void record_comments() {
    std::set<std::string, std::less<>> done;
    std::size_t last = kNoUnit;
    for (std::size_t r = 0; r < returned_.units.size(); ++r) {
      if (pairs_.base_of[r] != kNoUnit && !base_.units[pairs_.base_of[r]].origin.is_generated()) {
        last = pairs_.base_of[r];
      }
      const Origin near = last == kNoUnit ? Origin{} : base_.units[last].origin;
      for (const std::string& id : returned_.units[r].marks.comments) {
        if (done.insert(id).second) add_comment(work_.accepted.comments, id, near);
      }
    }
    Origin near;
    for (const EditUnit& unit : rejected_.units) {
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
    comment.language.text = language_;
    comment.paragraph = near.paragraph;
    comment.date.text = found->date;
    comment.is_done = found->is_done;
    comment.quote.text = found->quote;
    for (const std::string& paragraph : found->paragraphs) comment.paragraphs.push_back({paragraph, {}});
    changes_.comments.push_back(std::move(comment));
  }

  const ReturnedWork& work_;
  std::string language_;
  EditText base_{};
  EditText returned_{};
  EditText rejected_{};
  std::vector<std::size_t> starts_{};  // of the documents, in base_.units
  UnitPairs pairs_{};
  std::vector<std::unique_ptr<Clause>> before_{};
  std::vector<std::unique_ptr<Clause>> after_{};
  std::map<std::string, Clause*, std::less<>> after_by_id_{};
  PlaceIndex index_{};
  std::vector<UnitSpot> spots_{};
  WordEdits words_{};
  std::vector<Section> sections_{};
  ArrangedBlocks arranged_{};
  std::set<std::string, std::less<>> rejected_words_{};
  std::map<MarkKey, std::pair<std::string, const EditUnit*>> rejected_marked_{};
  std::vector<std::pair<std::size_t, ProposedEdit>> edits_{};  // with their places in the base
  ProposedChanges changes_{};
};

}  // namespace

ProposedChanges propose(const ReturnedWork& work) { return Proposer(work).propose(); }

}  // namespace sopimus
