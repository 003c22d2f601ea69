#include "base/plain_spaces.h"

namespace sopimus {

std::string with_plain_spaces(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const bool is_space = text.substr(i).starts_with(kNoBreakSpace);
    result += is_space ? ' ' : text[i];
    i += is_space ? kNoBreakSpace.size() : 1;
  }
  return result;
}

}  // namespace sopimus
