// The user's words in messages.

#pragma once

#include <string>
#include <string_view>

namespace sopimus {

/// `text` as it is, or its first 60 characters and "…": a message quotes what a line can show.
std::string shorten(std::string_view text);

}  // namespace sopimus
