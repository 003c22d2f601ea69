// Where the ends of changed paragraphs stand in a Word file.

#pragma once

#include "model/document.h"

namespace sopimus {

/// A comparison whose paragraphs LibreOffice can tell apart. Where the last words of a paragraph are new and
/// whole new paragraphs follow, LibreOffice takes the end between them, which is old, for new as well, and
/// joins the paragraph with the next when the changes are rejected; likewise with what is gone. There the old
/// end is given to the last of the new paragraphs, as Word does when somebody types them; where that one is
/// set otherwise, or moved, a character without width keeps the two apart.
///
/// Cost: linear, and a copy.
Document with_word_ends(const Document& comparison);

}  // namespace sopimus
