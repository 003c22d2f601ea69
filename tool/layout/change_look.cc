#include "layout/change_look.h"

#include <algorithm>

#include "layout/moves.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

constexpr std::string_view kPilcrow = "¶";

Mark make_mark(Mark::Kind kind, ChangeClass change_class) {
  Mark mark;
  mark.kind = kind;
  mark.change_class = change_class;
  return mark;
}

Stretch make_plain(DocumentLayout& layout, std::string text, const TextStyle& style, int structure) {
  Stretch stretch;
  stretch.text = std::move(text);
  stretch.look = look_of(layout, style, structure);
  return stretch;
}

/// The name of a kind of change, as its text is shown.
Stretch make_sample(DocumentLayout& layout, const TextStyle& style, int parent, const Mark& mark) {
  const ChangeLook look = find_change_look(mark, layout.style().changes);
  Stretch sample = make_plain(layout, phrase(look.title, layout.document.language), style,
                              layout.structure.add("Span", parent));
  sample.look.colour = look.colour;
  sample.decoration = look.decoration;
  return sample;
}

TextStyle find_note_style(const DocumentLayout& layout, const TextStyle& beside, const Mark& mark) {
  TextStyle style = layout.style().text_style("note");
  style.size = std::min(style.size, beside.size);
  style.strong = false;
  style.emphasis = true;
  style.colour = find_change_look(mark, layout.style().changes).colour;
  return style;
}

}  // namespace

ChangeLook find_change_look(const Mark& mark, const ChangeColours& colours) {
  const bool is_new = mark.kind == Mark::Kind::Inserted;
  if (mark.change_class == ChangeClass::Move) {
    return {.decoration = is_new ? Decoration::DoubleUnderline : Decoration::DoubleStrike,
            .colour = colours.moved,
            .type = is_new ? "Ins" : "Del",
            .title = is_new ? "change-moved-here" : "change-moved-away"};
  }
  return {.decoration = is_new ? Decoration::Underline : Decoration::Strike,
          .colour = is_new ? colours.inserted : colours.deleted,
          .type = is_new ? "Ins" : "Del",
          .title = is_new ? "change-inserted" : "change-deleted"};
}

int add_change_element(DocumentLayout& layout, const Mark& mark, int parent) {
  const ChangeLook look = find_change_look(mark, layout.style().changes);
  const int element = layout.structure.add(look.type, parent);
  layout.structure.at(element).title = phrase(look.title, layout.document.language);
  return element;
}

void add_label(DocumentLayout& layout, const TextStyle& style, const std::string& text, Length x,
               int structure, const Mark& mark, std::vector<Piece>& pieces) {
  if (!is_new_or_gone(mark)) {
    pieces.emplace_back(set_label(layout, style, text, x, structure));
    return;
  }
  const ChangeLook changed = find_change_look(mark, layout.style().changes);
  TextStyle shown = style;
  shown.colour = changed.colour;
  TextPiece label = set_label(layout, shown, text, x, add_change_element(layout, mark, structure));
  const TextLook look = look_of(layout, shown, structure);
  std::vector<RulePiece> rules;
  draw_decoration(changed.decoration,
                  {label.at, layout.typesetter.width_of(look, text), look.size, look.colour},
                  layout.typesetter.fonts()[look.font]->metrics(), rules);
  pieces.emplace_back(std::move(label));
  for (const RulePiece& rule : rules) pieces.emplace_back(rule);
}

Stretch make_note(DocumentLayout& layout, std::string text, const TextStyle& beside, const Mark& mark,
                  int structure) {
  Stretch note = make_plain(layout, std::move(text), find_note_style(layout, beside, mark), structure);
  const TextLook look = look_of(layout, beside, structure);
  note.lowered = layout.typesetter.baseline_in(beside.leading, look) -
                 layout.typesetter.baseline_in(beside.leading, note.look);
  note.is_changed = true;
  return note;
}

void add_end_mark(DocumentLayout& layout, const Mark& end_mark, const Mark& block, const TextStyle& style,
                  int structure, std::vector<Stretch>& stretches) {
  if (!is_new_or_gone(end_mark) || is_new_or_gone(block)) return;
  const ChangeLook changed = find_change_look(end_mark, layout.style().changes);
  Stretch end = make_plain(layout, std::string(kPilcrow), style, structure);
  if (!layout.typesetter.has(end.look, kPilcrow)) return;
  end.look.structure = add_change_element(layout, end_mark, structure);
  end.look.colour = changed.colour;
  end.decoration = changed.decoration;
  end.is_changed = true;
  stretches.push_back(std::move(end));
}

void add_change_key(DocumentLayout& layout) {
  if (!layout.moves.has_marks()) return;
  const std::string& language = layout.document.language;
  ParagraphPlace place;
  place.style = layout.style().text_style("note");
  place.style.space_before = layout.style().text_style("body").space_after;
  place.left = layout.left;
  place.width = layout.width;
  const int element = layout.structure.add("P", layout.root);
  std::vector<Mark> samples = {make_mark(Mark::Kind::Inserted, ChangeClass::Wording),
                               make_mark(Mark::Kind::Deleted, ChangeClass::Wording)};
  if (layout.moves.has_moves()) {
    samples.push_back(make_mark(Mark::Kind::Inserted, ChangeClass::Move));
    samples.push_back(make_mark(Mark::Kind::Deleted, ChangeClass::Move));
  }
  std::string before = phrase("change-key", language) + ": ";
  std::vector<Stretch> stretches;
  for (const Mark& sample : samples) {
    stretches.push_back(make_plain(layout, before, place.style, element));
    stretches.push_back(make_sample(layout, place.style, element, sample));
    before = ", ";
  }
  if (layout.moves.has_changed_ends() && layout.typesetter.has(stretches.front().look, kPilcrow)) {
    const std::string end = std::string(kPilcrow) + " " + phrase("change-end", language);
    stretches.push_back(make_plain(layout, before + end, place.style, element));
  }
  stretches.push_back(make_plain(layout, ". " + phrase("change-bar", language), place.style, element));
  add_paragraph(layout, stretches, std::move(place));
}

}  // namespace sopimus
