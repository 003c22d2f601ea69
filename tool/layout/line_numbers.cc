#include "layout/line_numbers.h"

#include <algorithm>

namespace sopimus {

namespace {

// Baselines nearer than this are one line's: a label in another size.
constexpr Length kOneLine = Length::points(4);

/// Baselines of the text from the top, one for each line.
std::vector<Length> lines_of(const Page& page) {
  std::vector<Length> all;
  for (const Piece& piece : page.pieces) {
    const auto* text = std::get_if<TextPiece>(&piece);
    if (text && text->structure >= 0) all.push_back(text->at.y);
  }
  std::sort(all.begin(), all.end());
  std::vector<Length> lines;
  for (const Length y : all) {
    if (lines.empty() || y - lines.back() >= kOneLine) lines.push_back(y);
  }
  return lines;
}

}  // namespace

void draw_line_numbers(const Document& document, const PageRange& range, Pages& pages,
                       Typesetter& typesetter) {
  const LineNumberRules& rules = document.style.line_numbers;
  const TextStyle& style = document.style.text_style("line-number");
  TextLook look;
  look.font = typesetter.font_of(style.strong, style.emphasis);
  look.size = style.size;
  look.colour = style.colour;
  look.structure = -1;
  look.language = document.language;
  const Length right = document.style.margin_left - rules.distance;
  std::int64_t number = 0;
  for (std::size_t i = range.first; i < range.first + range.count; ++i) {
    Page& page = pages.pages[i];
    if (rules.on_each_page) number = 0;
    for (const Length y : lines_of(page)) {
      ++number;
      if (number % rules.every != 0) continue;
      const std::string text = std::to_string(number);
      const Length x = std::max(right - typesetter.width_of(look, text), Length{});
      page.pieces.emplace_back(typesetter.set_line(look, text, {x, y}));
    }
  }
}

}  // namespace sopimus
