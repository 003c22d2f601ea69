// Numbers of the lines in the left margin, for those who comment a draft: "page 4, line 12".

#pragma once

#include "layout/pages.h"
#include "layout/typesetter.h"

namespace sopimus {

/// Draws line numbers on the pages of one document, as artifacts, by its style.
///
/// Shape:    a line is what stands on one baseline of the text, a table's row of lines too; running heads,
/// repeated
///           table heads and what has no text are not counted.
/// Cost:     n log n in the pieces of a page.
void draw_line_numbers(const Document& document, const PageRange& range, Pages& pages,
                       Typesetter& typesetter);

}  // namespace sopimus
