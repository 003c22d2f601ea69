#include "pdf/font_objects.h"

#include <algorithm>

#include "base/diagnostics.h"
#include "base/digest.h"

namespace sopimus {
namespace {

/// `numerator` · 1000 / `units`, rounded to the nearest, halves away from zero.
std::int32_t to_thousandths(std::int64_t numerator, std::int32_t units) {
  const std::int64_t twice = numerator * 2000;
  return static_cast<std::int32_t>((twice + (twice >= 0 ? units : -units)) / (2 * std::int64_t{units}));
}

/// ISO 32000-1:2008, 9.6.4: six capitals and a plus; they differ where the subsets do.
std::string make_tag(const std::string& file) {
  const std::string digest = sha256_hex(file);
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i) {
    const int high = digest[2 * i] <= '9' ? digest[2 * i] - '0' : digest[2 * i] - 'a' + 10;
    const int low = digest[2 * i + 1] <= '9' ? digest[2 * i + 1] - '0' : digest[2 * i + 1] - 'a' + 10;
    tag.push_back(static_cast<char>('A' + (16 * high + low) % 26));
  }
  return tag;
}

constexpr std::size_t kMostCodes = 0x10000 - kTwoBytes + kFirstOfTwoBytes;

std::string bytes_of(std::size_t code) {
  std::string bytes;
  append_code(bytes, static_cast<std::uint16_t>(code));
  return bytes;
}

/// The two lengths of codes, the same in both character maps.
void write_code_space(Tokens& t) {
  t.raw("2 begincodespacerange\n<00><DF>\n<E000><FFFF>\nendcodespacerange\n");
}

}  // namespace

Reference write_code_map(ObjectFile& file) {
  constexpr std::size_t kRange = 0x100;  // the codes of a range have all but the last byte in common
  Tokens t;
  t.raw("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
  t.raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>def\n");
  t.raw("/CMapName/Sopimus def\n/CMapType 1 def\n/WMode 0 def\n");
  write_code_space(t);
  t.number(1 + (0x10000 - kTwoBytes) / static_cast<std::int64_t>(kRange)).raw("begincidrange").line();
  t.hexadecimal(bytes_of(0)).hexadecimal(bytes_of(kFirstOfTwoBytes - 1)).number(0).line();
  for (std::size_t code = kFirstOfTwoBytes; code < kMostCodes; code += kRange) {
    t.hexadecimal(bytes_of(code)).hexadecimal(bytes_of(code + kRange - 1));
    t.number(static_cast<std::int64_t>(code)).line();
  }
  t.raw("endcidrange\nendcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
  return file.add_stream({{"Type", "/CMap"},
                          {"CMapName", "/Sopimus"},
                          {"CIDSystemInfo", "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"},
                          {"WMode", "0"}},
                         t.str());
}

FontObjects::FontObjects(const Font& font)
    : font_(font), units_per_em_(font.metrics().units_per_em), codes_(1) {}

std::uint16_t FontObjects::find_or_add_code(std::uint32_t glyph, std::string_view text) {
  if (glyph >= first_code_.size()) first_code_.resize(glyph + std::size_t{1});
  for (std::uint16_t code = first_code_[glyph]; code != 0; code = codes_[code].next) {
    if (is_same(codes_[code].text, text)) return code;
  }
  if (codes_.size() >= kMostCodes) {
    throw Failure("the text uses more than 8,415 different characters of one font");
  }
  const auto code = static_cast<std::uint16_t>(codes_.size());
  codes_.push_back({.glyph = glyph,
                    .width = to_thousandths(font_.advance_of(glyph), units_per_em_),
                    .text = std::string(text),
                    .next = first_code_[glyph]});
  first_code_[glyph] = code;
  return code;
}

void FontObjects::write(ObjectFile& file, Reference reference, Reference code_map) const {
  std::vector<std::uint32_t> glyphs;
  for (const Code& code : codes_) glyphs.push_back(code.glyph);
  const FontSubset subset = font_.subset(glyphs);
  const std::string name = make_tag(subset.file) + "+" + font_.metrics().postscript_name;

  const Reference descriptor = write_descriptor(file, subset, name);
  const Reference glyph_map = write_glyph_map(file, subset);
  const Reference to_unicode = write_to_unicode(file);
  Tokens descendant;
  descendant.begin_dictionary().key("Type").name("Font").key("Subtype").name("CIDFontType2");
  descendant.key("BaseFont").name(name).key("CIDSystemInfo");
  descendant.raw("<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
  descendant.key("FontDescriptor").reference(descriptor).key("CIDToGIDMap").reference(glyph_map);
  descendant.key("W").raw(widths()).end_dictionary();
  const Reference cid_font = file.add(descendant.take());

  Tokens font;
  font.begin_dictionary().key("Type").name("Font").key("Subtype").name("Type0").key("BaseFont").name(name);
  font.key("Encoding").reference(code_map);
  font.key("DescendantFonts").begin_array().reference(cid_font).end_array();
  font.key("ToUnicode").reference(to_unicode).end_dictionary();
  file.fill(reference, font.take());
}

Reference FontObjects::write_descriptor(ObjectFile& file, const FontSubset& subset,
                                        const std::string& name) const {
  const FontMetrics& m = font_.metrics();
  const Reference program = file.add_stream({{"Length1", std::to_string(subset.file.size())}}, subset.file);
  // Table 123: 4 = symbolic, as every font that is not coded by Adobe's Latin set; 64 = italic.
  const int flags = 4 | (m.italic_angle != 0 ? 64 : 0);
  // StemV is asked for, but no TrueType table has it; viewers use it only to draw a missing font.
  const int stem = 50 + (m.weight / 65) * (m.weight / 65);
  Tokens t;
  t.begin_dictionary().key("Type").name("FontDescriptor").key("FontName").name(name);
  t.key("Flags").number(flags).key("FontBBox").begin_array();
  for (const std::int32_t side : m.box) t.number(to_thousandths(side, units_per_em_));
  t.end_array().key("ItalicAngle").number(m.italic_angle);
  t.key("Ascent").number(to_thousandths(m.ascent, units_per_em_));
  t.key("Descent").number(to_thousandths(m.descent, units_per_em_));
  t.key("CapHeight").number(to_thousandths(m.cap_height, units_per_em_));
  t.key("StemV").number(stem).key("FontFile2").reference(program).end_dictionary();
  return file.add(t.take());
}

Reference FontObjects::write_glyph_map(ObjectFile& file, const FontSubset& subset) const {
  std::string map;
  for (const Code& code : codes_) {
    const std::uint32_t id = subset.new_ids.at(code.glyph);
    map.push_back(static_cast<char>(id >> 8U & 0xFFU));
    map.push_back(static_cast<char>(id & 0xFFU));
  }
  return file.add_stream({}, map);
}

std::string FontObjects::widths() const {
  Tokens t;
  t.begin_array().number(1).begin_array();
  for (std::size_t i = 1; i < codes_.size(); ++i) t.number(codes_[i].width);
  return t.end_array().end_array().take();
}

Reference FontObjects::write_to_unicode(ObjectFile& file) const {
  // A later glyph of one character stands for nothing, but ISO 19005-2:2011, 6.2.11.7.2 wants a character
  // for each code; the sequence's text is its ActualText (content_stream.cc).
  const std::string nothing = to_utf16_be("\xE2\x80\x8B");  // U+200B zero width space
  constexpr std::size_t kLargestBlock = 100;                // Adobe's Technical Note 5014
  Tokens t;
  t.raw("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
  t.raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n");
  t.raw("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n");
  write_code_space(t);
  for (std::size_t start = 1; start < codes_.size(); start += kLargestBlock) {
    const std::size_t end = std::min(start + kLargestBlock, codes_.size());
    t.number(static_cast<std::int64_t>(end - start)).raw("beginbfchar").line();
    for (std::size_t i = start; i < end; ++i) {
      t.hexadecimal(bytes_of(i));
      t.hexadecimal(codes_[i].text.empty() ? nothing : to_utf16_be(codes_[i].text)).line();
    }
    t.raw("endbfchar").line();
  }
  t.raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
  return file.add_stream({}, t.str());
}

}  // namespace sopimus
