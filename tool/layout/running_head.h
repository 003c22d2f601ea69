// The identification data at the top of every page and the line at its foot. All of it artifacts, but for the
// logo.

#pragma once

#include <string>

#include "layout/pages.h"
#include "layout/typesetter.h"

namespace sopimus {

/// Draws head and foot on the pages of one document, now that the number of pages of it and of the file is
/// known. A file of several documents shows both, the second in `page_words` with its "*" replaced; when they
/// are empty, in those for what the documents are. The first page's logo is there already (title_block.cc).
///
/// Standard: SFS 2487:2007 (asiakirjan tekstin asettelu ja tunnistetiedot): sender at the left, kind of
///           document, date and diary number from the fifth tab stop, page number `1 (12)` at the right.
void draw_running_heads(const Document& document, const PageRange& range, Pages& pages,
                        Typesetter& typesetter, const std::string& page_words = {});

/// The width of the head's first column, which the sender has: a name or a logo.
Length sender_width(const Style& style, Length page_width);

inline constexpr Length kHeadApart = Length::points(6);  // least space between the head and the text

}  // namespace sopimus
