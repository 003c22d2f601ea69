// How many lines a word processor makes of a paragraph, by estimate.
//
// A DOCX shows page numbers in its contents before anybody counts them anew. They are to be those of the
// program that will open it: it fills one line after another, with neither kerning nor ligatures.

#pragma once

#include <vector>

#include "layout/paragraph.h"

namespace sopimus {

/// The lines of a paragraph, as compose_paragraph() gives them, without anything in them.
///
/// Shape: words stand as wide as their letters, as many in a line as it holds. Where words are divided, a
/// line that
///        would be left short by more than the hyphenation zone takes a part of the next one.
std::vector<ComposedLine> estimate_lines(const std::vector<Stretch>& stretches, const ParagraphShape& shape,
                                         Typesetter& typesetter);

}  // namespace sopimus
