// The program's own files (clauses, templates, samples), found relative to its binary.

#pragma once

#include <string>

namespace sopimus {

/// "PREFIX/share/sopimus" for a binary in PREFIX/bin; the build tree has the same shape.
/// Errors: Failure naming the folder when the files are not there.
const std::string& installed_folder();

}  // namespace sopimus
