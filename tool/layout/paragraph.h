// Runs of text → lines of glyphs.
//
// Splits the text into words and spaces, lets layout/line_breaker.h choose the lines, and shapes what each
// line shows. Knows nothing of pages: the lines' places count from their own top.

#pragma once

#include <string>
#include <vector>

#include "layout/decoration.h"
#include "layout/typesetter.h"

namespace sopimus {

/// Text of one look, with what a click on it does.
struct Stretch {
  std::string text{};  // single spaces; U+00A0 never breaks, U+00AD may
  TextLook look{};
  std::string link{};           // as LinkArea::target
  std::string link_contents{};  // as LinkArea::contents
  SourceSpan at{};
  Decoration decoration = Decoration::None;
  bool is_changed = false;  // compare marked it
  Length lowered{};         // from the baseline that is its look's: small text beside larger
};

struct ParagraphShape {
  Length left{};  // of the lines, from the page's left edge
  Length width{};
  Length first_indent{};  // moves the beginning of the first line
  Length leading{};
  Alignment alignment = Alignment::Left;
  bool hyphenate = true;
  bool whole_words_first = false;  // as LineMeasure
  int hyphens_in_a_row = 2;        // likewise
};

struct ComposedLine {
  std::vector<TextPiece> pieces{};  // x from the page's edge, y from the line's top
  std::vector<LinkArea> links{};    // likewise
  std::vector<RulePiece> rules{};   // likewise: decorations
  Length end{};                     // x where the visible text ends
  bool is_changed = false;          // has text that is
};

/// Composes one paragraph; no lines when there is no text.
///
/// Shape:    every line but the last ends with the space it was broken at, so that the words stay apart.
/// Errors:   a word that had to be broken between any two letters, or sticks out, is a warning at its run.
/// Standard: of the break opportunities of Unicode Standard Annex #14 those that Finnish and Swedish use:
///           spaces, after a hyphen, dash or slash between letters, and inside web addresses.
std::vector<ComposedLine> compose_paragraph(const std::vector<Stretch>& stretches,
                                            const ParagraphShape& shape, Typesetter& typesetter,
                                            Hyphenator& hyphenator, Diagnostics& diagnostics);

}  // namespace sopimus
