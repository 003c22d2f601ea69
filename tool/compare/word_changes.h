// What changed between two versions of a sentence, in whole words and whole thoughts.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// A stretch of words that both sentences have, or one of them.
struct WordStretch {
  enum class Kind { Same, Removed, Added };
  Kind kind = Kind::Same;
  std::string text{};  // with the spaces between its words
  bool has_space_before = false;
  bool operator==(const WordStretch&) const = default;
};

/// The stretches in reading order, what is removed before what came in its place. Their texts, without those
/// added, make the old sentence, and without those removed the new one.
///
/// Shape: a number, date, sum or § that changed stands alone; small words between two changes go along with
///        them; a sentence of which less than two fifths is left is removed and added whole; what is only
///        added or removed begins where a reader sees a thought begin ("ja", "sekä", a comma).
/// Cost:  as find_hunks.
std::vector<WordStretch> find_word_changes(std::string_view before, std::string_view after);

}  // namespace sopimus
