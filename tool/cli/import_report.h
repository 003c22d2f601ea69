// What `import` found, in words.

#pragma once

#include <string>

#include "proposal/propose.h"

namespace sopimus {

/// "12 edits in 5 clauses: 9 of text, 2 new, 1 deleted; 3 comments", and a line each for what a reviewer has
/// to look at and what has no place.
std::string import_text(const ProposedChanges& changes);

}  // namespace sopimus
