// Which pairs of passages stay in their place, and which have moved.

#pragma once

#include "compare/alignment.h"

namespace sopimus {

/// Puts the groups of an alignment in the order of the new text and says which have moved: what keeps most of
/// the text in its order stays. Items that are not below the same item in both texts are pairs no longer, nor
/// are tables and figures that moved and changed.
///
/// Cost: N log N.
void place_groups(const Passages& before, const Passages& after, TextAlignment& alignment);

}  // namespace sopimus
