#include "report/citations.h"

#include "base/plain_spaces.h"
#include "base/text.h"

namespace sopimus {

namespace {

constexpr std::string_view kSpace = "\u00A0";
constexpr std::string_view kSign = "§";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "14", "3–5", "6,"; with the letter of "14 a" as a word of its own.
bool is_number(std::string_view word) { return !word.empty() && is_digit(word.front()); }
bool is_letter(std::string_view word) { return word.size() == 1 && word[0] >= 'a' && word[0] <= 'z'; }
bool is_and(std::string_view word) { return word == "ja" || word == "och"; }

std::string without_comma(const std::string& word) {
  return word.ends_with(',') ? word.substr(0, word.size() - 1) : word;
}

/// " 4 mom. 2 kohta" after the sign: only the last section can have them.
std::string parts_after(const std::vector<std::string>& words, std::size_t at) {
  std::string text;
  for (; at + 1 < words.size() && is_number(words[at]); at += 2) {
    const std::string& unit = words[at + 1];
    if (unit.starts_with("mom")) {
      text += " " + words[at] + std::string(kSpace) + "mom.";
    } else if (unit.starts_with("kohd") || unit.starts_with("kohta")) {
      text += " " + words[at] + std::string(kSpace) + "kohta";
    } else if (unit.starts_with("punkt")) {
      text += " " + words[at] + std::string(kSpace) + "punkten";
    } else {
      break;
    }
  }
  return text;
}

}  // namespace

std::vector<std::string> sections_in(std::string_view citation) {
  const std::vector<std::string> words = split_words(with_plain_spaces(citation));
  std::vector<std::string> sections;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].starts_with(kSign)) continue;
    std::size_t from = i;
    while (from > 0 &&
           (is_number(words[from - 1]) || is_letter(words[from - 1]) || is_and(words[from - 1]))) {
      --from;
    }
    std::vector<std::string> named;
    for (std::size_t at = from; at < i; ++at) {
      if (is_number(words[at])) {
        named.push_back(without_comma(words[at]));
      } else if (is_letter(words[at]) && !named.empty()) {
        named.back() += std::string(kSpace) + words[at];
      }
    }
    for (std::string& section : named) section += std::string(kSpace) + std::string(kSign);
    if (!named.empty()) named.back() += parts_after(words, i + 1);
    sections.insert(sections.end(), named.begin(), named.end());
  }
  return sections;
}

}  // namespace sopimus
