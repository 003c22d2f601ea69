// A document as plain text, for reading in a terminal and for any program that compares lines.

#pragma once

#include <string>

#include "model/document.h"

namespace sopimus {

/// The document's head (owner, kind, diary number, date; label, title, agreement, edition), an empty line,
/// then its blocks with an empty line between them, without the table of contents.
///
/// Shape: one sentence a line, and one line for each row of a table, its cells apart by " | "; lists are
///        indented by two spaces a level. U+00A0 is a space. Ends with a new line.
std::string to_text_form(const Document& document);

}  // namespace sopimus
