// A font as a PDF file holds it: the glyphs that were used, their widths, and the text they stand for.

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "font/font.h"
#include "pdf/object_file.h"

namespace sopimus {

/// The bytes of a code in a string that is shown. The first codes, in documents all of them, take one byte,
/// the others two: the letters are most of a file.
constexpr std::uint16_t kFirstOfTwoBytes = 0xE0;  // codes below are their own byte
constexpr std::uint16_t kTwoBytes = 0xE000;       // how kFirstOfTwoBytes is written
/// Writes one or two bytes; after them.
inline char* write_code(char* to, std::uint16_t code) {
  if (code < kFirstOfTwoBytes) {
    *to++ = static_cast<char>(code);
    return to;
  }
  const unsigned two = kTwoBytes + unsigned{code} - kFirstOfTwoBytes;
  *to++ = static_cast<char>(two >> 8U);
  *to++ = static_cast<char>(two & 0xFFU);
  return to;
}

inline void append_code(std::string& string, std::uint16_t code) {
  std::array<char, 2> bytes{};
  string.append(bytes.data(), write_code(bytes.data(), code));
}

/// Writes the character map that both kinds of code are read by; all fonts share it.
///
/// Standard: ISO 32000-1:2008, 9.7.5.4 (Embedded CMap files); Adobe Technical Note 5014 (CMap resources).
Reference write_code_map(ObjectFile& file);

/// Gives codes to the glyphs of one font while pages are written, then writes the font's objects.
///
/// A code stands for one glyph with one text: the glyph that is a hyphen and a line-end hyphen, or a
/// space and a no-break space, has two. So every code maps to one text, without exceptions to look up.
class FontObjects {
 public:
  /// `font` must outlive this.
  explicit FontObjects(const Font& font);

  /// Shape:  1, 2 … in the order of first use.
  /// Errors: Failure beyond 8,415 different codes.
  std::uint16_t code_of(std::uint32_t glyph, std::string_view text) {
    const std::uint16_t known = glyph < first_code_.size() ? first_code_[glyph] : 0;
    return known != 0 && is_same(codes_[known].text, text) ? known : find_or_add_code(glyph, text);
  }
  /// In thousandths of the font size, rounded: some viewers read nothing else.
  std::int32_t width_of(std::uint16_t code) const { return codes_[code].width; }
  std::int32_t units_per_em() const { return units_per_em_; }
  bool is_used() const { return codes_.size() > 1; }

  /// Writes the font under `reference`, which names it in the pages' resources; `code_map` is
  /// write_code_map's.
  ///
  /// Standard: ISO 32000-1:2008, 9.7.4 (CIDFonts), 9.7.6.1 (Type 0 fonts), 9.8 (Font descriptors), 9.10.3
  ///           (ToUnicode). No CIDSet: ISO 19005-2:2011, 6.2.11.4.2 leaves it out.
  void write(ObjectFile& file, Reference reference, Reference code_map) const;

 private:
  struct Code {
    std::uint32_t glyph = 0;
    std::int32_t width = 0;
    std::string text{};
    std::uint16_t next = 0;  // another code of the same glyph; 0: there is none
  };

  /// Asked for every glyph of every page; nearly all stand for one byte.
  static bool is_same(const std::string& a, std::string_view b) {
    return a.size() == b.size() && (a.size() == 1 ? a[0] == b[0] : a == b);
  }
  std::uint16_t find_or_add_code(std::uint32_t glyph, std::string_view text);
  Reference write_descriptor(ObjectFile& file, const FontSubset& subset, const std::string& name) const;
  Reference write_glyph_map(ObjectFile& file, const FontSubset& subset) const;
  Reference write_to_unicode(ObjectFile& file) const;
  std::string widths() const;

  const Font& font_;
  std::int32_t units_per_em_ = 1000;
  std::vector<Code> codes_;                // [0] is .notdef
  std::vector<std::uint16_t> first_code_;  // of a glyph; 0: none yet
};

}  // namespace sopimus
