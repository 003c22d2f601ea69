// A text file as a Document: what somebody saved as text, or copied out of a PDF or a web page.

#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "model/document.h"

namespace sopimus {

/// Headings are lines that begin with a number which goes on from the one above ("3.2 Voimassaolo"), annexes
/// ("Liite A …"), lines in capitals and Markdown's "# …"; in a text without those, short lines that stand
/// alone. Paragraphs are told apart by blank lines, by lines that end early, or, where lines are long, by
/// each line. Wrapped lines are joined; a hyphen at a line's end goes when the word stands without it
/// elsewhere. Page numbers and form feeds are left out.
///
/// Shape:  as to_document (source/found_text.h); every block has its place in the file.
/// Errors: Failure when the bytes are no text (zero bytes), or more than 3 MB. Text that is not UTF-8 is read
/// as Windows-1252,
///         and UTF-16 by its mark, with a warning for the former.
/// Cost:   linear.
///
/// `name` is the file's name in messages.
Document read_plain_text(std::string_view bytes, const std::string& name, Diagnostics& diagnostics);

}  // namespace sopimus
