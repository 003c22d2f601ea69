#include "source/text_encoding.h"

#include <array>
#include <cstddef>

#include "base/text.h"

namespace sopimus {

namespace {

// Windows-1252, 0x80–0x9F; the rest is Latin-1.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

unsigned byte_at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned byte = byte_at(bytes, i);
    append_utf8(text, byte >= 0x80 && byte < 0xA0 ? kWindows1252.at(byte - 0x80) : char32_t{byte});
  }
  return text;
}

std::string from_utf16(std::string_view bytes, bool is_big_endian) {
  std::string text;
  char32_t high = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const unsigned first = byte_at(bytes, i);
    const unsigned second = byte_at(bytes, i + 1);
    const char32_t unit = is_big_endian ? first << 8U | second : second << 8U | first;
    if (unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
      append_utf8(text, high == 0 ? 0xFFFD : 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00));
      high = 0;
    } else {
      append_utf8(text, unit);
      high = 0;
    }
  }
  return text;
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
  using Encoding = DecodedText::Encoding;
  if (bytes.starts_with("\xFF\xFE")) return {Encoding::Utf16, from_utf16(bytes.substr(2), false)};
  if (bytes.starts_with("\xFE\xFF")) return {Encoding::Utf16, from_utf16(bytes.substr(2), true)};
  if (bytes.find('\0') != std::string_view::npos) return {Encoding::Binary, {}};
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (find_invalid_utf8(bytes)) return {Encoding::Windows1252, from_windows_1252(bytes)};
  return {Encoding::Utf8, std::string(bytes)};
}

}  // namespace sopimus
