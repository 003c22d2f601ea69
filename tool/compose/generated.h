// The table of contents, which is known when all headings are.

#pragma once

#include <vector>

#include "model/document.h"

namespace sopimus {

/// A style has contents-1 to contents-3.
inline constexpr int kContentsLevels = 3;

/// Fills each Contents block with the headings of all `blocks`.
void fill_contents(std::vector<Block>& blocks);

}  // namespace sopimus
