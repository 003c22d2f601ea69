#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "font/face.h"

namespace sopimus {
namespace {

constexpr hb_tag_t kHead = HB_TAG('h', 'e', 'a', 'd');
constexpr hb_tag_t kOs2 = HB_TAG('O', 'S', '/', '2');

/// OpenType tables are big-endian.
std::optional<std::uint16_t> read_u16(hb_face_t* face, hb_tag_t table, std::size_t offset) {
  const Blob blob(hb_face_reference_table(face, table));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &length);
  if (offset + 2 > length) return std::nullopt;
  const auto high = static_cast<unsigned char>(bytes[offset]);
  const auto low = static_cast<unsigned char>(bytes[offset + 1]);
  return static_cast<std::uint16_t>(high << 8U | low);
}

std::int32_t read_i16(hb_face_t* face, hb_tag_t table, std::size_t offset) {
  return static_cast<std::int16_t>(read_u16(face, table, offset).value_or(0));
}

std::int32_t position_of(hb_font_t* font, hb_ot_metrics_tag_t tag) {
  hb_position_t position = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &position);
  return position;
}

/// Adobe's Technical Note 5902: a PostScript name is printable ASCII without the delimiters of the
/// language. A font that has none gets a name of ours.
std::string read_postscript_name(hb_face_t* face) {
  std::array<char, 128> text{};
  unsigned size = text.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, hb_language_from_string("en", -1), &size,
                      text.data());
  std::string name(text.data(), std::min<std::size_t>(size, text.size() - 1));
  std::erase_if(name, [](char c) {
    return c <= ' ' || c > '~' || std::string_view("()<>[]{}/%#").find(c) != std::string_view::npos;
  });
  return name.empty() ? "Unnamed" : name;
}

}  // namespace

FontMetrics read_metrics(hb_font_t* font) {
  hb_face_t* face = hb_font_get_face(font);
  FontMetrics metrics;
  metrics.postscript_name = read_postscript_name(face);
  metrics.units_per_em = static_cast<std::int32_t>(hb_face_get_upem(face));
  metrics.ascent = position_of(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  metrics.descent = -std::abs(position_of(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER));
  metrics.line_gap = position_of(font, HB_OT_METRICS_TAG_HORIZONTAL_LINE_GAP);
  metrics.cap_height = position_of(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
  metrics.x_height = position_of(font, HB_OT_METRICS_TAG_X_HEIGHT);
  metrics.underline_offset = position_of(font, HB_OT_METRICS_TAG_UNDERLINE_OFFSET);
  metrics.underline_size = position_of(font, HB_OT_METRICS_TAG_UNDERLINE_SIZE);
  metrics.strikeout_offset = position_of(font, HB_OT_METRICS_TAG_STRIKEOUT_OFFSET);
  metrics.strikeout_size = position_of(font, HB_OT_METRICS_TAG_STRIKEOUT_SIZE);
  metrics.italic_angle =
      static_cast<std::int32_t>(std::lround(hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE)));
  // OpenType 1.9, OS/2: usWeightClass at byte 4, 1 to 1000; head: xMin, yMin, xMax, yMax from byte 36.
  metrics.weight = std::clamp<std::int32_t>(read_u16(face, kOs2, 4).value_or(400), 100, 900);
  for (std::size_t i = 0; i < 4; ++i) metrics.box[i] = read_i16(face, kHead, 36 + 2 * i);
  return metrics;
}

std::string find_embedding_fault(hb_face_t* face) {
  for (const char* name : {"glyf", "loca", "head", "hhea", "hmtx", "maxp", "cmap"}) {
    const Blob table(hb_face_reference_table(face, hb_tag_from_string(name, 4)));
    if (hb_blob_get_length(table.get()) == 0)
      return "is no TrueType font: it has no table '" + std::string(name) + "'";
  }
  if (hb_face_get_glyph_count(face) == 0) return "is no TrueType font: it has no glyphs";
  // fsType at byte 8: bits 0 to 3 the usage (2 = restricted licence), bit 8 no subsetting, bit 9 bitmaps
  // only.
  const std::uint16_t licence = read_u16(face, kOs2, 8).value_or(0);
  if ((licence & 0x000FU) == 2) return "has a licence that forbids embedding";
  if ((licence & 0x0300U) != 0) return "has a licence that forbids embedding a subset of its outlines";
  return {};
}

}  // namespace sopimus
