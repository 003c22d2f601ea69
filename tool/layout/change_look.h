// How the marks of compare look on a page, and what they are in the structure.
//
// Nothing depends on colour alone: what is new is underlined, what is gone is struck through, and what has
// moved has two lines instead of one.

#pragma once

#include <string_view>
#include <vector>

#include "layout/blocks.h"
#include "layout/decoration.h"

namespace sopimus {

struct ChangeLook {
  Decoration decoration = Decoration::None;
  Colour colour{};
  /// The structure type, a literal: Ins or Del.
  std::string_view type{};
  /// The key of the phrase that names the change.
  std::string_view title{};
};

/// Of a mark of kind Inserted or Deleted.
ChangeLook find_change_look(const Mark& mark, const ChangeColours& colours);

/// An element for text of one mark below `parent`.
///
/// The type says to programs what the text is; for them and for viewers that know no Ins and Del the title
/// says it in the document's language. Neither alternative description, expansion nor replacement text is
/// right: each is read instead of the words or is no text that stands there (ISO 32000-1:2008, 14.9.3 to
/// 14.9.5), so a listener would hear another agreement than a reader sees.
int add_change_element(DocumentLayout& layout, const Mark& mark, int parent);

/// A heading's number or an item's label as `mark` shows it, with what is drawn with it, added to `pieces`.
void add_label(DocumentLayout& layout, const TextStyle& style, const std::string& text, Length x,
               int structure, const Mark& mark, std::vector<Piece>& pieces);

/// The mark of what is part of a block: its own, or that of the whole it is in.
inline const Mark& mark_within(const Mark& whole, const Mark& part) { return part ? part : whole; }

/// Whether the whole of a block, item or row is new or gone.
inline bool is_new_or_gone(const Mark& mark) {
  return mark.kind == Mark::Kind::Inserted || mark.kind == Mark::Kind::Deleted;
}

/// What layout adds to the text, in brackets: small, slanted, in the colour of the change, on the baseline of
/// what it stands beside.
Stretch make_note(DocumentLayout& layout, std::string text, const TextStyle& beside, const Mark& mark,
                  int structure);

/// ¶ after the text of a block that was divided or joined there: text like any other, for what changed is
/// that a paragraph ends. Nothing when the whole block is new or gone, or the face has no such character.
void add_end_mark(DocumentLayout& layout, const Mark& end_mark, const Mark& block, const TextStyle& style,
                  int structure, std::vector<Stretch>& stretches);

/// Of the first page: how changes are shown. Nothing in a document without marks.
void add_change_key(DocumentLayout& layout);

}  // namespace sopimus
