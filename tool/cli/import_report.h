// What `import` found, in words.

#pragma once

#include <string>

#include "proposal/propose.h"
#include "source/agreement.h"

namespace sopimus {

/// "12 edits in 5 clauses: 9 of text, 2 new, 1 deleted; 3 comments", and a line each for what a reviewer has
/// to look at, what has no place, and what is of a pinned document.
std::string import_text(const ProposedChanges& changes, const AgreementSource& agreement);

}  // namespace sopimus
