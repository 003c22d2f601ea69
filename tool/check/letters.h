// Letters, digits and words of a text in UTF-8, found without a library's rules: what a rule sees must not
// change with a library's version.

#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "check/checked_text.h"

namespace sopimus {

/// A code point and its length in bytes; U+FFFD and 1 at the text's end and for a broken byte.
struct CheckedLetter {
  char32_t code = 0xFFFD;
  std::size_t length = 1;
};
CheckedLetter letter_at(std::string_view text, std::size_t at);
/// The one that ends just before `at`.
CheckedLetter letter_before(std::string_view text, std::size_t at);

/// Of Finnish, Swedish and their neighbours: Latin letters (Unicode blocks up to U+024F).
bool is_letter(char32_t code);
bool is_capital(char32_t code);
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The words of `text`: see CheckedWord.
std::vector<CheckedWord> find_words(std::string_view text);

/// True when the stretch stands alone: no letter or digit touches it.
bool is_whole_word(std::string_view text, std::size_t begin, std::size_t end);

/// The bytes `begin` … `end` with what touches them, from the space before to the next one: "50%:n",
/// "soite.fi/asiakas". At most a hundred bytes on each side: a text without spaces is no reason to read all
/// of it again and again.
std::pair<std::size_t, std::size_t> token_at(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace sopimus
