// A paragraph as the smallest pieces that an edit can leave as they were: words, digits, single marks.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

struct WordPiece {
  std::string key{};     // what is compared: a space if one stands before it, then the characters
  std::string text{};    // as it is written
  std::string gap{};     // the white space before it
  std::size_t from = 0;  // bytes of the text: [from, to) without the gap
  std::size_t to = 0;
};

/// The pieces in order. The first one's key is as if a space stood before it, so that a paragraph's begin is
/// no change of what was there. Soft hyphens and characters without width are in no key.
///
/// Cost: linear.
std::vector<WordPiece> pieces_of(std::string_view text);

}  // namespace sopimus
