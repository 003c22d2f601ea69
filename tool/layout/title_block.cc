// What stands above the text on a document's first page: label, title, agreement, state and publicity.

#include "layout/blocks.h"

namespace sopimus {

namespace {

void add_line(DocumentLayout& layout, const Runs& runs, const TextStyle& style, int element,
              std::vector<Anchor> anchors = {}) {
  ParagraphPlace place;
  place.style = style;
  place.left = layout.left + style.indent;
  place.width = layout.width - style.indent;
  place.anchors = std::move(anchors);
  place.keeps_space_at_top = true;
  add_paragraph(layout, to_stretches(layout, runs, style, element), std::move(place));
  layout.builder.keep_next();
}

Run run_of(const std::string& text, bool strong = false) {
  Run run;
  run.text = text;
  run.strong = strong;
  run.made_by = MadeBy::Generated;
  return run;
}

}  // namespace

void add_title_block(DocumentLayout& layout) {
  const Identity& identity = layout.document.identity;
  const TextStyle& subtitle = layout.style().text_style("subtitle");
  if (!identity.label.empty()) {
    TextStyle style = subtitle;
    style.colour = layout.style().accent;
    style.space_before = layout.style().text_style("title").space_before;
    add_line(layout, {run_of(identity.label, true)}, style, layout.structure.add("P", layout.root));
  }
  TextStyle title = layout.style().text_style("title");
  // The label and the title belong together; the room above is the label's then.
  if (!identity.label.empty()) title.space_before = Length{};
  const int heading = layout.structure.add_heading(1, layout.root);
  add_line(layout, {run_of(identity.title)}, title, heading, {{layout.target_of({}), heading}});
  if (!identity.agreement.empty() && identity.agreement != identity.title) {
    add_line(layout, {run_of(identity.agreement)}, subtitle, layout.structure.add("P", layout.root));
  }
  Runs state;
  if (!identity.edition_text.empty()) state.push_back(run_of(identity.edition_text, true));
  if (identity.publicity != Publicity::Public && !identity.publicity_text.empty()) {
    if (!state.empty()) state.push_back(run_of(" – "));
    state.push_back(run_of(identity.publicity_text, true));
  }
  if (state.empty()) return;
  TextStyle style = subtitle;
  style.colour = layout.style().accent;
  add_line(layout, state, style, layout.structure.add("P", layout.root));
}

}  // namespace sopimus
