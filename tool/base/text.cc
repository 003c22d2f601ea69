#include "base/text.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <stdexcept>

namespace sopimus {

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned lead = byte(i);
    std::size_t length = 1;
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (lead >= 0x80) {
      if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
      } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
      } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
      } else {
        return i;
      }
    }
    for (std::size_t k = 1; k < length; ++k) {
      if (i + k >= text.size() || byte(i + k) < low || byte(i + k) > high) return i;
      low = 0x80;
      high = 0xBF;
    }
    i += length;
  }
  return std::nullopt;
}

namespace {

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::logic_error("ICU has no NFC data");
  return *instance;
}

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

}  // namespace

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece bytes(text.data(), static_cast<int32_t>(text.size()));
  if (nfc().isNormalizedUTF8(bytes, status) != 0 && U_SUCCESS(status)) return std::string(text);
  std::string result;
  nfc().normalize(to_icu(text), status).toUTF8String(result);
  if (U_FAILURE(status)) throw std::logic_error("ICU cannot normalise");
  return result;
}

bool is_nfc(std::string_view text) { return is_ascii(text) || to_nfc(text) == text; }

std::u32string to_code_points(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) result.push_back(next_code_point(text, i));
  return result;
}

void append_utf8(std::string& text, char32_t code) {
  const auto put = [&](char32_t bits) { text.push_back(static_cast<char>(bits)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 0x3FU));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
}

std::string to_utf8(std::u32string_view text) {
  std::string result;
  for (const char32_t code : text) append_utf8(result, code);
  return result;
}

namespace {

/// Maps the case of Latin-1 letters and leaves signs as they are: nearly every word of Finnish and Swedish,
/// at a fiftieth of ICU's price. Absent where there is another letter, or one with a mapping of its own.
std::optional<std::string> map_latin(std::string_view text, char first, char last, unsigned char exception) {
  std::string mapped(text);
  for (std::size_t i = 0; i < mapped.size(); ++i) {
    const auto lead = static_cast<unsigned char>(mapped[i]);
    if (lead < 0x80U) {
      if (mapped[i] >= first && mapped[i] <= last) mapped[i] = static_cast<char>(lead ^ 0x20U);
      continue;
    }
    const auto next = i + 1 < mapped.size() ? static_cast<unsigned char>(mapped[i + 1]) : 0U;
    if (lead == 0xC3U && next >= 0x80U && next != 0x9FU && next != 0xBFU) {  // without ß and ÿ
      const bool is_of_case = first == 'A' ? next < 0x9FU : next > 0x9FU;
      if (is_of_case && next != exception) mapped[i + 1] = static_cast<char>(next ^ 0x20U);
      i += 1;
    } else if (lead == 0xC2U && next >= 0x80U && next != 0xB5U) {  // without µ
      i += 1;
    } else if (lead == 0xE2U && next == 0x80U && i + 2 < mapped.size() &&
               static_cast<unsigned char>(mapped[i + 2]) >= 0x80U) {  // dashes and quotation marks
      i += 2;
    } else {
      return std::nullopt;
    }
  }
  return mapped;
}

constexpr unsigned char kTimes = 0x97U;    // second byte of ×
constexpr unsigned char kDivided = 0xB7U;  // of ÷

}  // namespace

std::string to_upper(std::string_view text) {
  if (auto mapped = map_latin(text, 'a', 'z', kDivided)) return *std::move(mapped);
  std::string result;
  to_icu(text).toUpper(icu::Locale("fi")).toUTF8String(result);
  return result;
}

std::string to_lower(std::string_view text) {
  if (auto mapped = map_latin(text, 'A', 'Z', kTimes)) return *std::move(mapped);
  std::string result;
  to_icu(text).toLower(icu::Locale("fi")).toUTF8String(result);
  return result;
}

std::string to_upper_first(std::string_view text) {
  if (text.empty()) return {};
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
  return to_upper(text.substr(0, length)) + std::string(text.substr(length));
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || text[i] == separator) {
      parts.emplace_back(text.substr(start, i - start));
      start = i + 1;
    }
  }
  return parts;
}

std::vector<std::string> split_words(std::string_view text) {
  const auto is_space = [&](std::size_t i) {
    return text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r';
  };
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && !is_space(end)) ++end;
    if (end > begin) words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string result;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) result += separator;
    result += parts[i];
  }
  return result;
}

std::string trim(std::string_view text) {
  constexpr std::string_view kWhite = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kWhite);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kWhite) - first + 1));
}

}  // namespace sopimus
