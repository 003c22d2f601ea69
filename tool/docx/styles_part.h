// styles.xml: the page style of the agreement as named Word styles.

#pragma once

#include <string>

#include "model/document.h"

namespace sopimus {

/// Headings, body, lists, tables, contents, heads: built-in Word styles where Word has one, so that the
/// navigation pane, the contents field and Word's own commands know them; ours by their names otherwise.
///
/// Standard: ECMA-376-1:2016, 17.7 (Styles).
std::string write_styles(const Style& style, const std::string& language);

/// fontTable.xml: the font with the metrically equal one as its other name.
std::string write_font_table(const Style& style);

}  // namespace sopimus
