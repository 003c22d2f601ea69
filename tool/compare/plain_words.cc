#include "compare/plain_words.h"

#include <algorithm>

#include "base/text.h"

namespace sopimus {

namespace {

bool is_space(char32_t c) {
  return c <= U' ' || c == U'\u00A0' || c == U'\u1680' || (c >= U'\u2000' && c <= U'\u200A') ||
         c == U'\u202F' || c == U'\u205F' || c == U'\u3000' || c == U'\u2028' || c == U'\u2029';
}

bool is_unseen(char32_t c) {
  return c == U'\u00AD' || (c >= U'\u200B' && c <= U'\u200F') || c == U'\u2060' || c == U'\uFEFF';
}

bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == U'\u2011'; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'\u00C0' && c < U'\u2000');
}

bool is_leader(const std::string& word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c == '.'; }) || word == "…";
}

/// "3", "(12)", "3/12": a piece of a page number.
bool is_page_number(const std::string& word) {
  const std::string bare =
      word.starts_with('(') && word.ends_with(')') ? word.substr(1, word.size() - 2) : word;
  return !bare.empty() && bare.size() <= 9 &&
         std::all_of(bare.begin(), bare.end(), [](char c) { return (c >= '0' && c <= '9') || c == '/'; });
}

bool starts_with(const std::vector<std::string>& words, std::size_t at,
                 const std::vector<std::string>& phrase) {
  return phrase.size() <= words.size() - at &&
         std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace

std::vector<std::string> to_plain_words(std::string_view line) {
  std::vector<std::string> words;
  std::u32string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(to_utf8(word));
    word.clear();
  };
  char32_t last = U' ';
  for (const char32_t c : to_code_points(to_nfc(line))) {
    if (is_space(c)) {
      finish();
    } else if (!is_unseen(c) && !(is_hyphen(c) && is_letter(last))) {
      word.push_back(c);
    }
    if (!is_unseen(c)) last = c;
  }
  finish();
  std::erase_if(words, is_leader);
  return words;
}

bool ends_in_hyphen(std::string_view line) {
  const std::u32string text = to_code_points(line);
  std::size_t end = text.size();
  while (end > 0 && is_space(text[end - 1])) --end;
  return end >= 2 && (is_hyphen(text[end - 1]) || text[end - 1] == U'\u00AD') &&
         (is_letter(text[end - 2]) || is_digit(text[end - 2]));
}

void Furniture::add(std::string_view phrase) {
  std::vector<std::string> words = to_plain_words(phrase);
  if (words.empty() || std::find(phrases_.begin(), phrases_.end(), words) != phrases_.end()) return;
  phrases_.push_back(std::move(words));
  // The longest first, so that a phrase is not cut by one that it begins with.
  std::stable_sort(phrases_.begin(), phrases_.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

bool Furniture::holds(const std::vector<std::string>& words) const {
  for (std::size_t at = 0; at < words.size();) {
    const auto found = std::find_if(phrases_.begin(), phrases_.end(),
                                    [&](const auto& phrase) { return starts_with(words, at, phrase); });
    if (found != phrases_.end()) {
      at += found->size();
    } else if (is_page_number(words[at])) {
      ++at;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace sopimus
