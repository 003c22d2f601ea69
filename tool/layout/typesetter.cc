#include "layout/typesetter.h"

#include <algorithm>
#include <stdexcept>

#include "base/text.h"

namespace sopimus {

namespace {

/// Characters that steer the breaking of lines and are no text: soft hyphen, zero width space, word joiner.
std::string without_invisible(std::string_view text) {
  static constexpr std::string_view kInvisible[] = {"\u00AD", "\u200B", "\u2060", "\uFEFF"};
  std::string shown(text);
  if (shown.size() < 2) return shown;  // the most frequent case
  for (const std::string_view mark : kInvisible) {
    for (std::size_t at = shown.find(mark); at != std::string::npos; at = shown.find(mark)) {
      shown.erase(at, mark.size());
    }
  }
  return shown;
}

std::string to_code_name(char32_t c) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string name;
  for (auto rest = static_cast<std::uint32_t>(c); rest != 0 || name.size() < 4; rest /= 16) {
    name.insert(name.begin(), kDigits[rest % 16]);
  }
  return "U+" + name;
}

/// The character at a byte offset, and the bytes it takes.
std::string_view character_at(std::string_view text, std::size_t offset) {
  std::size_t end = offset + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return text.substr(offset, end - offset);
}

std::int64_t divide_rounding(std::int64_t number, std::int64_t by) {
  return (number >= 0 ? number + by / 2 : number - by / 2) / by;
}

}  // namespace

Typesetter::Typesetter(const FontSet& fonts, Diagnostics& diagnostics)
    : set_(fonts), diagnostics_(diagnostics) {
  if (!set_.regular) throw std::logic_error("a set of fonts without a regular face");
}

std::size_t Typesetter::font_of(bool strong, bool emphasis) {
  const std::shared_ptr<Font>& wanted = strong && emphasis ? set_.bold_italic
                                        : strong           ? set_.bold
                                        : emphasis         ? set_.italic
                                                           : set_.regular;
  const std::shared_ptr<Font>& font = wanted ? wanted : set_.regular;
  const auto known = std::find(fonts_.begin(), fonts_.end(), font);
  if (known != fonts_.end()) return static_cast<std::size_t>(known - fonts_.begin());
  fonts_.push_back(font);
  return fonts_.size() - 1;
}

const ShapedWord& Typesetter::shape(const TextLook& look, std::string_view text, const SourceSpan& at) {
  const ShapedWord& word = fonts_[look.font]->shape(text, look.language);
  if (word.missing) {
    const std::string_view character = character_at(text, *word.missing);
    const std::string& font = fonts_[look.font]->metrics().postscript_name;
    const std::string what = "the font " + font + " has no character '" + std::string(character) + "' (" +
                             to_code_name(to_code_points(character).front()) + ")";
    if (reported_.insert(at.to_string() + what).second) {
      diagnostics_.error("missing-glyph", at, what,
                         "write it another way, or name another font family in the style");
    }
  }
  return word;
}

Length Typesetter::to_length(const TextLook& look, std::int64_t font_units) const {
  return {divide_rounding(font_units * look.size.emu, fonts_[look.font]->metrics().units_per_em)};
}

std::int64_t Typesetter::to_font_units(const TextLook& look, Length length) const {
  if (look.size.emu <= 0) return 0;
  return divide_rounding(length.emu * fonts_[look.font]->metrics().units_per_em, look.size.emu);
}

Length Typesetter::width_of(const TextLook& look, std::string_view text, const SourceSpan& at) {
  return to_length(look, shape(look, text, at).advance);
}

Length Typesetter::baseline_in(Length leading, const TextLook& look) const {
  const FontMetrics& metrics = fonts_[look.font]->metrics();
  const Length ascent = to_length(look, metrics.ascent);
  const Length descent = to_length(look, -metrics.descent);
  return (leading - ascent - descent) / 2 + ascent;
}

void Typesetter::append(TextPiece& piece, const ShapedWord& word, std::string_view text,
                        bool ends_with_hyphen) const {
  const Font& font = *fonts_[piece.font];
  for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
    const Glyph& glyph = word.glyphs[i];
    PlacedGlyph placed;
    placed.id = glyph.id;
    placed.advance = font.advance_of(glyph.id);
    placed.adjust = glyph.advance - placed.advance;
    if (i == 0 || word.glyphs[i - 1].cluster != glyph.cluster) {
      std::size_t next = i + 1;
      while (next < word.glyphs.size() && word.glyphs[next].cluster == glyph.cluster) ++next;
      const std::size_t end = next < word.glyphs.size() ? word.glyphs[next].cluster : text.size();
      placed.text = without_invisible(text.substr(glyph.cluster, end - glyph.cluster));
    }
    // A glyph that stands aside of its place moves by the adjustments around it.
    if (glyph.x_offset != 0 && !piece.glyphs.empty()) {
      piece.glyphs.back().adjust += glyph.x_offset;
      placed.adjust -= glyph.x_offset;
    }
    piece.glyphs.push_back(std::move(placed));
  }
  if (ends_with_hyphen && !piece.glyphs.empty()) piece.glyphs.back().text = "\u00AD";
}

TextPiece Typesetter::set_line(const TextLook& look, std::string_view text, Point at,
                               const SourceSpan& span) {
  TextPiece piece = begin_piece(look, at);
  append(piece, shape(look, text, span), text);
  return piece;
}

TextPiece begin_piece(const TextLook& look, Point at) {
  TextPiece piece;
  piece.font = look.font;
  piece.size = look.size;
  piece.colour = look.colour;
  piece.at = at;
  piece.structure = look.structure;
  return piece;
}

}  // namespace sopimus
