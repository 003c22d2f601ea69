#include "base/first_words.h"

#include "base/text.h"

namespace sopimus {

std::string first_words(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  // A letter has four bytes at most, so this holds enough of them; a part of one at the end is cut off.
  std::u32string letters = to_code_points(text.substr(0, 4 * (most + 2)));
  if (letters.size() <= most) return std::string(text);
  const std::size_t space = letters.rfind(U' ', most);
  letters.resize(space == std::u32string::npos || space == 0 ? most : space);
  return to_utf8(letters) + " …";
}

}  // namespace sopimus
