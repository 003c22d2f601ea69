// The beginning of a text, where a line has no room for the whole.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sopimus {

/// `text` as it is, or its first whole words and " …".
///
/// Shape: at most `most` letters before the mark; a single word that is longer is cut.
std::string first_words(std::string_view text, std::size_t most);

}  // namespace sopimus
