// A font as a PDF file holds it: the glyphs that were used, their widths, and the text they stand for.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "font/font.h"
#include "pdf/object_file.h"

namespace sopimus {

/// Gives codes to the glyphs of one font while pages are written, then writes the font's objects.
///
/// A code stands for one glyph with one text: the glyph that is a hyphen and a line-end hyphen, or a
/// space and a no-break space, has two. So every code maps to one text, without exceptions to look up.
class FontObjects {
 public:
  /// `font` must outlive this.
  explicit FontObjects(const Font& font);

  /// Shape:  1, 2 … in the order of first use.
  /// Errors: Failure beyond 65,535 different codes.
  std::uint16_t code_of(std::uint32_t glyph, std::string_view text);
  /// In thousandths of the font size, rounded: some viewers read nothing else.
  std::int32_t width_of(std::uint16_t code) const { return codes_[code].width; }
  std::int32_t units_per_em() const { return units_per_em_; }
  bool is_used() const { return codes_.size() > 1; }

  /// Writes the font under `reference`, which names it in the pages' resources.
  ///
  /// Standard: ISO 32000-1:2008, 9.7.4 (CIDFonts), 9.7.6.1 (Type 0 fonts with Identity-H), 9.8 (Font
  ///           descriptors), 9.10.3 (ToUnicode). No CIDSet: ISO 19005-2:2011, 6.2.11.4.2 leaves it out.
  void write(ObjectFile& file, Reference reference) const;

 private:
  struct Code {
    std::uint32_t glyph = 0;
    std::int32_t width = 0;
    std::string text{};
  };

  Reference write_descriptor(ObjectFile& file, const FontSubset& subset, const std::string& name) const;
  Reference write_glyph_map(ObjectFile& file, const FontSubset& subset) const;
  Reference write_to_unicode(ObjectFile& file) const;
  std::string widths() const;

  const Font& font_;
  std::int32_t units_per_em_ = 1000;
  std::vector<Code> codes_;                                 // [0] is .notdef
  std::vector<std::vector<std::uint16_t>> codes_by_glyph_;  // seldom more than one
};

}  // namespace sopimus
