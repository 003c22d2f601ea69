// The content stream of a page: text, rules and pictures, each inside the marked content that ties it to
// the structure tree or makes it an artifact.

#pragma once

#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/font_objects.h"
#include "pdf/structure_tree.h"

namespace sopimus {

/// The names of fonts and pictures in the resources that all pages share.
std::string font_name(std::size_t font);
std::string image_name(std::size_t image);

/// Writes the operators of one page, and tells `tree` what is on it.
///
/// Shape:    neighbouring pieces of one structure element share one sequence. Codes are taken from
///           `fonts`, which are those of `pages`.
/// Units:    a glyph stands within 4/1000 of the font size of where it was placed; the rest of a point's
///           thousandth is lost.
/// Standard: ISO 32000-1:2008, 9.4 (Text objects), 14.6 (Marked content), 14.8.2.2 (artifacts).
std::string write_content(const Pages& pages, std::size_t page, std::vector<FontObjects>& fonts,
                          StructureTree& tree);

}  // namespace sopimus
