#include "proposal/edit_data.h"

#include <algorithm>
#include <string>

#include "proposal/changed_stretch.h"
#include "proposal/data_words.h"

namespace sopimus {

namespace {

/// An indicator or a measure of the clause that is edited.
struct DataElement {
  SourceIndicator* indicator = nullptr;
  SourceMeasure* measure = nullptr;
};

DataElement find_element(Clause& clause, std::size_t offset) {
  DataElement found;
  for (SourceBlock& block : clause.blocks) {
    auto* theme = std::get_if<SourceTheme>(&block.value);
    if (theme == nullptr) continue;
    for (SourceIndicator& each : theme->indicators) {
      if (each.at.offset == offset) found.indicator = &each;
    }
    for (SourceMeasure& each : theme->measures) {
      if (each.at.offset == offset) found.measure = &each;
    }
  }
  return found;
}

/// The bytes of a unit's text that the runs of one kind of data take.
template <typename IsData>
ByteStretch stretch_of(const Runs& runs, IsData is_data) {
  ByteStretch stretch;
  std::size_t from = 0;
  for (const Run& run : runs) {
    const std::size_t to = from + run.text.size();
    if (is_data(run)) {
      if (stretch.to == 0) stretch.from = from;
      stretch.to = to;
    }
    from = to;
  }
  return stretch;
}

class DataEditor {
 public:
  DataEditor(MatchedTexts& texts, ClauseCopies& clauses, const AgreementSource& agreement)
      : texts_(texts), clauses_(clauses), agreement_(agreement) {}

  std::vector<bool> edit() {
    std::vector<bool> is_edited(texts_.returned.units.size(), false);
    for (std::size_t r = 0; r < is_edited.size(); ++r) {
      const std::size_t b = texts_.pairs.base_of[r];
      if (b == kNoUnit || !texts_.base.units[b].origin.edition.empty()) continue;
      is_edited[r] = edit_unit(texts_.base.units[b], texts_.returned.units[r]);
    }
    return is_edited;
  }

 private:
  bool edit_unit(const EditUnit& base, EditUnit& returned) {
    const auto clause = clauses_.after_by_id().find(base.origin.clause);
    if (clause == clauses_.after_by_id().end()) return false;
    const bool may_be_data = std::any_of(base.runs.begin(), base.runs.end(), is_deadline) || is_parties(base);
    if (!may_be_data || words_of(base) == words_of(returned)) return false;
    const DataElement element = find_element(*clause->second, base.origin.at.offset);
    if (element.indicator != nullptr) return edit_deadline(base, returned, element.indicator->deadline);
    if (element.measure == nullptr) return false;
    return is_parties(base) ? edit_parties(base, returned, *element.measure)
                            : edit_deadline(base, returned, element.measure->deadline);
  }

  static bool is_deadline(const Run& run) {
    return run.made_by == MadeBy::Generated && run.key == "deadline";
  }

  /// The cell of the parties: names, and what stands between them.
  static bool is_parties(const EditUnit& unit) {
    return unit.kind == EditUnit::Kind::Cell && !unit.runs.empty() &&
           std::all_of(unit.runs.begin(), unit.runs.end(), [](const Run& run) {
             return run.made_by == MadeBy::Party ||
                    (run.made_by == MadeBy::Generated && run.key == "separator");
           });
  }

  bool edit_deadline(const EditUnit& base, EditUnit& returned, SourceDeadline& deadline) const {
    const ByteStretch before = stretch_of(base.runs, [&](const Run& run) {
      return is_deadline(run) && parse_deadline(run.text, texts_.language).has_value();
    });
    const ChangedParagraph change(base.runs, returned.runs);
    const std::optional<ByteStretch> after = change.find(before);
    if (before.to == 0 || !after) return false;
    const auto read =
        parse_deadline(change.after().substr(after->from, after->to - after->from), texts_.language);
    if (!read || *read == deadline.value) return false;
    deadline.value = *read;
    restore(base, before, returned, *after);
    return true;
  }

  bool edit_parties(const EditUnit& base, EditUnit& returned, SourceMeasure& measure) const {
    std::vector<Word> parties = parse_party_list(to_plain_text(returned.runs), agreement_, texts_.language);
    if (parties.empty()) return false;
    measure.responsible = std::move(parties);
    set_runs(returned, base.runs);
    return true;
  }

  static void restore(const EditUnit& base, ByteStretch before, EditUnit& returned, ByteStretch after) {
    const std::string words = to_plain_text(base.runs).substr(before.from, before.to - before.from);
    Runs runs = std::move(returned.runs);
    replace_stretch(runs, after, words);
    set_runs(returned, std::move(runs));
  }

  MatchedTexts& texts_;
  ClauseCopies& clauses_;
  const AgreementSource& agreement_;
};

bool is_number(const std::string& text) {
  return text == "." || text.find_first_not_of("0123456789") == std::string::npos;
}

/// A deletion as far left as it can be told: of "6.11." before "." it is of "6.11", not of "6" and "11.".
EditHunk moved_left(EditHunk hunk, const std::vector<WordPiece>& pieces) {
  if (hunk.after_from != hunk.after_to || hunk.before_from == hunk.before_to) return hunk;
  while (hunk.before_from > 0 && hunk.after_from > 0 &&
         pieces[hunk.before_from - 1].key == pieces[hunk.before_to - 1].key) {
    --hunk.before_from;
    --hunk.before_to;
    --hunk.after_from;
    --hunk.after_to;
  }
  return hunk;
}

/// The numbers that the program counts.
std::vector<ByteStretch> counted_stretches(const Runs& runs) {
  std::vector<ByteStretch> stretches;
  std::size_t from = 0;
  for (const Run& run : runs) {
    const bool is_counted = run.made_by == MadeBy::Reference || run.made_by == MadeBy::Number;
    if (is_counted) stretches.push_back({from, from + run.text.size()});
    from += run.text.size();
  }
  return stretches;
}

void restore_numbers_of(const EditUnit& base, EditUnit& returned) {
  const std::vector<ByteStretch> counted = counted_stretches(base.runs);
  if (counted.empty() || words_of(base) == words_of(returned)) return;
  const ChangedParagraph change(base.runs, returned.runs);
  const std::string before = to_plain_text(base.runs);
  Runs runs = returned.runs;
  const auto& old_pieces = change.pieces_before();
  const auto& new_pieces = change.pieces_after();
  const auto are_numerals = [](const std::vector<WordPiece>& pieces, std::size_t from, std::size_t to) {
    return std::all_of(pieces.begin() + static_cast<std::ptrdiff_t>(from),
                       pieces.begin() + static_cast<std::ptrdiff_t>(to),
                       [](const WordPiece& piece) { return is_number(piece.text); });
  };
  for (std::size_t i = change.hunks().size(); i-- > 0;) {
    EditHunk hunk = moved_left(change.hunks()[i], old_pieces);
    // Where a number is gone a space was left before the full stop.
    const bool has_space = hunk.after_to == hunk.after_from + 1 && hunk.before_to > hunk.before_from + 1 &&
                           new_pieces[hunk.after_from].text == old_pieces[hunk.before_to - 1].text;
    if (has_space) {
      --hunk.after_to;
      --hunk.before_to;
    }
    if (hunk.before_from == hunk.before_to || hunk.after_from == 0) continue;
    ByteStretch was{old_pieces[hunk.before_from].from, old_pieces[hunk.before_to - 1].to};
    const bool is_inside = std::any_of(counted.begin(), counted.end(), [&](const ByteStretch& stretch) {
      return stretch.from <= was.from && was.to <= stretch.to;
    });
    const bool are_numbers = are_numerals(old_pieces, hunk.before_from, hunk.before_to) &&
                             are_numerals(new_pieces, hunk.after_from, hunk.after_to);
    if (!is_inside || !are_numbers) continue;
    was.from -= old_pieces[hunk.before_from].gap.size();
    const std::size_t now_from = new_pieces[hunk.after_from - 1].to;
    const std::size_t now_to = has_space                          ? new_pieces[hunk.after_to].from
                               : hunk.after_from == hunk.after_to ? now_from
                                                                  : new_pieces[hunk.after_to - 1].to;
    const ByteStretch now{now_from, now_to};
    replace_stretch(runs, now, before.substr(was.from, was.to - was.from));
  }
  set_runs(returned, std::move(runs));
}

}  // namespace

std::vector<bool> edit_data(MatchedTexts& texts, ClauseCopies& clauses, const AgreementSource& agreement) {
  return DataEditor(texts, clauses, agreement).edit();
}

void restore_numbers(MatchedTexts& texts) {
  for (std::size_t r = 0; r < texts.returned.units.size(); ++r) {
    const std::size_t b = texts.pairs.base_of[r];
    if (b != kNoUnit) restore_numbers_of(texts.base.units[b], texts.returned.units[r]);
  }
}

}  // namespace sopimus
