// Headings, paragraphs and lists.

#include "layout/change_look.h"

#include <algorithm>

#include "model/phrases.h"

namespace sopimus {

namespace {

constexpr Length kLabelGap = Length::hundredths_of_point(450);  // least space between a label and its text

/// Columns of heading numbers, so that headings of a level begin below each other.
Length least_number_column(const Style& style, int level) {
  return style.number_column + style.number_column_step * std::int64_t{std::min(level, 4) - 1};
}

bool is_numbered_anew(const Heading& heading) {
  return !is_new_or_gone(heading.mark) && !heading.old_number.empty() && heading.old_number != heading.number;
}

/// A number that only changed is shown as new; the old one stands after the heading.
Mark number_mark(const Heading& heading) {
  Mark mark = heading.mark;
  if (is_numbered_anew(heading)) mark.kind = Mark::Kind::Inserted;
  return mark;
}

/// In the outline there is no underlining: what became of a heading is said in words, and of one whose words
/// changed the new ones are shown.
std::string to_outline_text(const Heading& heading, const std::string& language) {
  std::string title = heading.number;
  if (!title.empty()) title += ' ';
  for (const Run& run : heading.runs) {
    if (run.mark.kind != Mark::Kind::Deleted || heading.mark.kind == Mark::Kind::Deleted) title += run.text;
  }
  if (!is_new_or_gone(heading.mark)) return title;
  return title + " (" + phrase(find_change_look(heading.mark, {}).title, language) + ")";
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
    const std::string& anchor = live_anchor(paragraph.anchor, paragraph.mark);
    if (!anchor.empty()) place.anchors.push_back({layout_.target_of(anchor), element});
    place.is_changed = bool(paragraph.mark);
    std::vector<Stretch> stretches = to_stretches(layout_, paragraph.runs, place.style, element);
    add_end_mark(layout_, paragraph.end_mark, paragraph.mark, place.style, element, stretches);
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
    add_list(list, style, left, layout_.root, true, list.mark);
    layout_.builder.end_unit();
  }

 private:
  /// `mark` is of the whole list.
  void add_list(const List& list, const TextStyle& style, Length left, int parent, bool is_outermost,
                const Mark& mark) {
    const int element = layout_.structure.add("L", parent);
    layout_.structure.at(element).ordered = list.ordered;
    const TextLook look = look_of(layout_, style, -1);
    Length column = layout_.style().list_indent;
    for (const ListItem& item : list.items) {
      column = std::max(column, layout_.typesetter.width_of(look, item.label) + kLabelGap);
    }
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const bool is_last = is_outermost && i + 1 == list.items.size();
      add_item(list.items[i], style, left, column, element, is_last, mark_within(mark, list.items[i].mark));
    }
  }

  void add_item(const ListItem& item, const TextStyle& style, Length left, Length column, int parent,
                bool is_last, const Mark& mark) {
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
    const std::string& anchor = live_anchor(item.anchor, mark);
    if (!anchor.empty()) place.anchors.push_back({layout_.target_of(anchor), body});
    place.is_changed = bool(mark);
    add_label(layout_, style, item.label, left, label, mark, place.beside_first);
    std::vector<Stretch> stretches = to_stretches(layout_, item.runs, style, body);
    add_end_mark(layout_, item.end_mark, mark, style, body, stretches);
    add_paragraph(layout_, stretches, std::move(place));
    // However deep the lists, a quarter of the width is left for their text.
    const Length nested_left = std::min(left + column, layout_.left + layout_.width * 3 / 4);
    if (!item.lists.empty()) layout_.builder.keep_next();
    for (std::size_t i = 0; i < item.lists.size(); ++i) {
      const Mark& whole = mark_within(mark, item.lists[i].mark);
      add_list(item.lists[i], style, nested_left, body, is_last && i + 1 == item.lists.size(), whole);
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

void take_note_anchors(DocumentLayout& layout, std::vector<Anchor>& anchors) {
  for (Anchor& anchor : layout.note_anchors) anchors.push_back(std::move(anchor));
  layout.note_anchors.clear();
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
  take_note_anchors(layout, place.anchors);
  if (lines.empty() && (!place.beside_first.empty() || !place.anchors.empty())) lines.emplace_back();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Slab slab;
    slab.height = place.style.leading;
    slab.keep_with_previous = must_keep(layout.style().breaks, i, lines.size());
    slab.ground = place.ground;
    slab.is_changed = place.is_changed || lines[i].is_changed;
    if (i == 0) {
      slab.space_before = place.style.space_before;
      slab.keeps_space_at_top = place.keeps_space_at_top;
      slab.anchors = std::move(place.anchors);
      slab.pieces = std::move(place.beside_first);
    }
    if (i + 1 == lines.size()) slab.space_after = place.style.space_after;
    for (TextPiece& piece : lines[i].pieces) slab.pieces.emplace_back(std::move(piece));
    for (const RulePiece& rule : lines[i].rules) slab.pieces.emplace_back(rule);
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
    add_label(layout, style, heading.number, place.left, element, number_mark(heading), place.beside_first);
    const Length width = layout.typesetter.width_of(look_of(layout, style, element), heading.number);
    const Length column = std::max(least_number_column(layout.style(), level), width + style.size / 2);
    place.left += column;
    place.width -= column;
  }
  const std::string& live = live_anchor(heading.anchor, heading.mark);
  const std::string anchor =
      live.empty() ? "heading-" + std::to_string(layout.pages.outline.size() + 1) : live;
  place.anchors.push_back({layout.target_of(anchor), element});
  place.is_changed = bool(heading.mark);
  layout.pages.outline.push_back({level + layout.outline_base,
                                  to_outline_text(heading, layout.document.language),
                                  layout.target_of(anchor)});
  std::vector<Stretch> stretches = to_stretches(layout, heading.runs, style, element, NotePlace::AtEnd);
  add_end_mark(layout, heading.end_mark, heading.mark, style, element, stretches);
  if (is_numbered_anew(heading)) {
    const std::string note = filled_phrase("formerly", layout.document.language, heading.old_number);
    const int span = layout.structure.add("Span", element);
    stretches.push_back(make_note(layout, " (" + note + ")", style, number_mark(heading), span));
  }
  add_paragraph(layout, stretches, std::move(place));
  layout.builder.keep_next();
}

void add_block(DocumentLayout& layout, const Block& block, const std::optional<Ground>& ground) {
  std::visit(BlockDrawer(layout, ground), block.value);
}

}  // namespace sopimus
