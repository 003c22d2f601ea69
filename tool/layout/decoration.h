// Lines below and through text.

#pragma once

#include <cstdint>
#include <vector>

#include "layout/pages.h"

namespace sopimus {

enum class Decoration : std::uint8_t { None, Underline, DoubleUnderline, Strike, DoubleStrike };

/// Text on one baseline that a decoration goes with.
struct DecoratedText {
  Point at{};  // where the baseline begins
  Length width{};
  Length size{};
  Colour colour{};
};

/// Adds the one or two lines of `decoration`; they stand where the face wants them.
///
/// Standard: OpenType 1.9, post table, underlinePosition and underlineThickness; OS/2 table,
///           yStrikeoutPosition and yStrikeoutSize. Of a double line the two are thinner than a single one.
void draw_decoration(Decoration decoration, const DecoratedText& text, const FontMetrics& metrics,
                     std::vector<RulePiece>& rules);

}  // namespace sopimus
