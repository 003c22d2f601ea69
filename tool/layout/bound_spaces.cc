#include "layout/bound_spaces.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace sopimus {

namespace {

constexpr std::string_view kSection = "§";
constexpr std::string_view kEnDash = "–";
constexpr std::string_view kEmDash = "—";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), is_digit); }
bool is_dash(std::string_view s) { return s == kEnDash || s == kEmDash || s == "-"; }

/// An opening bracket or quotation mark does not hide what a word begins with.
std::string_view without_opening(std::string_view s) {
  while (!s.empty() && (s.front() == '(' || s.front() == '[' || s.front() == '"')) s.remove_prefix(1);
  return s.starts_with("”") ? s.substr(std::string_view("”").size()) : s;
}

std::string_view without_closing(std::string_view s) {
  while (!s.empty() && std::string_view(",;:.)]!?").find(s.back()) != std::string_view::npos)
    s.remove_suffix(1);
  return s;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

template <std::size_t N>
bool starts_with_one_of(std::string_view word, const std::string_view (&stems)[N]) {
  return std::any_of(std::begin(stems), std::end(stems),
                     [&](std::string_view s) { return word.starts_with(s); });
}

/// Units and words of quantity; the ones with endings are listed by stem.
bool is_unit(std::string_view word) {
  static constexpr std::string_view kSigns[] = {"§", "%", "‰", "€", "°", "$", "£", "euro", "moment"};
  static constexpr std::string_view kWords[] = {
      "mom", "kpl", "km",  "m",   "m²",  "m2",  "km²", "cm",  "mm",    "kg",  "g",   "t",    "ha",
      "l",   "h",   "min", "s",   "pv",  "vrk", "kk",  "v",   "vk",    "eur", "EUR", "milj", "mrd",
      "t€",  "M€",  "kWh", "MWh", "kap", "kr",  "st",  "mån", "dagar", "tkr", "as",  "htv"};
  return starts_with_one_of(word, kSigns) || is_one_of(without_closing(word), kWords);
}

bool is_month(std::string_view word) {
  static constexpr std::string_view kStems[] = {
      "tammiku", "helmiku", "maalisku", "huhtiku",  "toukoku", "kesäku",  "heinäku",
      "eloku",   "syysku",  "lokaku",   "marrasku", "jouluku", "januari", "februari",
      "mars",    "april",   "juni",     "juli",     "august",  "septemb", "decemb"};
  return starts_with_one_of(word, kStems) || word.starts_with("oktob") || word.starts_with("novemb") ||
         without_closing(word) == "maj";
}

std::string to_lower_ascii_first(std::string_view word) {
  std::string lower(word.substr(0, 15));  // the stems are shorter
  if (!lower.empty() && lower[0] >= 'A' && lower[0] <= 'Z')
    lower[0] = static_cast<char>(lower[0] + ('a' - 'A'));
  return lower;
}

/// Words that a number (or an annex's letter) belongs to: "s. 12", "luvussa 3.2", "liitteen C".
bool announces_number(std::string_view word) {
  static constexpr std::string_view kWords[] = {"s.",  "ss.",  "n.",  "nro", "nr",   "no",
                                                "n:o", "art.", "klo", "kl.", "mom.", "dnr"};
  static constexpr std::string_view kStems[] = {"luku",   "luvu",   "luvi",  "kohta", "kohda", "liite",
                                                "liitte", "taulu",  "kuva",  "kuvio", "artik", "kapit",
                                                "punkt",  "tabell", "figur", "sidan"};
  const std::string lower = to_lower_ascii_first(word);
  return is_one_of(lower, kWords) || starts_with_one_of(lower, kStems) || lower.starts_with("bilag");
}

/// "C", "C:n" – the letter of an annex.
bool is_letter_of_annex(std::string_view word) {
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z' &&
         (word.size() == 1 || std::string_view(",;:.)-").find(word[1]) != std::string_view::npos);
}

bool is_initial(std::string_view word) {
  return (word.size() == 2 && word[0] >= 'A' && word[0] <= 'Z' && word[1] == '.') || word == "Å." ||
         word == "Ä." || word == "Ö.";
}

/// "31", "31." before the name of a month.
bool is_day(std::string_view word) {
  const std::string_view digits = word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
  return all_digits(digits) && digits.size() <= 2;
}

/// Three digits, then at most punctuation: a group of thousands.
bool is_thousands(std::string_view word) {
  return word.size() >= 3 && all_digits(word.substr(0, 3)) && (word.size() == 3 || !is_digit(word[3]));
}

bool ends_with_group(std::string_view word) {
  const std::string_view digits = without_opening(word);
  return digits.size() <= 3 && all_digits(digits);
}

bool is_bound(std::string_view before_last, std::string_view last, std::string_view next) {
  const std::string_view left = without_opening(last);
  const std::string_view right = without_opening(next);
  if (left.empty() || right.empty()) return false;
  if (is_dash(next)) return true;  // a dash ends a line, it begins none
  if (is_dash(last)) {
    // "16 – 20" stays whole; "1.1.2026 – 31.12.2029" is long enough to be divided after the dash.
    return is_digit(right[0]) && all_digits(without_opening(before_last)) && before_last.size() <= 4;
  }
  const bool number_before = is_digit(left.back());
  const bool number_after = is_digit(right[0]);
  if (number_before && (is_unit(right) || (ends_with_group(last) && is_thousands(right)))) return true;
  if (left == kSection && number_after) return true;
  if (number_after && (announces_number(left) || left == "§§")) return true;
  if (is_letter_of_annex(right) && announces_number(left)) return true;
  if (is_day(left) && is_month(right)) return true;
  return is_initial(left) && right[0] >= 'A' && right[0] <= 'Z';
}

}  // namespace

std::vector<std::size_t> find_bound_spaces(std::string_view text) {
  std::vector<std::size_t> bound;
  std::string_view before_last;
  std::string_view last;
  std::size_t space = std::string_view::npos;  // between last and the word being read
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (space != std::string_view::npos && is_bound(before_last, last, word)) bound.push_back(space);
    before_last = last;
    last = word;
    space = end;
    begin = end + 1;
  }
  return bound;
}

}  // namespace sopimus
