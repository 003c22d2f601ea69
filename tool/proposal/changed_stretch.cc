#include "proposal/changed_stretch.h"

#include <algorithm>
#include <cstdint>

namespace sopimus {

namespace {

std::vector<EditHunk> hunks_of(const std::vector<WordPiece>& before, const std::vector<WordPiece>& after) {
  TokenTable table;
  std::vector<std::uint32_t> old_numbers;
  std::vector<std::uint32_t> new_numbers;
  for (const WordPiece& piece : before) old_numbers.push_back(table.number_of(piece.key));
  for (const WordPiece& piece : after) new_numbers.push_back(table.number_of(piece.key));
  return find_hunks(old_numbers, new_numbers);
}

}  // namespace

ChangedParagraph::ChangedParagraph(const Runs& before, const Runs& after)
    : after_(to_plain_text(after)),
      pieces_before_(pieces_of(to_plain_text(before))),
      pieces_after_(pieces_of(after_)),
      hunks_(hunks_of(pieces_before_, pieces_after_)) {}

std::optional<ByteStretch> ChangedParagraph::find(ByteStretch before) const {
  std::size_t first = 0;
  while (first < pieces_before_.size() && pieces_before_[first].to <= before.from) ++first;
  std::size_t end = first;
  while (end < pieces_before_.size() && pieces_before_[end].from < before.to) ++end;
  std::size_t new_first = first;
  std::size_t new_end = end;
  for (const EditHunk& hunk : hunks_) {
    const bool is_over_first = hunk.before_from < first && hunk.before_to > first;
    const bool is_over_end = hunk.before_from < end && hunk.before_to > end;
    if (is_over_first || is_over_end) return std::nullopt;
    const std::size_t gone = hunk.before_to - hunk.before_from;
    const std::size_t come = hunk.after_to - hunk.after_from;
    const bool is_at_first = hunk.before_from == first && gone == 0;
    if (hunk.before_to <= first && !is_at_first) new_first += come - gone;
    if (hunk.before_to <= end) new_end += come - gone;
  }
  if (new_end <= new_first) return std::nullopt;
  return ByteStretch{pieces_after_[new_first].from, pieces_after_[new_end - 1].to};
}

void replace_stretch(Runs& runs, ByteStretch stretch, const std::string& words) {
  std::size_t from = 0;
  bool is_put = false;
  for (Run& run : runs) {
    const std::size_t to = from + run.text.size();
    const std::size_t cut_from = std::max(from, stretch.from);
    const std::size_t cut_to = std::min(to, stretch.to);
    const bool is_gap = stretch.from == stretch.to && from < stretch.from && stretch.from <= to;
    if (cut_from < cut_to || is_gap) {
      run.text.replace(cut_from - from, cut_to - cut_from, is_put ? std::string() : words);
      is_put = true;
    }
    from = to;
  }
  std::erase_if(runs, [](const Run& run) { return run.text.empty(); });
}

}  // namespace sopimus
