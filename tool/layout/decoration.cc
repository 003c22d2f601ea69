#include "layout/decoration.h"

#include <algorithm>

namespace sopimus {

namespace {

// Thinner lines break up on an office printer, and two of them with less between run together.
constexpr Length kLeastLine = Length::hundredths_of_point(40);
constexpr Length kLeastGap = Length::hundredths_of_point(70);

/// A single line: its upper edge above the baseline, and how thick it is.
struct Stroke {
  Length top{};
  Length thickness{};
};

Stroke find_stroke(bool is_below, Length size, const FontMetrics& metrics) {
  const std::int64_t em = std::max(metrics.units_per_em, 1);
  const std::int64_t offset = is_below ? metrics.underline_offset : metrics.strikeout_offset;
  const std::int64_t thickness = is_below ? metrics.underline_size : metrics.strikeout_size;
  // A face whose tables are empty gets what is usual: a twentieth, below the baseline or at a quarter.
  if (thickness <= 0 || offset == 0) return {is_below ? -size / 10 : size * 3 / 10, size / 20};
  return {size * offset / em, size * thickness / em};
}

}  // namespace

void draw_decoration(Decoration decoration, const DecoratedText& text, const FontMetrics& metrics,
                     std::vector<RulePiece>& rules) {
  if (decoration == Decoration::None || text.width.emu <= 0) return;
  const bool is_below = decoration == Decoration::Underline || decoration == Decoration::DoubleUnderline;
  const Stroke stroke = find_stroke(is_below, text.size, metrics);
  const auto draw = [&](Length top, Length thickness) {
    rules.push_back({{text.at.x, text.at.y - top, text.width, thickness}, text.colour});
  };
  if (decoration == Decoration::Underline || decoration == Decoration::Strike) {
    return draw(stroke.top, std::max(stroke.thickness, kLeastLine));
  }
  const Length line = std::max(stroke.thickness * 3 / 5, kLeastLine);
  const Length gap = std::max(stroke.thickness, kLeastGap);
  // Below the text both begin where the single one does; through it they stand on either side of it.
  const Length first = is_below ? stroke.top : stroke.top + (line * 2 + gap - stroke.thickness) / 2;
  draw(first, line);
  draw(first - line - gap, line);
}

}  // namespace sopimus
