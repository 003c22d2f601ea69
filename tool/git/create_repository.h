// Starts an empty git repository.

#pragma once

#include <string>

namespace sopimus {

/// Makes a repository in `folder`, which must exist: branch main, SHA-1 objects, nothing committed.
/// Errors: Failure.
void create_repository(const std::string& folder);

}  // namespace sopimus
