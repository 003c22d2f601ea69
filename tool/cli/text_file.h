// A text or Word file that is no agreement: what `diff` compares and `check` reads.

#pragma once

#include <string>

#include "base/diagnostics.h"
#include "model/document.h"

namespace sopimus {

/// True of the name of a Word or text file: ".docx", ".txt".
bool is_text_file(const std::string& operand);

/// Reads it by its name. Errors: Failure when there is no such file, or it is none of its kind.
Document read_text_file(const std::string& path, Diagnostics& diagnostics);

}  // namespace sopimus
