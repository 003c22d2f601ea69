// Draws the blocks of one document as slabs, with their elements of the structure.
//
// lay_out.cc calls these in the order of the document; each appends to the PageBuilder.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "layout/moves.h"
#include "layout/page_builder.h"
#include "layout/paragraph.h"
#include "layout/structure_builder.h"
#include "layout/typesetter.h"

namespace sopimus {

/// What all drawing of one document shares.
struct DocumentLayout {
  const Document& document;
  Pages& pages;
  PageBuilder& builder;
  StructureBuilder& structure;
  Typesetter& typesetter;
  Hyphenator& hyphenator;
  Diagnostics& diagnostics;
  const std::set<std::string>& targets;     // names of the Destinations there will be
  std::map<std::string, int>& field_names;  // taken, with the last number that was added to each
  Moves& moves;                             // of the document
  int root = -1;                            // the element the blocks go below
  Length left{};                            // of the text
  Length width{};
  std::size_t next_ground = 1;
  int outline_base = 0;                // added to the levels of the outline's entries
  std::vector<Anchor> note_anchors{};  // of notes in stretches that are not yet in a slab

  const Style& style() const { return document.style; }
  /// "DOCUMENT#anchor".
  std::string target_of(const std::string& anchor) const { return document.identity.document + "#" + anchor; }
};

/// Where and how a paragraph is set.
struct ParagraphPlace {
  TextStyle style{};
  Length left{};
  Length width{};
  std::optional<Ground> ground{};
  std::vector<Anchor> anchors{};
  std::vector<Piece> beside_first{};  // drawn on the first line: a number, a label
  bool keeps_space_at_top = false;
  bool is_changed = false;  // all of its lines are
};

/// Where in a text the notes of moves stand.
enum class NotePlace { AtHead, AtEnd };

TextLook look_of(DocumentLayout& layout, const TextStyle& style, int structure, bool strong = false,
                 bool emphasis = false);

/// Runs in one style as stretches; links, changes and words in another language get elements below
/// `structure`. What moved says from or to where, before its words or at the end of all.
std::vector<Stretch> to_stretches(DocumentLayout& layout, const Runs& runs, const TextStyle& style,
                                  int structure, NotePlace notes = NotePlace::AtHead);

/// Lines of stretches as slabs: no fewer on either side of a page's end than the style allows.
void add_paragraph(DocumentLayout& layout, const std::vector<Stretch>& stretches, ParagraphPlace place);

/// The text of a label or number in front of a text, with a space after it that keeps the two apart.
TextPiece set_label(DocumentLayout& layout, const TextStyle& style, const std::string& text, Length x,
                    int structure);

/// The name of the text style of a paragraph's role.
std::string_view style_name_of(Paragraph::Role role);

/// Moves the anchors of notes to a slab's.
void take_note_anchors(DocumentLayout& layout, std::vector<Anchor>& anchors);

/// The anchor of what `mark` did not take away: links to it lead to the new text.
inline const std::string& live_anchor(const std::string& anchor, const Mark& mark) {
  static const std::string none;
  return mark.kind == Mark::Kind::Deleted ? none : anchor;
}

/// The index of a picture in Pages::images; a file is there once, however often it is shown.
std::size_t add_image(Pages& pages, Pages::Image image);

/// The sender's logo in the head of the page that begins, and what stands above a document's text.
void add_title_block(DocumentLayout& layout);
void add_heading(DocumentLayout& layout, const Heading& heading);
void add_contents(DocumentLayout& layout, const Contents& contents);
void add_table(DocumentLayout& layout, const Table& table, const std::optional<Ground>& ground);
void add_figure(DocumentLayout& layout, const Figure& figure);
void add_signature_page(DocumentLayout& layout, const SignaturePage& page);
/// `in_rationale`: lists and paragraphs stand beside the bar of a rationale, `ground`.
void add_block(DocumentLayout& layout, const Block& block, const std::optional<Ground>& ground);

/// The bar of a rationale or an open question.
Ground make_ground(DocumentLayout& layout, bool is_question);

/// Fills in page numbers and leaders once all pages are there.
void fill_page_numbers(DocumentLayout& layout, std::size_t first_page);

}  // namespace sopimus
