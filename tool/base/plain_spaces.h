// Text with ordinary spaces only.

#pragma once

#include <string>
#include <string_view>

namespace sopimus {

/// Every U+00A0 as a space: for reading, comparing and terminals, where no line is set.
std::string with_plain_spaces(std::string_view text);

}  // namespace sopimus
