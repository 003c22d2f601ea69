// Text as UTF-8: validity, the one normal form, words.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// The offset of the first byte that is not UTF-8 (Unicode 15.0, 3.9, table 3-7); absent when all is.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Normal form C (Unicode Standard Annex #15). `text` must be UTF-8.
std::string to_nfc(std::string_view text);
bool is_nfc(std::string_view text);

/// The code point that begins at `offset`, which moves behind it. `text` must be UTF-8.
inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto lead = static_cast<unsigned char>(text[offset++]);
  if (lead < 0x80) return lead;
  const std::size_t more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  char32_t code = lead & (0x3FU >> more);
  for (std::size_t k = 0; k < more && offset < text.size(); ++k) {
    code = (code << 6U) | (static_cast<unsigned char>(text[offset++]) & 0x3FU);
  }
  return code;
}

/// The code points of `text`, which must be UTF-8.
std::u32string to_code_points(std::string_view text);
void append_utf8(std::string& text, char32_t code_point);
std::string to_utf8(std::u32string_view text);

/// Full case mapping in Finnish (and Swedish) rules; only the first letter for the second.
std::string to_upper(std::string_view text);
std::string to_upper_first(std::string_view text);
std::string to_lower(std::string_view text);

/// Splits at `separator`; empty parts are kept.
std::vector<std::string> split(std::string_view text, char separator);
/// Splits at white space (space, tab, CR, LF); no empty parts.
std::vector<std::string> split_words(std::string_view text);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string trim(std::string_view text);

}  // namespace sopimus
