#include "base/plain_spaces.h"

namespace sopimus {

std::string with_plain_spaces(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  std::string result;
  while (true) {
    const std::size_t end = text.find(kNoBreakSpace);
    result += text.substr(0, end);
    if (end == std::string_view::npos) break;
    result += ' ';
    text.remove_prefix(end + kNoBreakSpace.size());
  }
  return result;
}

}  // namespace sopimus
