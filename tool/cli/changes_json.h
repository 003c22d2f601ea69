// Changes as JSON, in the form that templates/schema/diff.schema.json describes.

#pragma once

#include <string>
#include <vector>

#include "compare/clause_changes.h"

namespace sopimus {

/// Clauses without a change are left out, but for those that are only numbered anew.
std::string to_json_text(const std::vector<DocumentChanges>& changes);

}  // namespace sopimus
