#include "layout/typesetter.h"

#include <algorithm>
#include <stdexcept>

#include "base/text.h"

namespace sopimus {

namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";

/// The bytes of the character that begins at a byte offset.
std::size_t character_size(std::string_view text, std::size_t offset) {
  std::size_t end = offset + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end - offset;
}

/// Characters that steer the breaking of lines and are no text: soft hyphen, zero width space, word joiner.
bool is_invisible(std::string_view character) {
  return character == kSoftHyphen || character == "\u200B" || character == "\u2060" || character == "\uFEFF";
}

/// Appends the text of one glyph; the bytes that were added. A character with tens of thousands of accents
/// loses the last of them.
std::uint16_t append_shown(std::string& shown, std::string_view text) {
  std::size_t bytes = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view character = text.substr(at, character_size(text, at));
    at += character.size();
    if (is_invisible(character)) continue;
    if (bytes + character.size() > 0xFFFF) break;
    shown += character;
    bytes += character.size();
  }
  return static_cast<std::uint16_t>(bytes);
}

std::string to_code_name(char32_t c) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string name;
  for (auto rest = static_cast<std::uint32_t>(c); rest != 0 || name.size() < 4; rest /= 16) {
    name.insert(name.begin(), kDigits[rest % 16]);
  }
  return "U+" + name;
}

/// Words and the spaces between them one after another: each is shaped once, however many lines have it.
template <typename Use>
void for_each_word(std::string_view text, Use use) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t space = std::min(text.find(' ', begin), text.size());
    const std::size_t end = space == begin ? begin + 1 : space;
    use(text.substr(begin, end - begin));
    begin = end;
  }
}

std::int64_t divide_rounding(std::int64_t number, std::int64_t by) {
  return (number >= 0 ? number + by / 2 : number - by / 2) / by;
}

/// The words that are most of a text: see ShapedWord::is_plain. An added hyphen is no part of `text`.
void append_plain(TextPiece& piece, const ShapedWord& word, std::string_view text) {
  piece.text += text;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
    const std::size_t end = i + 1 < word.glyphs.size() ? word.glyphs[i + 1].cluster : text.size();
    PlacedGlyph placed;
    placed.id = static_cast<std::uint16_t>(word.glyphs[i].id);
    placed.advance = word.glyphs[i].advance;
    placed.text_bytes = static_cast<std::uint16_t>(end - begin);
    piece.glyphs.push_back(placed);
    begin = end;
  }
}

void append_any(TextPiece& piece, const ShapedWord& word, std::string_view text) {
  const std::vector<Glyph>& glyphs = word.glyphs;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const Glyph& glyph = glyphs[i];
    PlacedGlyph placed;
    placed.id = static_cast<std::uint16_t>(glyph.id);
    placed.advance = glyph.advance;
    if (i == 0 || glyphs[i - 1].cluster != glyph.cluster) {
      std::size_t next = i + 1;
      while (next < glyphs.size() && glyphs[next].cluster == glyph.cluster) ++next;
      const std::size_t end = next < glyphs.size() ? glyphs[next].cluster : text.size();
      placed.text_bytes = append_shown(piece.text, text.substr(glyph.cluster, end - glyph.cluster));
    }
    // A glyph that stands aside of its place moves by the advances around it.
    if (glyph.x_offset != 0 && !piece.glyphs.empty()) {
      piece.glyphs.back().advance += glyph.x_offset;
      placed.advance -= glyph.x_offset;
    }
    piece.glyphs.push_back(placed);
  }
}

}  // namespace

Typesetter::Typesetter(const FontSet& fonts, Diagnostics& diagnostics, bool shows_text)
    : set_(fonts), diagnostics_(diagnostics), shows_text_(shows_text) {
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
    const std::string_view character = text.substr(*word.missing, character_size(text, *word.missing));
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
  if (!shows_text_) {
    std::int64_t units = 0;
    for (std::size_t i = 0; i < text.size();) {
      units += fonts_[look.font]->advance_of_letter(next_code_point(text, i));
    }
    return to_length(look, units);
  }
  std::int64_t units = 0;
  for_each_word(text, [&](std::string_view word) { units += shape(look, word, at).advance; });
  return to_length(look, units);
}

Length Typesetter::baseline_in(Length leading, const TextLook& look) const {
  const FontMetrics& metrics = fonts_[look.font]->metrics();
  const Length ascent = to_length(look, metrics.ascent);
  const Length descent = to_length(look, -metrics.descent);
  return (leading - ascent - descent) / 2 + ascent;
}

void Typesetter::append(TextPiece& piece, const ShapedWord& word, std::string_view text,
                        bool ends_with_hyphen) const {
  if (word.is_plain) {
    append_plain(piece, word, text);
  } else {
    append_any(piece, word, text);
  }
  if (ends_with_hyphen && !piece.glyphs.empty()) {
    PlacedGlyph& hyphen = piece.glyphs.back();
    piece.text.resize(piece.text.size() - hyphen.text_bytes);
    piece.text += kSoftHyphen;
    hyphen.text_bytes = kSoftHyphen.size();
  }
}

TextPiece Typesetter::set_line(const TextLook& look, std::string_view text, Point at,
                               const SourceSpan& span) {
  TextPiece piece = begin_piece(look, at);
  if (!shows_text_) return piece;
  piece.glyphs.reserve(text.size());
  for_each_word(text, [&](std::string_view word) { append(piece, shape(look, word, span), word); });
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
