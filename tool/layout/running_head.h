// The identification data at the top of every page and the line at its foot. All of it artifacts.

#pragma once

#include "layout/pages.h"
#include "layout/typesetter.h"

namespace sopimus {

/// Draws head and foot on the pages of one document, now that the number of pages of it and of the file is
/// known. A file of several documents shows both.
///
/// Standard: SFS 2487:2007 (asiakirjan tekstin asettelu ja tunnistetiedot): sender at the left, kind of
///           document, date and diary number from the fifth tab stop, page number `1 (12)` at the right.
void draw_running_heads(const Document& document, const PageRange& range, Pages& pages,
                        Typesetter& typesetter);

}  // namespace sopimus
