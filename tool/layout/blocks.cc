// Headings, paragraphs, lists and figures.

#include "layout/blocks.h"

#include <algorithm>

namespace sopimus {

namespace {

constexpr Length kLabelGap = Length::hundredths_of_point(450);  // least space between a label and its text

/// Columns of heading numbers, so that headings of a level begin below each other.
Length least_number_column(const Style& style, int level) {
  return style.number_column + style.number_column_step * std::int64_t{std::min(level, 4) - 1};
}

class BlockDrawer {
 public:
  BlockDrawer(DocumentLayout& layout, const std::optional<Ground>& ground)
      : layout_(layout), ground_(ground) {}

  void operator()(const Heading& heading) { add_heading(layout_, heading); }
  void operator()(const Contents& contents) { add_contents(layout_, contents); }
  void operator()(const Table& table) { add_table(layout_, table, ground_); }
  void operator()(const Figure& figure) { add_figure(layout_, figure); }
  void operator()(const SignaturePage& page) { add_signature_page(layout_, page); }
  template <typename Typed>
  void operator()(const Typed&) {}  // to_flow leaves none

  void operator()(const Paragraph& paragraph) {
    ParagraphPlace place;
    place.style = layout_.style().text_style(style_name_of(paragraph.role));
    place.left = layout_.left + place.style.indent;
    place.width = layout_.width - place.style.indent;
    if (paragraph.role == Paragraph::Role::Rationale) {
      place.ground = ground_ ? *ground_ : make_ground(layout_, false);
    } else if (paragraph.role == Paragraph::Role::Question) {
      place.ground = make_ground(layout_, true);
      place.left += layout_.style().list_indent / 2;
      place.width -= layout_.style().list_indent;
      // The fill reaches beyond the text; what is beside it keeps a paragraph's distance.
      const Length apart = place.ground->padding + layout_.style().text_style("body").space_after;
      place.style.space_before = std::max(place.style.space_before, apart);
      place.style.space_after = std::max(place.style.space_after, apart);
    }
    const bool is_caption = paragraph.role == Paragraph::Role::Caption;
    const int element = layout_.structure.add(is_caption ? "Caption" : "P", layout_.root);
    if (!paragraph.anchor.empty()) place.anchors.push_back({layout_.target_of(paragraph.anchor), element});
    const auto stretches = to_stretches(layout_, paragraph.runs, place.style, element);
    const std::string text = to_plain_text(paragraph.runs);
    const bool keeps =
        paragraph.role == Paragraph::Role::LeadIn || place.style.keep_with_next || text.ends_with(':');
    add_paragraph(layout_, stretches, std::move(place));
    if (keeps) layout_.builder.keep_next();
  }

  void operator()(const List& list) {
    TextStyle style = layout_.style().text_style("list");
    Length left = layout_.left + style.indent;
    if (ground_) {
      const TextStyle& rationale = layout_.style().text_style("rationale");
      style.size = rationale.size;
      style.leading = rationale.leading;
      style.colour = rationale.colour;
      left = layout_.left + rationale.indent;
    }
    layout_.builder.begin_unit(layout_.style().breaks);
    add_list(list, style, left, layout_.root, true);
    layout_.builder.end_unit();
  }

 private:
  void add_list(const List& list, const TextStyle& style, Length left, int parent, bool is_outermost) {
    const int element = layout_.structure.add("L", parent);
    layout_.structure.at(element).ordered = list.ordered;
    const TextLook look = look_of(layout_, style, -1);
    Length column = layout_.style().list_indent;
    for (const ListItem& item : list.items) {
      column = std::max(column, layout_.typesetter.width_of(look, item.label) + kLabelGap);
    }
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const bool is_last = is_outermost && i + 1 == list.items.size();
      add_item(list.items[i], style, left, column, element, is_last);
    }
  }

  void add_item(const ListItem& item, const TextStyle& style, Length left, Length column, int parent,
                bool is_last) {
    const int element = layout_.structure.add("LI", parent);
    const int label = layout_.structure.add("Lbl", element);
    const int body = layout_.structure.add("LBody", element);
    ParagraphPlace place;
    place.style = style;
    // After the list the text goes on at the distance of paragraphs.
    if (is_last && item.lists.empty()) {
      place.style.space_after = std::max(style.space_after, layout_.style().text_style("body").space_after);
    }
    place.left = left + column;
    place.width = layout_.left + layout_.width - place.left;
    place.ground = ground_;
    if (!item.anchor.empty()) place.anchors.push_back({layout_.target_of(item.anchor), body});
    place.beside_first.push_back(set_label(layout_, style, item.label, left, label));
    add_paragraph(layout_, to_stretches(layout_, item.runs, style, body), std::move(place));
    // However deep the lists, a quarter of the width is left for their text.
    const Length nested_left = std::min(left + column, layout_.left + layout_.width * 3 / 4);
    if (!item.lists.empty()) layout_.builder.keep_next();
    for (std::size_t i = 0; i < item.lists.size(); ++i) {
      add_list(item.lists[i], style, nested_left, body, is_last && i + 1 == item.lists.size());
    }
  }

  DocumentLayout& layout_;
  const std::optional<Ground>& ground_;
};

}  // namespace

std::string_view style_name_of(Paragraph::Role role) {
  switch (role) {
    case Paragraph::Role::Body:
    case Paragraph::Role::Part:
      return "body";
    case Paragraph::Role::LeadIn:
      return "lead-in";
    case Paragraph::Role::Definition:
      return "definition";
    case Paragraph::Role::Rationale:
      return "rationale";
    case Paragraph::Role::Question:
      return "question";
    case Paragraph::Role::Note:
      return "note";
    case Paragraph::Role::Caption:
      return "caption";
  }
  return "body";
}

TextLook look_of(DocumentLayout& layout, const TextStyle& style, int structure, bool strong, bool emphasis) {
  TextLook look;
  look.font = layout.typesetter.font_of(style.strong || strong, style.emphasis || emphasis);
  look.size = style.size;
  look.colour = style.colour;
  look.structure = structure;
  look.language = layout.document.language;
  return look;
}

TextPiece set_label(DocumentLayout& layout, const TextStyle& style, const std::string& text, Length x,
                    int structure) {
  const TextLook look = look_of(layout, style, structure);
  return layout.typesetter.set_line(look, text + " ",
                                    {x, layout.typesetter.baseline_in(style.leading, look)});
}

Ground make_ground(DocumentLayout& layout, bool is_question) {
  Ground ground;
  ground.key = layout.next_ground++;
  ground.left = layout.left;
  ground.right = layout.left + layout.width;
  ground.bar_width = Length::hundredths_of_point(is_question ? 250 : 100);
  ground.bar = is_question ? layout.style().accent : layout.style().rule_colour;
  if (is_question) {
    ground.fill = layout.style().table_head_fill;
    ground.padding = Length::points(3);
  }
  return ground;
}

void add_paragraph(DocumentLayout& layout, const std::vector<Stretch>& stretches, ParagraphPlace place) {
  ParagraphShape shape;
  shape.left = place.left;
  shape.width = place.width;
  shape.first_indent = place.style.first_line_indent;
  shape.leading = place.style.leading;
  shape.alignment = place.style.alignment;
  shape.hyphenate = place.style.hyphenate;
  shape.hyphens_in_a_row = layout.style().breaks.hyphens_in_a_row;
  std::vector<ComposedLine> lines =
      compose_paragraph(stretches, shape, layout.typesetter, layout.hyphenator, layout.diagnostics);
  if (lines.empty() && (!place.beside_first.empty() || !place.anchors.empty())) lines.emplace_back();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Slab slab;
    slab.height = place.style.leading;
    slab.keep_with_previous = must_keep(layout.style().breaks, i, lines.size());
    slab.ground = place.ground;
    if (i == 0) {
      slab.space_before = place.style.space_before;
      slab.keeps_space_at_top = place.keeps_space_at_top;
      slab.anchors = std::move(place.anchors);
      slab.pieces = std::move(place.beside_first);
    }
    if (i + 1 == lines.size()) slab.space_after = place.style.space_after;
    for (TextPiece& piece : lines[i].pieces) slab.pieces.emplace_back(std::move(piece));
    slab.links = std::move(lines[i].links);
    layout.builder.add(std::move(slab));
  }
}

void add_heading(DocumentLayout& layout, const Heading& heading) {
  const int level = std::max(heading.level, 1);
  const TextStyle& style = layout.style().text_style("heading-" + std::to_string(std::min(level, 4)));
  const int element = layout.structure.add_heading(level + 1, layout.root);  // the title is H1
  ParagraphPlace place;
  place.style = style;
  place.left = layout.left + style.indent;
  place.width = layout.width - style.indent;
  if (!heading.number.empty()) {
    TextPiece number = set_label(layout, style, heading.number, place.left, element);
    const Length width = layout.typesetter.width_of(look_of(layout, style, element), heading.number);
    const Length column = std::max(least_number_column(layout.style(), level), width + style.size / 2);
    place.beside_first.emplace_back(std::move(number));
    place.left += column;
    place.width -= column;
  }
  const std::string anchor =
      heading.anchor.empty() ? "heading-" + std::to_string(layout.pages.outline.size() + 1) : heading.anchor;
  place.anchors.push_back({layout.target_of(anchor), element});
  std::string title = to_plain_text(heading.runs);
  if (!heading.number.empty()) title = heading.number + " " + title;
  layout.pages.outline.push_back({level + layout.outline_base, std::move(title), layout.target_of(anchor)});
  add_paragraph(layout, to_stretches(layout, heading.runs, style, element), std::move(place));
  layout.builder.keep_next();
}

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
    if (!figure.anchor.empty()) slab.anchors.push_back({layout.target_of(figure.anchor), element});
    layout.builder.add(std::move(slab));
  }
  if (figure.caption.empty()) return;
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
  add_paragraph(layout, to_stretches(layout, figure.caption, place.style, caption), std::move(place));
}

void add_block(DocumentLayout& layout, const Block& block, const std::optional<Ground>& ground) {
  std::visit(BlockDrawer(layout, ground), block.value);
}

}  // namespace sopimus
