// Where one word may be divided, as offsets in its text; widths are layout/paragraph.cc's.

#pragma once

#include <string_view>
#include <vector>

#include "language/hyphenate.h"
#include "layout/line_breaker.h"

namespace sopimus {

struct WordDivision {
  std::size_t offset = 0;  // bytes of the word before the place
  int penalty = 0;
  bool adds_hyphen = false;
  bool is_hyphen = false;  // the line ends with a hyphen, added or own
};

/// Ascending by offset. `word` holds no space. At DivisionLevel::Characters every place between two
/// characters is given, the arbitrary ones at the highest penalty.
std::vector<WordDivision> find_word_divisions(std::string_view word, std::string_view language,
                                              DivisionLevel level, Hyphenator& hyphenator);

/// The penalty of a place that no rule of language allows.
inline constexpr int kArbitraryPenalty = 10000;

}  // namespace sopimus
