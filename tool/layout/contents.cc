// The table of contents: its entries while the pages grow, its page numbers when they are there.

#include <algorithm>
#include <map>

#include "layout/blocks.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

constexpr Length kNumberGap = Length::points(6);

const TextStyle& style_of_level(const DocumentLayout& layout, int level) {
  return layout.style().text_style("contents-" + std::to_string(std::clamp(level, 1, 3)));
}

/// The columns of entry numbers by level, as wide as the widest number asks.
std::map<int, Length> number_columns(DocumentLayout& layout, const Contents& contents) {
  std::map<int, Length> columns;
  for (const ContentsEntry& entry : contents.entries) {
    if (entry.number.empty()) continue;
    const TextLook look = look_of(layout, style_of_level(layout, entry.level), -1);
    Length& column = columns[entry.level];
    column = std::max(column, layout.typesetter.width_of(look, entry.number) + look.size * 3 / 5);
  }
  return columns;
}

void add_caption(DocumentLayout& layout, int parent) {
  const int element = layout.structure.add("Caption", parent);
  ParagraphPlace place;
  place.style = layout.style().text_style("heading-1");
  place.left = layout.left;
  place.width = layout.width;
  Run run;
  run.text = phrase("contents", layout.document.language);
  add_paragraph(layout, to_stretches(layout, {run}, place.style, element), std::move(place));
  layout.builder.keep_next();
}

/// One entry is one slab, however many lines its title takes; the whole of it is the link.
Slab make_entry(DocumentLayout& layout, const ContentsEntry& entry, Length column, int parent) {
  const TextStyle& style = style_of_level(layout, entry.level);
  const int reference = layout.structure.add("Reference", layout.structure.add("TOCI", parent));
  const std::string target = layout.target_of(entry.anchor);
  const bool leads = !entry.anchor.empty() && layout.targets.contains(target);
  const int element = leads ? layout.structure.add("Link", reference) : reference;
  const TextLook look = look_of(layout, style, element);
  const Length right = layout.left + layout.width;
  const Length left = layout.left + style.indent;

  ParagraphShape shape;
  shape.left = left + column;
  shape.width = right - shape.left - layout.typesetter.width_of(look, "0000") - kNumberGap;
  shape.leading = style.leading;
  shape.hyphenate = style.hyphenate;
  // The space keeps the title and the page number apart in the text of the file.
  const std::vector<Stretch> text = {{.text = entry.text, .look = look}};
  const std::vector<ComposedLine> lines =
      compose_paragraph(text, shape, layout.typesetter, layout.hyphenator, layout.diagnostics);

  Slab slab;
  slab.space_before = style.space_before;
  slab.space_after = style.space_after;
  if (!entry.number.empty()) slab.pieces.emplace_back(set_label(layout, style, entry.number, left, element));
  Length end = shape.left;
  for (const ComposedLine& line : lines) {
    for (TextPiece piece : line.pieces) {
      piece.at.y += slab.height;
      slab.pieces.emplace_back(std::move(piece));
    }
    end = line.end;
    slab.height += style.leading;
  }
  if (lines.empty()) slab.height = style.leading;
  if (!leads) return slab;
  const Length baseline = slab.height - style.leading + layout.typesetter.baseline_in(style.leading, look);
  slab.pieces.emplace_back(layout.typesetter.set_line(look, " ", {end, baseline}));
  TextLook dots = look;
  dots.structure = -1;
  slab.slots.push_back({slab.pieces.size(), slab.pieces.size() + 1, target, end, right});
  slab.pieces.emplace_back(begin_piece(dots, {end, baseline}));
  slab.pieces.emplace_back(begin_piece(look, {right, baseline}));
  const std::string contents = entry.number.empty() ? entry.text : entry.number + " " + entry.text;
  slab.links.push_back({{left, Length{}, right - left, slab.height}, target, contents, element});
  return slab;
}

/// Dots on a grid that all entries share, so that they stand below each other.
void draw_leader(DocumentLayout& layout, TextPiece& piece, const TextLook& look, Length left, Length right) {
  if (!layout.style().has_leaders) return;
  const Length dot = layout.typesetter.width_of(look, ".");
  const Length step = layout.style().leader_step;
  const Length first = {(left.emu + step.emu - 1) / step.emu * step.emu};
  const ShapedWord& shaped = layout.typesetter.shape(look, ".", {});
  piece.at.x = first;
  Length x = first;
  std::int64_t units = 0;
  for (; x + dot <= right; x += step) {
    layout.typesetter.append(piece, shaped, ".");
    const std::int64_t wanted = layout.typesetter.to_font_units(look, x + step - first);
    piece.glyphs.back().advance = static_cast<std::int32_t>(wanted - units);
    units = wanted;
  }
}

}  // namespace

void add_contents(DocumentLayout& layout, const Contents& contents) {
  if (contents.entries.empty()) return;
  const int element = layout.structure.add("TOC", layout.root);
  add_caption(layout, element);
  const std::map<int, Length> columns = number_columns(layout, contents);
  for (const ContentsEntry& entry : contents.entries) {
    const auto column = columns.find(entry.level);
    const bool is_numbered = !entry.number.empty() && column != columns.end();
    layout.builder.add(make_entry(layout, entry, is_numbered ? column->second : Length{}, element));
  }
}

void fill_page_numbers(DocumentLayout& layout, std::size_t first_page) {
  if (layout.builder.open_page_numbers().empty()) return;
  // Only this document's places, which are the last: a file may have hundreds of documents.
  std::map<std::string, std::size_t, std::less<>> page_of;
  const std::vector<Destination>& all = layout.pages.destinations;
  for (auto place = all.rbegin(); place != all.rend() && place->page >= first_page; ++place) {
    page_of[place->name] = place->page;  // of two with one name the first counts
  }
  for (const OpenPageNumber& open : layout.builder.open_page_numbers()) {
    std::vector<Piece>& pieces = layout.pages.pages[open.page].pieces;
    const auto page = page_of.find(open.slot.target);
    if (page == page_of.end()) continue;
    auto& number = std::get<TextPiece>(pieces[open.slot.number]);
    TextLook look;
    look.font = number.font;
    look.size = number.size;
    look.language = layout.document.language;
    const std::string text = std::to_string(page->second - first_page + 1);
    number.at.x = open.slot.right - layout.typesetter.width_of(look, text);
    layout.typesetter.append(number, layout.typesetter.shape(look, text, {}), text);
    draw_leader(layout, std::get<TextPiece>(pieces[open.slot.leader]), look, open.slot.left + kNumberGap,
                number.at.x - kNumberGap);
  }
}

}  // namespace sopimus
