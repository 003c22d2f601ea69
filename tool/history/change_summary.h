// Two versions of a clause: what changed, in one line.

#pragma once

#include <string>
#include <vector>

#include "source/wording.h"

namespace sopimus {

/// "'12 kuukautta' → '6 kuukautta'", "heading; 2 sentences reworded, 1 added", "order of the sentences";
/// empty when no word changed.
///
/// Cost: of the product of the sentences that differ.
std::string summary_of(const std::vector<WordedSentence>& before, const std::vector<WordedSentence>& after);

}  // namespace sopimus
