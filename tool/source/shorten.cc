#include "source/shorten.h"

#include "base/text.h"

namespace sopimus {

std::string shorten(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  if (text.size() <= kLongest) return std::string(text);
  // A character has four bytes at most, so this holds enough of them; a part of one at the end is cut off.
  const std::u32string start = to_code_points(text.substr(0, 4 * (kLongest + 2)));
  if (start.size() <= kLongest) return std::string(text);
  return to_utf8(start.substr(0, kLongest)) + "…";
}

}  // namespace sopimus
