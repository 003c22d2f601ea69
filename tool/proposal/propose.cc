#include "proposal/propose.h"

#include <algorithm>
#include <set>

#include "proposal/add_data.h"
#include "proposal/arrange_blocks.h"
#include "proposal/clause_copies.h"
#include "proposal/edit_data.h"
#include "proposal/matched_texts.h"
#include "proposal/proposed_files.h"
#include "proposal/record_edits.h"
#include "source/ids.h"

namespace sopimus {

namespace {

class Proposer {
 public:
  explicit Proposer(const ReturnedWork& work)
      : work_(work), texts_(match_texts(work)), clauses_(work.files, texts_.language, texts_.base) {
    text_.spots = clauses_.find_spots(texts_.base);
    if (work.is_counted_anew) restore_numbers(texts_);
    if (work.has_marks) text_.front = compare_front_matter(work.documents, work.accepted);
  }

  ProposedChanges propose() {
    text_.is_data_edited = edit_data(texts_, clauses_, work_.files.agreement);
    text_.words = edit_words(texts_.base, texts_.returned, texts_.pairs, clauses_.index());
    find_added();
    text_.is_kept.assign(texts_.base.units.size(), false);
    empty_what_is_gone();
    find_sections();
    text_.blocks = arrange_blocks(texts_.base, texts_.returned, texts_.pairs, text_.spots, text_.sections,
                                  clauses_.index(), text_.words, clauses_.after_by_id());
    say_lost_targets();
    add_data(text_.added, texts_.returned, text_.words, clauses_);
    ProposedChanges changes;
    changes.files =
        write_proposed_files(work_, texts_, clauses_, text_.spots, text_.sections, text_.front.titles);
    record_edits(work_, texts_, text_, changes);
    return changes;
  }

 private:
  /// A caption, a cell or a theme's text of which nothing is left, while what it belongs to stays.
  void empty_what_is_gone() {
    for (std::size_t b = 0; b < texts_.base.units.size(); ++b) {
      if (texts_.pairs.returned_of[b] != kNoUnit || text_.spots[b].place == kNoUnit) continue;
      const PlaceKind kind = text_.spots[b].kind;
      if (texts_.pairs.joined_to[b] != kNoUnit && kind == PlaceKind::Typed) continue;
      if (kind != PlaceKind::Caption && kind != PlaceKind::Cell && kind != PlaceKind::Typed) continue;
      for (const PlacedPiece& piece : placed_pieces_of(texts_.base.units[b], clauses_.index())) {
        if (piece.place == kNoUnit) continue;
        if (kind == PlaceKind::Typed && is_needed(piece.place)) {
          text_.is_kept[b] = true;
        } else {
          clauses_.index().entry(piece.place).after->clear();
        }
      }
    }
  }

  /// What an element begins with, as the words of a measure, and both texts of a definition.
  bool is_needed(std::size_t place) const {
    const ClausePlace& own = clauses_.index().entry(place).before;
    if (place == 0 || clauses_.index().entry(place - 1).before.element != own.element) return true;
    const Clause* clause = clauses_.find_before(clauses_.index().entry(place).clause);
    return std::any_of(clause->blocks.begin(), clause->blocks.end(), [&](const SourceBlock& block) {
      return block.at.offset == own.block && std::holds_alternative<SourceDefinitions>(block.value);
    });
  }

  void find_added() {
    text_.added = find_added_data(texts_, clauses_, work_.files.agreement);
    is_added_.assign(texts_.returned.units.size(), false);
    for (const AddedData& data : text_.added) {
      for (const std::size_t r : data.units) is_added_[r] = true;
    }
  }

  void find_sections() {
    text_.sections.emplace_back();
    for (std::size_t r = 0; r < texts_.returned.units.size(); ++r) {
      if (is_added_[r]) continue;
      const EditUnit& unit = texts_.returned.units[r];
      const std::size_t b = texts_.pairs.base_of[r];
      const bool is_inner =
          b != kNoUnit && text_.spots[b].is_known() && text_.spots[b].kind == PlaceKind::Typed;
      if (unit.kind != EditUnit::Kind::Heading || is_inner) {
        text_.sections.back().units.push_back(r);
        continue;
      }
      Section section;
      section.heading = r;
      section.level = unit.level;
      if (b == kNoUnit) {
        section.is_new = true;
        section.clause = new_clause(r);
      } else if (text_.spots[b].is_known()) {
        section.clause = text_.spots[b].clause;
        section.level = unit.level != texts_.base.units[b].level ? unit.level : texts_.base.units[b].level;
      }
      text_.sections.push_back(std::move(section));
    }
    take_first_section();
  }

  /// What stands above the first heading is of its clause when it was there.
  void take_first_section() {
    for (const std::size_t r : text_.sections.front().units) {
      const std::size_t b = texts_.pairs.base_of[r];
      if (b == kNoUnit || !text_.spots[b].is_known()) continue;
      text_.sections.front().clause = text_.spots[b].clause;
      return;
    }
  }

  std::string new_clause(std::size_t r) {
    Clause& clause = clauses_.add(to_plain_text(to_clean_runs(texts_.returned.units[r].runs)));
    clause.heading = text_.words.made[r];
    for (Inline& stretch : clause.heading) stretch.strong = false;
    return clause.id.text;
  }

  /// A mention of a definition or clause that is gone becomes the words it was printed as.
  void say_lost_targets() {
    const std::set<std::string> lost = lost_targets();
    if (lost.empty()) return;
    std::map<std::pair<const SourceText*, std::size_t>, std::string> printed;
    for (const EditUnit& unit : texts_.base.units) {
      for (const Run& run : unit.runs) {
        if (run.made_by == MadeBy::Term || run.made_by == MadeBy::Reference) {
          printed[{run.at.source.get(), run.at.offset}] += run.text;
        }
      }
    }
    for (const auto& clause : clauses_.after()) {
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
    for (std::size_t i = 0; i < clauses_.before().size(); ++i) {
      visit_ids(*clauses_.before()[i], [&](const Word& id) { lost.insert(id.text); });
    }
    std::set<std::string> here;
    for (const Section& section : text_.sections) here.insert(section.clause);
    for (const auto& clause : clauses_.after()) {
      if (here.contains(clause->id.text)) visit_ids(*clause, [&](const Word& id) { lost.erase(id.text); });
    }
    for (const Section& section : text_.sections) lost.erase(section.clause);
    return lost;
  }

  const ReturnedWork& work_;
  MatchedTexts texts_;
  ClauseCopies clauses_;
  ArrangedText text_{};
  std::vector<bool> is_added_{};  // for each returned unit: of a new goal, indicator or measure
};

}  // namespace

ProposedChanges propose(const ReturnedWork& work) { return Proposer(work).propose(); }

}  // namespace sopimus
