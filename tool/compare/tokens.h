// A sentence as the units in which a reader sees a change: words, numbers and marks.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

struct WordToken {
  enum class Kind { Word, Number, Mark };
  Kind kind = Kind::Word;
  std::string text{};
  std::size_t from = 0;  // bytes of the sentence: [from, to)
  std::size_t to = 0;
  bool operator==(const WordToken&) const = default;
};

/// The tokens of one sentence, in order; what is between them is white space.
///
/// Shape: a compound with hyphens, a case ending after ':' ("EU:n") and a form with an apostrophe are one
/// word;
///        a number with its groups, decimals and slashes ("10 000", "0,7", "612/2021"), a date ("1.1.2026")
///        and a range ("3–5") one number; everything else one mark a character. Soft hyphens are left out;
///        U+00A0 is a space.
/// Cost:  linear.
std::vector<WordToken> tokens_of(std::string_view sentence);

}  // namespace sopimus
