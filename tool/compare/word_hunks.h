// What changed between two versions of a sentence, in whole words and whole thoughts.

#pragma once

#include <vector>

#include "compare/edit_script.h"
#include "compare/tokens.h"

namespace sopimus {

/// The stretches of words that differ, in order, as indices of tokens.
///
/// Shape: a number, date, sum or § that changed stands alone; small words between two changes go along with
///        them; a sentence of which less than two fifths is left is replaced whole; what is only added or
///        removed begins where a reader sees a thought begin ("ja", "sekä", a comma).
/// Cost:  as find_hunks.
std::vector<EditHunk> find_word_hunks(const std::vector<WordToken>& before,
                                      const std::vector<WordToken>& after);

}  // namespace sopimus
