#include "compare/classify.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"

namespace sopimus {

namespace {

constexpr std::array kTimeUnits = {"vuo",    "vuotta", "kuukau", "viik", "päiv", "vuorokau", "tun",
                                   "mennes", "år",     "månad",  "veck", "dag",  "dygn",     "timm"};
constexpr std::array kMonths = {"tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu",  "kesäkuu",
                                "heinäkuu", "elokuu",   "syyskuu",   "lokakuu",  "marraskuu", "joulukuu",
                                "januari",  "februari", "mars",      "april",    "maj",       "juni",
                                "juli",     "augusti",  "september", "oktober",  "november",  "december"};
constexpr std::array kStatuteWords = {"mom",   "momentti", "momentin", "momentissa", "lain", "laki",
                                      "lakia", "laissa",   "lagen",    "lag",        "§"};

template <typename List>
bool begins_with_any(const std::string& word, const List& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return word.starts_with(beginning); });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_year(std::string_view number) {
  return number.size() == 4 && (number.starts_with("19") || number.starts_with("20")) &&
         std::all_of(number.begin(), number.end(), is_digit);
}

/// "612/2021".
bool is_statute_number(std::string_view number) {
  const std::size_t slash = number.find('/');
  return slash != std::string_view::npos && is_year(number.substr(slash + 1));
}

/// "1.1.2026", "31.12.", "2025–2029", "2026".
bool is_date(std::string_view number) {
  const auto points = std::count(number.begin(), number.end(), '.');
  if (points >= 2) return true;
  return is_year(number.substr(0, 4)) && (number.size() == 4 || !is_digit(number[4]));
}

/// The word after the token at `index`: inside the change, else what follows it.
std::string word_after(const ChangedWords& side, std::size_t index) {
  if (index + 1 < side.words.size()) return to_lower(side.words[index + 1].text);
  return side.following.empty() ? std::string() : to_lower(side.following.front().text);
}

struct Contents {
  std::vector<std::string> numbers{};
  bool has_citation = false;
  bool has_time = false;
};

Contents contents_of(const ChangedWords& side) {
  Contents contents;
  contents.has_citation = side.has_statute;
  contents.has_time = side.has_date;
  for (std::size_t i = 0; i < side.words.size(); ++i) {
    const WordToken& token = side.words[i];
    const std::string word = to_lower(token.text);
    if (token.kind != WordToken::Kind::Number) {
      contents.has_citation |=
          std::find(kStatuteWords.begin(), kStatuteWords.end(), word) != kStatuteWords.end();
      contents.has_time |= begins_with_any(word, kMonths);
      continue;
    }
    contents.numbers.push_back(token.text);
    const std::string next = word_after(side, i);
    contents.has_citation |=
        next == "§" || next.starts_with("§:") || next == "mom" || is_statute_number(token.text);
    contents.has_time |=
        is_date(token.text) || begins_with_any(next, kTimeUnits) || begins_with_any(next, kMonths);
  }
  return contents;
}

/// What is left of the words when how they are set does not count: no spaces, capitals, quotation marks and
/// dashes.
std::string folded(std::span<const WordToken> words) {
  static const std::u32string kSetting =
      U"-'\"\u2012\u2013\u2014\u2212\u2018\u2019\u201C\u201D\u201E\u2022\u00B7";
  std::string letters;
  for (const WordToken& word : words) {
    for (const char32_t c : to_code_points(to_lower(word.text))) {
      if (kSetting.find(c) == std::u32string::npos) append_utf8(letters, c);
    }
  }
  return letters;
}

}  // namespace

ChangeClass classify(const ChangedWords& before, const ChangedWords& after) {
  const Contents old_contents = contents_of(before);
  const Contents new_contents = contents_of(after);
  if (folded(before.words) == folded(after.words)) return ChangeClass::Typography;
  const bool has_same_numbers = old_contents.numbers == new_contents.numbers;
  if ((old_contents.has_citation || new_contents.has_citation) &&
      !(has_same_numbers && !old_contents.numbers.empty())) {
    return ChangeClass::Citation;
  }
  if (has_same_numbers) {
    const bool is_named_time =
        old_contents.numbers.empty() && (old_contents.has_time || new_contents.has_time);
    return is_named_time ? ChangeClass::Deadline : ChangeClass::Wording;
  }
  if (old_contents.has_time || new_contents.has_time) return ChangeClass::Deadline;
  return ChangeClass::Number;
}

}  // namespace sopimus
