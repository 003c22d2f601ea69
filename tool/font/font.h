// Fonts by file: metrics, shaping, subsetting.
//
// Layout shapes words and measures them, pdf embeds the glyphs that were used. A Font is one face of one
// TrueType file; it belongs to one thread.

#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

enum class Face { Regular, Bold, Italic, BoldItalic };

/// Where the faces of a family are; found by cli (fontconfig) and given to lay_out.
struct FontFiles {
  std::map<Face, std::string> paths{};
};

/// One glyph of shaped text. Advances and offsets in font units, y upwards.
struct Glyph {
  std::uint32_t id = 0;
  std::int32_t advance = 0;  // with kerning
  std::int32_t x_offset = 0;
  std::int32_t y_offset = 0;
  std::uint32_t cluster = 0;     // byte offset in the text of the first character it shows
  bool unsafe_to_break = false;  // a word cut before this glyph must be shaped anew
  bool operator==(const Glyph&) const = default;
};

struct ShapedWord {
  std::vector<Glyph> glyphs{};           // clusters ascend
  std::int64_t advance = 0;              // font units
  std::optional<std::size_t> missing{};  // byte offset of a character the font lacks
  /// Each glyph has characters of its own, all of which show, and stands in its place: nearly all words.
  bool is_plain = false;
};

/// What layout and a PDF need to know of a face. Lengths in font units, y upwards from the baseline.
struct FontMetrics {
  std::string postscript_name{};  // ASCII without delimiters, fit for a PDF name
  std::int32_t units_per_em = 1000;
  std::int32_t ascent = 0;
  std::int32_t descent = 0;  // negative
  std::int32_t line_gap = 0;
  std::int32_t cap_height = 0;
  std::int32_t x_height = 0;
  std::int32_t italic_angle = 0;      // degrees, negative leans right
  std::int32_t weight = 400;          // 100 to 900
  std::int32_t underline_offset = 0;  // of the line's top edge; negative
  std::int32_t underline_size = 0;
  std::int32_t strikeout_offset = 0;  // of the line's top edge
  std::int32_t strikeout_size = 0;
  std::int32_t box[4] = {0, 0, 0, 0};  // left, bottom, right, top of all glyphs
};

/// Part of a font as a TrueType file of its own.
struct FontSubset {
  std::string file{};
  std::map<std::uint32_t, std::uint32_t> new_ids{};  // from the font's glyph ids; 0 stays 0
};

class Font {
 public:
  /// Errors:   Failure when the file cannot be read, is no TrueType font, or its licence bits forbid
  ///           embedding a subset.
  /// Standard: OpenType 1.9, OS/2 table, fsType.
  explicit Font(const std::string& path);
  ~Font();
  Font(Font&&) noexcept;
  Font& operator=(Font&&) noexcept;

  const FontMetrics& metrics() const;
  /// Cost: the whole file is read, at the first call.
  const std::string& file_sha256() const;

  /// Shapes one word as left-to-right Latin script with the font's default features (kerning, ligatures).
  ///
  /// Shape: kept in a cache keyed by word and language: the reference lives as long as the Font. A space is
  ///        a word of its own. Characters that never show (soft hyphen, joiners) give no glyph.
  /// Cost:  of the word once, then of one look-up.
  const ShapedWord& shape(std::string_view word, std::string_view language);

  /// Of a letter by itself, in font units; of one that the face lacks, of the sign that stands in its place.
  std::int32_t advance_of_letter(char32_t letter) const;
  /// The same of the letters before U+0250, by letter.
  const std::array<std::int32_t, 0x250>& latin_advances() const;

  /// Without kerning; 0 for a glyph the font does not have.
  std::int32_t advance_of(std::uint32_t glyph) const;

  /// The outlines of `glyphs`, their parts and .notdef, without hints, layout or names.
  ///
  /// Shape:  new ids ascend with the old ones; order and repetition of `glyphs` do not matter. Same set,
  ///         same bytes.
  /// Errors: Failure when the font's tables are damaged.
  FontSubset subset(const std::vector<std::uint32_t>& glyphs) const;

 private:
  struct Handles;
  std::unique_ptr<Handles> handles_;
};

}  // namespace sopimus
