#include "pdf/tokens.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/text.h"

namespace sopimus {
namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";

/// Asked for every token. ISO 32000-1:2008, 7.2.2 (Character set).
constexpr std::array<bool, 256> kIsRegular = [] {
  std::array<bool, 256> regular{};
  regular.fill(true);
  for (const char c : std::string_view(" \n()<>[]{}/%")) regular[static_cast<unsigned char>(c)] = false;
  return regular;
}();

/// In a byte string (7.3.4.2).
constexpr std::array<bool, 256> kIsEscaped = [] {
  std::array<bool, 256> escaped{};
  for (const char c : std::string_view("()\\\r")) escaped[static_cast<unsigned char>(c)] = true;
  return escaped;
}();

bool is_regular(char c) { return kIsRegular[static_cast<unsigned char>(c)]; }

/// ISO 32000-1:2008, annex D.3 (PDFDocEncoding), as far as it is Latin 1 or a mark of Finnish print.
std::optional<char> to_doc_encoding(char32_t c) {
  struct Mark {
    char32_t character;
    unsigned char code;
  };
  static constexpr Mark kMarks[] = {{U'•', 0x80}, {U'…', 0x83}, {U'—', 0x84}, {U'–', 0x85}, {U'−', 0x8A},
                                    {U'“', 0x8D}, {U'”', 0x8E}, {U'’', 0x90}, {U'Š', 0x97}, {U'Ž', 0x99},
                                    {U'š', 0x9D}, {U'ž', 0x9E}, {U'€', 0xA0}};
  if ((c >= U' ' && c <= U'~') || (c > 0xA0 && c <= 0xFF && c != 0xAD)) return static_cast<char>(c);
  for (const Mark& mark : kMarks) {
    if (mark.character == c) return static_cast<char>(mark.code);
  }
  return std::nullopt;
}

/// Nothing when a character is not in PDFDocEncoding, or a reader would take the bytes for UTF-16 or UTF-8.
std::optional<std::string> to_doc_encoding(std::string_view utf8) {
  std::string bytes;
  for (const char32_t c : to_code_points(utf8)) {
    const std::optional<char> byte = to_doc_encoding(c);
    if (!byte) return std::nullopt;
    bytes.push_back(*byte);
  }
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xEF\xBB\xBF")) {
    return std::nullopt;
  }
  return bytes;
}

void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

}  // namespace

std::int64_t to_thousandths_of_point(Length length) {
  const std::int64_t ten_thousandths = length.emu * 10;  // 1 pt = 12,700 EMU: 12.7 to a thousandth
  return (ten_thousandths + (ten_thousandths >= 0 ? 63 : -63)) / 127;
}

std::string to_utf16_be(std::string_view utf8) {
  std::string out;
  const auto append_unit = [&out](std::uint32_t unit) {
    out.push_back(static_cast<char>(unit >> 8U & 0xFFU));
    out.push_back(static_cast<char>(unit & 0xFFU));
  };
  for (const char32_t c : to_code_points(utf8)) {
    if (c < 0x10000) {
      append_unit(c);
    } else {
      append_unit(0xD800U + ((c - 0x10000U) >> 10U));
      append_unit(0xDC00U + ((c - 0x10000U) & 0x3FFU));
    }
  }
  return out;
}

void Tokens::separate() {
  if (!out_.empty() && is_regular(out_.back())) out_.push_back(' ');
}

Tokens& Tokens::raw(std::string_view tokens) {
  if (!tokens.empty() && is_regular(tokens.front())) separate();
  out_.append(tokens);
  return *this;
}

Tokens& Tokens::name(std::string_view name) {
  out_.push_back('/');
  for (const char c : name) {
    if (c > ' ' && c <= '~' && c != '#' && is_regular(c)) {
      out_.push_back(c);
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out_.append({'#', kDigits[byte >> 4U], kDigits[byte & 15U]});
    }
  }
  return *this;
}

Tokens& Tokens::boolean(bool value) { return raw(value ? "true" : "false"); }

Tokens& Tokens::number(std::int64_t value) {
  separate();
  append_integer(out_, value);
  return *this;
}

Tokens& Tokens::thousandths(std::int64_t value) {
  separate();
  if (value < 0) out_.push_back('-');
  const std::int64_t size = value < 0 ? -value : value;
  append_integer(out_, size / 1000);
  std::int64_t fraction = size % 1000;
  if (fraction == 0) return *this;
  out_.push_back('.');
  for (std::int64_t unit = 100; fraction > 0; unit /= 10) {
    out_.push_back(static_cast<char>('0' + fraction / unit));
    fraction %= unit;
  }
  return *this;
}

Tokens& Tokens::length(Length value) { return thousandths(to_thousandths_of_point(value)); }

Tokens& Tokens::rectangle(const Rectangle& area, Length page_height) {
  begin_array().length(area.x).length(page_height - area.y - area.height);
  return length(area.x + area.width).length(page_height - area.y).end_array();
}

Tokens& Tokens::reference(Reference reference) {
  number(reference.number);
  out_.append(" 0 R");
  return *this;
}

Tokens& Tokens::text(std::string_view utf8) {
  if (const auto encoded = to_doc_encoding(utf8)) return bytes(*encoded);
  return hexadecimal("\xFE\xFF" + to_utf16_be(utf8));
}

Tokens& Tokens::bytes(std::string_view bytes) {
  out_.push_back('(');
  std::size_t done = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (!kIsEscaped[static_cast<unsigned char>(c)]) continue;
    out_.append(bytes, done, i - done);
    out_.push_back('\\');
    out_.push_back(c == '\r' ? 'r' : c);  // a bare one would be read as a line feed (7.3.4.2)
    done = i + 1;
  }
  out_.append(bytes, done);
  out_.push_back(')');
  return *this;
}

Tokens& Tokens::hexadecimal(std::string_view bytes) {
  out_.push_back('<');
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out_.push_back(kDigits[byte >> 4U]);
    out_.push_back(kDigits[byte & 15U]);
  }
  out_.push_back('>');
  return *this;
}

}  // namespace sopimus
