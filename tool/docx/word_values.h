// Values of the model in the form WordprocessingML writes them, and the ids of the styles.

#pragma once

#include <string>
#include <string_view>

#include "model/document.h"

namespace sopimus {

/// "fi" → "fi-FI", "sv" → "sv-FI": the proofing languages of Finland (BCP 47). A tag with a region stays.
std::string to_word_language(std::string_view language);

/// "1F3A5F" (ECMA-376-1:2016, 17.18.38, ST_HexColor).
std::string to_word_colour(Colour colour);

/// A line's thickness in eighths of a point (ECMA-376-1:2016, 17.18.2); Word draws from a quarter to six
/// points.
int eighths(Length thickness);

/// The width between the margins.
Length text_width_of(const Style& style);

/// Two signatures stand side by side: the width of one.
Length signature_width(const Style& style);

/// Word has nine levels of headings, lists and outlines (ECMA-376-1:2016, 17.9.6).
inline constexpr int kLevels = 9;
/// List Bullet and List Number exist five times among Word's built-in styles.
inline constexpr int kListStyles = 5;

/// Style ids. `level` counts from 1 and may be larger than there are styles: the last one serves.
std::string heading_style_id(int level);
std::string contents_style_id(int level);
std::string list_style_id(bool ordered, int level);
std::string_view paragraph_style_id(Paragraph::Role role);

}  // namespace sopimus
