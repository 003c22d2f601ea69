// Fonts by file: metrics, shaping by HarfBuzz, subsetting.

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"

namespace sopimus {

enum class Face { Regular, Bold, Italic, BoldItalic };

/// Where the faces of a family are; found by cli (fontconfig) and given to lay_out.
struct FontFiles {
  std::map<Face, std::string> paths{};
};

/// One glyph of shaped text. Advances and offsets in font units.
struct Glyph {
  std::uint32_t id = 0;
  std::int32_t advance = 0;
  std::int32_t x_offset = 0;
  std::int32_t y_offset = 0;
  std::uint32_t cluster = 0;  // byte offset in the text of the first character it shows
  bool unsafe_to_break = false;
};

struct ShapedWord {
  std::vector<Glyph> glyphs{};
  std::int64_t advance = 0;            // font units
  std::optional<std::size_t> missing{};  // byte offset of a character the font lacks
};

/// What a PDF needs to know of a face.
struct FontMetrics {
  std::string postscript_name{};
  std::int32_t units_per_em = 1000;
  std::int32_t ascent = 0;
  std::int32_t descent = 0;  // negative
  std::int32_t cap_height = 0;
  std::int32_t italic_angle = 0;  // degrees, negative leans right
  std::int32_t weight = 400;
  std::int32_t box[4] = {0, 0, 0, 0};
};

class Font {
 public:
  /// Errors: Failure when the file cannot be read or is no TrueType font whose licence bits allow embedding.
  explicit Font(const std::string& path);
  ~Font();
  Font(Font&&) noexcept;
  Font& operator=(Font&&) noexcept;

  const FontMetrics& metrics() const;
  const std::string& file_sha256() const;
  /// Shapes one word; kept in a cache keyed by the word.
  const ShapedWord& shape(std::string_view word, std::string_view language);
  std::int32_t advance_of(std::uint32_t glyph) const;

  /// The glyphs of `glyphs` as a TrueType file; new ids are 0 (.notdef) and then 1, 2 … in the order given.
  /// Same input, same bytes.
  std::string subset(const std::vector<std::uint32_t>& glyphs) const;

 private:
  struct Handles;
  std::unique_ptr<Handles> handles_;
};

}  // namespace sopimus
