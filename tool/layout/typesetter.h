// The faces of one layout: picks them, shapes with them, and puts shaped text into pieces.

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "layout/lay_out.h"
#include "layout/pages.h"

namespace sopimus {

/// How a stretch of text looks and which element of the structure it belongs to.
struct TextLook {
  std::size_t font = 0;  // index in Pages::fonts
  Length size{};
  Colour colour{};
  int structure = -1;
  std::string language{};
  bool operator==(const TextLook&) const = default;
};

class Typesetter {
 public:
  /// `shows_text`: if not, nothing is shaped but what is asked for by shape(): pieces stay empty and widths
  /// are those of the letters.
  ///
  /// Errors: std::logic_error when the set has no regular face; a face that is missing is shown by regular.
  Typesetter(const FontSet& fonts, Diagnostics& diagnostics, bool shows_text = true);

  bool shows_text() const { return shows_text_; }

  /// The index of a face; it joins Pages::fonts at its first use.
  std::size_t font_of(bool strong, bool emphasis);
  const std::vector<std::shared_ptr<Font>>& fonts() const { return fonts_; }

  /// Shapes text of one look. The answer lives as long as the font.
  /// Errors: a character that the face lacks is reported at `at`, once a place.
  const ShapedWord& shape(const TextLook& look, std::string_view text, const SourceSpan& at);

  Length to_length(const TextLook& look, std::int64_t font_units) const;
  /// The nearest whole number of font units.
  std::int64_t to_font_units(const TextLook& look, Length length) const;
  /// Whether the face can show `text`; nothing is reported.
  bool has(const TextLook& look, std::string_view text) const {
    return !fonts_[look.font]->shape(text, look.language).missing;
  }
  /// Of text in one line.
  Length width_of(const TextLook& look, std::string_view text, const SourceSpan& at = {});

  /// From the top of a line to its baseline: the face's ascent and descent stand in the middle of the
  /// leading.
  Length baseline_in(Length leading, const TextLook& look) const;

  /// Adds shaped `text` to a piece of the same look. When `ends_with_hyphen`, the last glyph stands for
  /// U+00AD: a reader of the text joins the word again.
  void append(TextPiece& piece, const ShapedWord& word, std::string_view text,
              bool ends_with_hyphen = false) const;

  /// One line of text that is never broken, beginning at `at` (a baseline).
  TextPiece set_line(const TextLook& look, std::string_view text, Point at, const SourceSpan& span = {});

 private:
  FontSet set_;
  Diagnostics& diagnostics_;
  bool shows_text_;
  std::vector<std::shared_ptr<Font>> fonts_;
  std::set<std::string> reported_;
};

/// An empty piece of a look.
TextPiece begin_piece(const TextLook& look, Point at);

}  // namespace sopimus
