#include "check/letters.h"

namespace sopimus {

CheckedLetter letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0);
  };
  const unsigned char first = byte(at);
  if (first < 0x80U) return {first, 1};
  const auto next = [&](std::size_t i) { return static_cast<char32_t>(byte(at + i) & 0x3FU); };
  const std::size_t length = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
  if (first < 0xC0U || at + length > text.size()) return {};
  if (length == 2) return {(static_cast<char32_t>(first & 0x1FU) << 6U) | next(1), 2};
  if (length == 3) {
    return {(static_cast<char32_t>(first & 0x0FU) << 12U) | (next(1) << 6U) | next(2), 3};
  }
  return {(static_cast<char32_t>(first & 0x07U) << 18U) | (next(1) << 12U) | (next(2) << 6U) | next(3), 4};
}

CheckedLetter letter_before(std::string_view text, std::size_t at) {
  if (at == 0 || at > text.size()) return {};
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return letter_at(text, begin);
}

bool is_letter(char32_t code) {
  if (code < 0x80) return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z');
  return code >= 0xC0 && code <= 0x24F && code != 0xD7 && code != 0xF7;
}

bool is_capital(char32_t code) {
  if (code < 0x80) return code >= U'A' && code <= U'Z';
  if (code >= 0xC0 && code <= 0xDE) return code != 0xD7;
  const bool is_odd_small = code >= 0x139 && code <= 0x148;  // there the odd ones are the capitals
  if (code >= 0x100 && code <= 0x17F) return (code % 2 == 0) != is_odd_small;
  return false;
}

std::vector<CheckedWord> find_words(std::string_view text) {
  std::vector<CheckedWord> words;
  const auto is_part = [](char32_t code) { return is_letter(code) || (code >= U'0' && code <= U'9'); };
  const auto is_inner = [](char32_t code) {
    return code == U'-' || code == U':' || code == U'\'' || code == 0x2019 || code == 0xAD || code == 0x2011;
  };
  bool is_open = false;
  for (std::size_t i = 0; i < text.size();) {
    const CheckedLetter letter = letter_at(text, i);
    if (is_part(letter.code)) {
      if (!is_open) words.push_back({i, i});
      is_open = true;
      words.back().end = i + letter.length;
    } else if (!is_open || !is_inner(letter.code) || !is_part(letter_at(text, i + letter.length).code)) {
      is_open = false;
    }
    i += letter.length;
  }
  return words;
}

std::pair<std::size_t, std::size_t> token_at(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kLongest = 100;
  const std::size_t first = begin;
  const std::size_t last = end;
  while (begin > 0 && first - begin < kLongest && text[begin - 1] != ' ') --begin;
  while (end < text.size() && end - last < kLongest && text[end] != ' ') ++end;
  // Whole characters only.
  const auto goes_on = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U; };
  while (begin < first && goes_on(begin)) ++begin;
  while (end < text.size() && goes_on(end)) ++end;
  return {begin, end};
}

bool is_whole_word(std::string_view text, std::size_t begin, std::size_t end) {
  const auto touches = [](char32_t code) { return is_letter(code) || (code >= U'0' && code <= U'9'); };
  return !touches(letter_before(text, begin).code) && !touches(letter_at(text, end).code);
}

}  // namespace sopimus
