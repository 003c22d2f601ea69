// Figures: a picture and its caption.

#include <algorithm>

#include "layout/change_look.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

constexpr Length kFrame = Length::points(1);

/// A frame around a picture that is new or gone; through one that is gone, a line.
void draw_change(const DocumentLayout& layout, const Mark& mark, const Rectangle& area,
                 std::vector<Piece>& pieces) {
  const Colour colour = find_change_look(mark, layout.style().changes).colour;
  const auto draw = [&](Length x, Length y, Length width, Length height) {
    pieces.emplace_back(RulePiece{{area.x + x, area.y + y, width, height}, colour});
  };
  draw(-kFrame, -kFrame, area.width + kFrame * 2, kFrame);
  draw(-kFrame, area.height, area.width + kFrame * 2, kFrame);
  draw(-kFrame, Length{}, kFrame, area.height);
  draw(area.width, Length{}, kFrame, area.height);
  if (mark.kind == Mark::Kind::Deleted) draw(Length{}, (area.height - kFrame) / 2, area.width, kFrame);
}

/// Says of a picture what its words cannot show: "[uusi kuva]".
Stretch make_figure_note(DocumentLayout& layout, const Figure& figure, const TextStyle& caption_style,
                         int caption) {
  const bool is_new = figure.mark.kind == Mark::Kind::Inserted;
  std::string text = phrase(is_new ? "figure-inserted" : "figure-deleted", layout.document.language);
  const auto moved = layout.moves.take_note(figure.mark, layout.document.language);
  const int element = layout.structure.add("Span", caption);
  if (moved) {
    text = moved->text;
    layout.note_anchors.push_back({layout.target_of(moved->anchor), element});
  }
  const std::string after = figure.caption.empty() ? "" : " ";
  return make_note(layout, "[" + text + "]" + after, caption_style, figure.mark, element);
}

}  // namespace

std::size_t add_image(Pages& pages, Pages::Image image) {
  const auto same = std::find_if(pages.images.begin(), pages.images.end(), [&](const Pages::Image& known) {
    return known.path == image.path && known.png == image.png;
  });
  if (same != pages.images.end()) return static_cast<std::size_t>(same - pages.images.begin());
  pages.images.push_back(std::move(image));
  return pages.images.size() - 1;
}

void add_figure(DocumentLayout& layout, const Figure& figure) {
  const int element = layout.structure.add("Figure", layout.root);
  layout.structure.at(element).alternative = figure.alternative;
  const Style& style = layout.style();
  if (figure.width_pixels > 0 && figure.height_pixels > 0) {
    const std::int64_t wide = figure.width_pixels;
    const std::int64_t high = figure.height_pixels;
    Length width = layout.width * std::clamp(figure.width_percent, 1, 100) / 100;
    Length height = width * high / wide;
    const Length most = layout.builder.room() * 4 / 5;  // the caption and a lead-in stay beside it
    if (height > most) {
      height = most;
      width = height * wide / high;
    }
    Slab slab;
    slab.height = height;
    slab.space_before = style.text_style("body").space_after;
    slab.space_after = style.text_style("caption").space_after;
    const Length x = layout.left + (layout.width - width) / 2;
    const std::size_t image =
        add_image(layout.pages, {figure.bytes, figure.width_pixels, figure.height_pixels, figure.path});
    slab.pieces.emplace_back(ImagePiece{{x, Length{}, width, height}, image, element});
    const std::string& anchor = live_anchor(figure.anchor, figure.mark);
    if (!anchor.empty()) slab.anchors.push_back({layout.target_of(anchor), element});
    slab.is_changed = bool(figure.mark);
    if (is_new_or_gone(figure.mark))
      draw_change(layout, figure.mark, {x, Length{}, width, height}, slab.pieces);
    layout.builder.add(std::move(slab));
  }
  if (figure.caption.empty() && !is_new_or_gone(figure.mark)) return;
  layout.builder.keep_next();
  ParagraphPlace place;
  place.style = style.text_style("caption");
  // The style's spaces are those of a caption above its table; here it stands below.
  std::swap(place.style.space_before, place.style.space_after);
  place.style.space_after = std::max(place.style.space_after, style.text_style("body").space_after);
  place.style.alignment = Alignment::Centre;
  place.left = layout.left;
  place.width = layout.width;
  const int caption = layout.structure.add("Caption", layout.root);
  place.is_changed = bool(figure.mark);
  std::vector<Stretch> stretches;
  if (is_new_or_gone(figure.mark))
    stretches.push_back(make_figure_note(layout, figure, place.style, caption));
  for (Stretch& stretch : to_stretches(layout, figure.caption, place.style, caption)) {
    stretches.push_back(std::move(stretch));
  }
  add_paragraph(layout, stretches, std::move(place));
}

}  // namespace sopimus
