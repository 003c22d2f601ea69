#include "check/typed_dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/text.h"
#include "check/letters.h"

namespace sopimus {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"tammikuu", "helmikuu", "maaliskuu", "huhtikuu",
                                                      "toukokuu", "kesäkuu",  "heinäkuu",  "elokuu",
                                                      "syyskuu",  "lokakuu",  "marraskuu", "joulukuu"};
constexpr std::array<std::string_view, 7> kWeekdays = {"maanantai", "tiistai",  "keskiviikko", "torstai",
                                                       "perjantai", "lauantai", "sunnuntai"};
constexpr std::array<std::string_view, 12> kSwedishMonths = {"januari",   "februari", "mars",     "april",
                                                             "maj",       "juni",     "juli",     "augusti",
                                                             "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 7> kSwedishWeekdays = {"måndag", "tisdag", "onsdag", "torsdag",
                                                              "fredag", "lördag", "söndag"};
constexpr std::array<std::string_view, 7> kShortWeekdays = {"ma", "ti", "ke", "to", "pe", "la", "su"};

/// A number of at most `most` digits at `at`; moves `at` behind it.
std::optional<int> take_number(std::string_view text, std::size_t& at, std::size_t most) {
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == begin || at - begin > most) return std::nullopt;
  int value = 0;
  std::from_chars(text.data() + begin, text.data() + at, value);
  return value;
}

bool take(std::string_view text, std::size_t& at, char c) {
  if (at >= text.size() || text[at] != c) return false;
  ++at;
  return true;
}

/// "24.10.2025" from its first digit.
std::optional<TypedDate> parse_numeric(std::string_view text, std::size_t begin) {
  TypedDate date;
  date.begin = begin;
  std::size_t at = begin;
  const auto day = take_number(text, at, 2);
  if (!day || !take(text, at, '.')) return std::nullopt;
  const auto month = take_number(text, at, 2);
  if (!month || !take(text, at, '.')) return std::nullopt;
  const std::size_t year_at = at;
  const auto year = take_number(text, at, 4);
  if (!year || at - year_at != 4) return std::nullopt;
  const bool goes_on = at + 1 < text.size() && (text[at] == '.' || text[at] == '/') && is_digit(text[at + 1]);
  if (goes_on) return std::nullopt;
  return TypedDate{begin, at, *year, *month, *day};
}

std::optional<int> swedish_month(std::string_view word) {
  const auto at = std::find(kSwedishMonths.begin(), kSwedishMonths.end(), word);
  if (at == kSwedishMonths.end()) return std::nullopt;
  return static_cast<int>(at - kSwedishMonths.begin()) + 1;
}

/// "31. helmikuuta 2025", "31 december 2025" from its first digit.
std::optional<TypedDate> parse_in_words(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  const auto day = take_number(text, at, 2);
  const bool is_finnish = day && take(text, at, '.');
  if (!day || !take(text, at, ' ')) return std::nullopt;
  const std::size_t space = text.find(' ', at);
  if (space == std::string_view::npos) return std::nullopt;
  const std::string_view word = text.substr(at, space - at);
  const auto month = is_finnish ? month_of(word) : swedish_month(word);
  if (!month || (is_finnish && !word.ends_with("kuuta"))) return std::nullopt;
  at = space + 1;
  const std::size_t year_at = at;
  const auto year = take_number(text, at, 4);
  if (!year || at - year_at != 4) return std::nullopt;
  return TypedDate{begin, at, *year, *month, *day};
}

}  // namespace

std::vector<TypedDate> find_typed_dates(std::string_view text) {
  std::vector<TypedDate> dates;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    const bool is_inside =
        i > 0 && (text[i - 1] == '.' || text[i - 1] == '/' || is_letter(letter_before(text, i).code));
    std::optional<TypedDate> date;
    if (!is_inside) date = parse_numeric(text, i);
    if (!is_inside && !date) date = parse_in_words(text, i);
    if (date) dates.push_back(*date);
    while (i + 1 < text.size() && is_digit(text[i + 1])) ++i;
    if (date) i = date->end - 1;
  }
  return dates;
}

std::optional<int> month_of(std::string_view word) {
  const std::string small = to_lower(word);
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const std::string_view stem =
        kMonths[i].substr(0, kMonths[i].size() - 3);  // "marras", of "marras-joulukuun"
    const bool is_first =
        small.starts_with(std::string(stem) + "-") && small.find("kuu") != std::string::npos;
    if (small.starts_with(kMonths[i]) || is_first) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

std::optional<int> weekday_named(std::string_view word) {
  const std::string small = to_lower(word);
  for (std::size_t i = 0; i < kWeekdays.size(); ++i) {
    if (word == kShortWeekdays[i]) return static_cast<int>(i) + 1;
    const std::string swedish(kSwedishWeekdays[i]);
    if (small == swedish || small == swedish + "en") return static_cast<int>(i) + 1;
    if (!small.starts_with(kWeekdays[i])) continue;
    const std::string_view ending = std::string_view(small).substr(kWeekdays[i].size());
    for (const std::string_view form : {"", "na", "n", "sta", "hin", "ta", "lle", "ksi"}) {
      if (ending == form) return static_cast<int>(i) + 1;
    }
  }
  return std::nullopt;
}

std::optional<int> year_of(std::string_view word) {
  if (word.size() != 4 || (word.substr(0, 2) != "19" && word.substr(0, 2) != "20")) return std::nullopt;
  std::size_t at = 0;
  const auto year = take_number(word, at, 4);
  return year && at == 4 && *year >= 1950 ? year : std::nullopt;
}

}  // namespace sopimus
