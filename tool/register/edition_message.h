// The message of an edition's tag: what it is, what changed, and the fingerprints, for people and for
// `git interpret-trailers`. In Finnish: it is the agreement's own record.

#pragma once

#include <string>
#include <vector>

#include "compare/clause_changes.h"
#include "register/editions.h"

namespace sopimus {

/// Title, an empty line, a line for each changed clause below its document, an empty line, then the trailers
/// Term, Edition, Previous, Corrects, Reason, Amends, Edition-Fingerprint and one Document for each text.
///
/// Shape: `edition` has name, term, kind, number, previous, documents and what else is known; `changes` are
/// those
///        since its previous edition. Ends with a new line.
std::string write_edition_message(const EditionRecord& edition, const std::vector<DocumentChanges>& changes);

}  // namespace sopimus
