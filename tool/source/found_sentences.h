// Where sentences begin in a text that another program made, and that nobody wrote a sentence a line.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace sopimus {

/// The offsets at which another sentence begins, ascending: after the space behind each end of
/// find_sentence_ends; after a period to which the next word was set without a space ("alueilla.Kunnat"); and
/// where a quotation of several sentences begins and ends.
///
/// Shape: `text` has plain single spaces.
/// Cost:  linear.
std::vector<std::size_t> find_sentence_starts(std::string_view text);

}  // namespace sopimus
