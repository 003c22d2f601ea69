// Hyphens where a dash belongs, and dashes with a space on one side. The dash between numbers stands without
// spaces, the one between words with them.

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <optional>

#include "base/text.h"
#include "check/language.h"
#include "check/letters.h"
#include "check/rules.h"

namespace sopimus {

namespace {

constexpr std::string_view kDash = "–";  // U+2013

/// A hyphen or dash with the spaces around it.
struct DashAt {
  std::size_t begin = 0;  // of the spaces before it
  std::size_t end = 0;    // of the spaces behind it
  bool is_hyphen = false;
  bool has_space_before = false;
  bool has_space_after = false;
  bool is_spaced() const { return has_space_before && has_space_after; }
};

std::optional<DashAt> dash_at(std::string_view text, std::size_t at) {
  DashAt dash;
  const bool is_dash = text.substr(at).starts_with(kDash) || text.substr(at).starts_with("—");
  dash.is_hyphen = text[at] == '-';
  if (!is_dash && !dash.is_hyphen) return std::nullopt;
  dash.end = at + (is_dash ? kDash.size() : 1);
  dash.begin = at;
  dash.has_space_before = at > 0 && text[at - 1] == ' ';
  dash.has_space_after = dash.end < text.size() && text[dash.end] == ' ';
  if (dash.has_space_before) --dash.begin;
  if (dash.has_space_after) ++dash.end;
  return dash;
}

/// The digits, and the points of a date among them, that touch a place: "1.1.", "2029".
std::string_view number_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && (is_digit(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  return text.substr(begin, end - begin);
}
std::string_view number_after(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && (is_digit(text[end]) || text[end] == '.')) ++end;
  return text.substr(begin, end - begin);
}

bool is_plain_number(std::string_view number) {
  return !number.empty() && number.size() <= 4 && number.front() != '0' &&
         std::all_of(number.begin(), number.end(), [](char c) { return is_digit(c); });
}

bool is_date_part(std::string_view number) { return number.size() > 2 && number.find('.') < 3; }

long to_number(std::string_view digits) {
  long number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

/// What touches a number from outside makes it a code: "ROIDno-2020-2129", "240/00.01.02/2022-1".
bool is_code_sign(char32_t code) {
  return is_letter(code) || code == U'-' || code == U'/' || code == U'–' || code == U':' || code == U'+';
}

/// "6-8", "2025-2029", "1.1.-31.12.2029"; no telephone number, business id or code.
bool is_range(std::string_view text, const DashAt& dash) {
  std::string_view first = number_before(text, dash.begin);
  std::string_view second = number_after(text, dash.end);
  if (first.empty() || second.empty()) return false;
  const std::size_t begin = static_cast<std::size_t>(first.data() - text.data());
  const std::size_t end = dash.end + second.size();
  if (is_code_sign(letter_before(text, begin).code)) return false;
  const char32_t next = letter_at(text, end).code;
  if (is_code_sign(next) && next != U':') return false;
  if (second.ends_with('.')) second.remove_suffix(1);
  if (is_date_part(first) && is_date_part(second)) return true;
  if (first.ends_with('.')) first.remove_suffix(1);
  if (!is_plain_number(first) || !is_plain_number(second)) return false;
  const bool is_short_year = first.size() == 4 && second.size() == 2;
  return to_number(first) < to_number(second) || is_short_year;
}

bool is_number_word(Speller& speller, std::string_view word) {
  const auto& readings = speller.read(to_lower(word));
  return std::any_of(readings.begin(), readings.end(), [](const WordReading& reading) {
    return reading.word_class == WordReading::Class::Numeral;
  });
}

/// "kaksi – kolme kertaa".
bool is_range_of_words(const CheckedTexts& all, const CheckedPassage& passage, const DashAt& dash) {
  if (passage.language != "fi") return false;
  std::string_view before;
  std::string_view after;
  const auto next = std::lower_bound(passage.words.begin(), passage.words.end(), dash.end,
                                     [](const CheckedWord& word, std::size_t at) { return word.begin < at; });
  if (next != passage.words.end() && next->begin == dash.end) after = passage.word(*next);
  if (next != passage.words.begin() && std::prev(next)->end == dash.begin)
    before = passage.word(*std::prev(next));
  return !before.empty() && !after.empty() && is_letter(letter_at(before, 0).code) &&
         is_letter(letter_at(after, 0).code) && is_number_word(*all.speller, before) &&
         is_number_word(*all.speller, after);
}

/// "a-c alakohta": two letters in their order, and nothing that touches them.
bool is_range_of_letters(std::string_view text, const DashAt& dash) {
  if (dash.has_space_before || dash.has_space_after || dash.begin == 0 || dash.end >= text.size())
    return false;
  const char first = text[dash.begin - 1];
  const char last = text[dash.end];
  return first >= 'a' && first < last && last <= 'z' && is_whole_word(text, dash.begin - 1, dash.begin) &&
         is_whole_word(text, dash.end, dash.end + 1);
}

std::string shown(const CheckedPassage& passage, const DashAt& dash) {
  const auto [begin, end] = token_at(passage.text, dash.begin, dash.end);
  return passage.quoted(begin, end);
}

void for_each_dash(const CheckedTexts& all,
                   const std::function<void(const CheckedPassage&, const DashAt&)>& read) {
  for (const CheckedText& text : all.texts) {
    for (const CheckedPassage& passage : text.passages) {
      for (std::size_t i = 1; i < passage.text.size(); ++i) {
        if (const auto dash = dash_at(passage.text, i)) read(passage, *dash);
      }
    }
  }
}

void find_ranges(const CheckedTexts& all, Findings& findings) {
  for_each_dash(all, [&](const CheckedPassage& passage, const DashAt& dash) {
    const bool is_right = !dash.is_hyphen && !dash.has_space_before && !dash.has_space_after;
    const bool is_one_sided = dash.has_space_before != dash.has_space_after;
    if (is_right || is_one_sided) return;
    const bool has_dates = is_date_part(number_before(passage.text, dash.begin));
    if (dash.is_spaced() && !dash.is_hyphen && has_dates) return;  // both ways of writing are in use
    const bool between_words = dash.is_spaced() && is_range_of_words(all, passage, dash);
    const bool of_letters = dash.is_hyphen && is_range_of_letters(passage.text, dash);
    if (!between_words && !of_letters && !is_range(passage.text, dash)) return;
    findings
        .fault("range-dash", passage, dash.begin, dash.end,
               "the range " + shown(passage, dash) +
                   (dash.is_hyphen ? " has a hyphen" : " has spaces around its dash"),
               "write '–' without spaces")
        .fix = std::string(kDash);
  });
}

bool follows_conjunction(const CheckedPassage& passage, const DashAt& dash) {
  const auto next = std::lower_bound(passage.words.begin(), passage.words.end(), dash.end,
                                     [](const CheckedWord& word, std::size_t at) { return word.begin < at; });
  return next != passage.words.begin() && std::prev(next)->end == dash.begin &&
         is_conjunction(passage.word(*std::prev(next)));
}

void find_hyphens_for_dashes(const CheckedTexts& all, Findings& findings) {
  for_each_dash(all, [&](const CheckedPassage& passage, const DashAt& dash) {
    if (!dash.is_hyphen || !dash.is_spaced() || is_range(passage.text, dash)) return;
    if (is_range_of_words(all, passage, dash)) return;
    const bool between_words = is_letter(letter_before(passage.text, dash.begin).code) &&
                               is_letter(letter_at(passage.text, dash.end).code);
    if (!between_words) return;
    const bool is_suspended = follows_conjunction(passage, dash);  // "läsnäolo-oikeus tai - velvollisuus"
    findings
        .fault("hyphen-for-dash", passage, dash.begin, dash.end,
               "a hyphen stands between spaces in " + shown(passage, dash),
               is_suspended ? "write it with the word behind" : "write '–'")
        .fix = is_suspended ? " -" : " " + std::string(kDash) + " ";
  });
}

/// What "hanke" of "Hyvä alku –hanke" needs is a hyphen: no other dash stands in its sentence, and a small
/// letter follows.
bool is_for_hyphen(const CheckedPassage& passage, const DashAt& dash) {
  const std::string_view sentence = passage.sentence_at(dash.begin);
  const bool is_only = sentence.find(kDash) == sentence.rfind(kDash);
  return is_only && dash.has_space_before && !is_capital(letter_at(passage.text, dash.end).code);
}

/// "toimielimet –valtuustot – hyväksyvät".
void find_one_sided_dashes(const CheckedTexts& all, Findings& findings) {
  for_each_dash(all, [&](const CheckedPassage& passage, const DashAt& dash) {
    const bool is_one_sided = dash.has_space_before != dash.has_space_after;
    if (dash.is_hyphen || !is_one_sided || dash.begin == 0 || dash.end >= passage.text.size()) return;
    const char32_t before = letter_before(passage.text, dash.begin).code;
    const char32_t after = letter_at(passage.text, dash.end).code;
    if (!is_letter(after) || (!is_letter(before) && before != U',' && before != U')')) return;
    const bool is_hyphen = is_for_hyphen(passage, dash);
    Diagnostic& finding = findings.fault(
        "one-sided-dash", passage, dash.begin, dash.end,
        "the dash in " + shown(passage, dash) + " has a space on one side only",
        is_hyphen ? "write ' -' before the end of a name of several words, else put a space on both sides"
                  : "put a space on both sides");
    if (!is_hyphen) finding.fix = " " + std::string(kDash) + " ";
  });
}

constexpr std::array kRules = {
    Rule{"range-dash", Severity::Warning, Rule::Needs::Text, "a range with a hyphen, or with spaces",
         "'2025-2029' is '2025–2029', 'kaksi – kolme kertaa' is 'kaksi–kolme kertaa'. Business ids and "
         "telephone\n"
         "numbers keep their hyphens.",
         find_ranges},
    Rule{"hyphen-for-dash", Severity::Warning, Rule::Needs::Text,
         "a hyphen between spaces where a dash belongs",
         "'Terveyden edistäminen - ehkäisevä päihdetyö' has a dash: 'Terveyden edistäminen – ehkäisevä "
         "päihdetyö'.",
         find_hyphens_for_dashes},
    Rule{"one-sided-dash", Severity::Warning, Rule::Needs::Text, "a dash with a space on one side only",
         "'toimielimet –valtuustot – hyväksyvät' is 'toimielimet – valtuustot – hyväksyvät'. 'Hyvä alku "
         "–hanke' "
         "has a\n"
         "hyphen: 'Hyvä alku -hanke'.",
         find_one_sided_dashes},
};

}  // namespace

RuleFamily dash_rules() { return {"dashes", kRules}; }

}  // namespace sopimus
