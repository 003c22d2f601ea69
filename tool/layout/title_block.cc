// What stands above the text on a document's first page: the sender's logo in the page's head; label, title,
// agreement, state and publicity.

#include <algorithm>

#include "layout/change_look.h"
#include "layout/running_head.h"

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

/// Where SFS 2487 has the sender; the running head leaves its name out then (running_head.cc). A head that
/// is too low for the logo pushes the text down.
void add_logo(DocumentLayout& layout) {
  const Style& style = layout.style();
  if (style.logo_png.empty()) return;
  const int element = layout.structure.add("Figure", layout.root);
  layout.structure.at(element).alternative = layout.document.identity.owner;
  const std::int64_t wide = std::max<std::int64_t>(style.logo_width_pixels, 1);
  const std::int64_t high = std::max<std::int64_t>(style.logo_height_pixels, 1);
  const Length width = std::min(style.logo_height * wide / high, sender_width(style, layout.pages.width));
  const Length height = std::min(style.logo_height, width * high / wide);
  const Length up = style.header_top - style.margin_top;  // from the text's top to the head's
  Slab slab;
  slab.height = std::max(up + height + kHeadApart, Length{});
  const std::size_t image = add_image(
      layout.pages, {style.logo_png, style.logo_width_pixels, style.logo_height_pixels, style.logo});
  slab.pieces.emplace_back(ImagePiece{{layout.left, up, width, height}, image, element});
  layout.builder.add(std::move(slab));
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
  add_logo(layout);
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
  if (!state.empty()) {
    TextStyle style = subtitle;
    style.colour = layout.style().accent;
    add_line(layout, state, style, layout.structure.add("P", layout.root));
  }
  add_change_key(layout);
}

}  // namespace sopimus
