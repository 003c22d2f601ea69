#include "check/unjudged_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/text.h"
#include "check/letters.h"

namespace sopimus {

namespace {

constexpr std::size_t kLongestAbbreviation = 6;  // letters; a heading in capitals has longer words
constexpr std::size_t kLongestHeading = 200;     // bytes
constexpr std::size_t kLongestAddress = 100;     // bytes on each side of a word

bool begins_with_capital(std::string_view word) { return is_capital(letter_at(word, 0).code); }

/// "HVA", "STM:n", "SOTE-", "KPHVAANK": abbreviations, which other rules judge. "yTA", "StV": the same.
bool is_abbreviation(std::string_view word) {
  const std::string_view stem = word.substr(0, word.find(':'));
  std::size_t capitals = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < stem.size();) {
    const CheckedLetter letter = letter_at(stem, i);
    if (is_letter(letter.code)) ++letters;
    if (is_capital(letter.code) && i > 0 && letter_before(stem, i).code != U'-') ++capitals;
    i += letter.length;
  }
  const bool is_range = word.size() == 3 && word[1] == '-';  // "a-c", which rules of dashes judge
  return letters < 2 || is_range || (capitals > 0 && letters <= kLongestAbbreviation) ||
         (capitals > 0 && capitals + 1 < letters);
}

/// "KPHVAANK 21.4.2023": capitals before a number or in a text of small letters are an abbreviation, however
/// long.
bool is_long_abbreviation(const CheckedSentence& sentence, std::size_t i) {
  const std::string_view word = sentence.word(i);
  if (to_lower(word) == word || to_upper(word) != word) return false;
  if (i + 1 < sentence.last && is_digit(sentence.word(i + 1).front())) return true;
  const std::string_view around = std::string_view(sentence.passage->text).substr(0, kLongestHeading);
  return std::any_of(around.begin(), around.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// A web or mail address, a path, a code: letters and points without a space between.
bool stands_in_address(std::string_view text, const CheckedWord& word) {
  const auto is_edge = [](char c) { return c == ' ' || c == '(' || c == ')'; };
  std::size_t begin = word.begin;
  while (begin > 0 && word.begin - begin < kLongestAddress && !is_edge(text[begin - 1])) --begin;
  std::size_t end = word.end;
  while (end < text.size() && end - word.end < kLongestAddress && !is_edge(text[end])) ++end;
  const std::string_view token = text.substr(begin, end - begin);
  if (token.starts_with("www.") || token.find("://") != std::string_view::npos) return true;
  if (token.find_first_of("@_") != std::string_view::npos) return true;
  const std::size_t point = token.find('.');
  return point != std::string_view::npos && point + 1 < token.size() && token[point + 1] >= 'a' &&
         token[point + 1] <= 'z';
}

/// "Lampintie 5", "Rantakatu": nobody's dictionary has streets.
bool is_street(std::string_view word) {
  const auto ends = {"tie",   "katu", "kuja",  "polku", "raitti", "tori",
                     "väylä", "tien", "kadun", "gatan", "vägen"};
  return begins_with_capital(word) &&
         std::any_of(ends.begin(), ends.end(), [&](const char* end) { return word.ends_with(end); });
}

/// "lle" of "EU: lle", which typography judges.
bool is_ending(std::string_view word) {
  constexpr std::size_t kLongestEnding = 5;  // bytes
  return word.size() <= kLongestEnding && !begins_with_capital(word);
}

/// "Kylk:n": a short name with its ending.
bool is_short_name(std::string_view word) {
  constexpr std::size_t kLongest = 6;  // bytes
  const std::size_t colon = word.find(':');
  return colon != std::string_view::npos && colon <= kLongest && begins_with_capital(word);
}

/// "tiedoksisaanti", "takaisinperintä": to what is done Finnish joins freely where it is done to.
bool is_made_of_adverb(Speller& speller, std::string_view word) {
  constexpr auto kAdverbs = std::to_array<std::string_view>(
      {"tiedoksi",   "vireille", "voimaan", "yhteen",    "käyttöön", "takaisin", "pois",   "nähtävillä",
       "nähtäville", "esille",   "esillä",  "ylös",      "alas",     "loppuun",  "kokoon", "täytäntöön",
       "huomioon",   "haltuun",  "kesken",  "uudelleen", "edelleen", "ennalta",  "päälle"});
  constexpr std::size_t kShortestRest = 4;  // bytes
  const std::string small = to_lower(word);
  return std::any_of(kAdverbs.begin(), kAdverbs.end(), [&](std::string_view adverb) {
    if (!small.starts_with(adverb) || small.size() < adverb.size() + kShortestRest) return false;
    const auto& readings = speller.read(small.substr(adverb.size()));
    return std::any_of(readings.begin(), readings.end(), [](const WordReading& reading) {
      return reading.word_class == WordReading::Class::Noun ||
             reading.word_class == WordReading::Class::Adjective;
    });
  });
}

/// "Varaamo-palvelun", "erot-tutkimus": what has a name of its own, and what sort of thing it is. Where the
/// two are right as one word, the hyphen is the fault.
bool is_named_thing(Speller& speller, std::string_view word, std::string_view language) {
  const std::size_t hyphen = word.rfind('-');
  if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == word.size()) return false;
  const std::string_view name = word.substr(0, hyphen);
  const std::string_view thing = word.substr(hyphen + 1);
  if (!speller.is_right(thing, language)) return false;
  if (begins_with_capital(name)) return true;
  return speller.is_right(name, language) &&
         !speller.is_right(std::string(name) + std::string(thing), language);
}

/// "Probability and Mathematical physics": small words amid those of a foreign name.
bool stands_in_foreign_name(Speller& speller, const CheckedSentence& sentence, std::size_t i) {
  const auto is_foreign = [&](std::size_t other) {
    const std::string_view word = sentence.word(other);
    return begins_with_capital(word) && to_upper(word) != word &&
           !speller.is_right(word, sentence.passage->language) &&
           !speller.is_right(to_lower(word), sentence.passage->language);
  };
  return (i > sentence.first && sentence.goes_on(i - 1) && is_foreign(i - 1)) ||
         (sentence.goes_on(i) && is_foreign(i + 1));
}

/// "Meikäläinen Maija": names alone on a line.
bool stands_in_row_of_names(const CheckedSentence& sentence) {
  constexpr std::size_t kMostNames = 4;
  const std::size_t words = sentence.last - sentence.first;
  if (words < 2 || words > kMostNames) return false;
  for (std::size_t k = sentence.first; k < sentence.last; ++k) {
    if (!begins_with_capital(sentence.word(k)) || (k + 1 < sentence.last && !sentence.goes_on(k)))
      return false;
  }
  const std::size_t end = sentence.passage->words[sentence.last - 1].end;
  return end == sentence.passage->text.size();
}

/// "Khall 12.6.2023 § 127": a body before the number of its minutes.
bool stands_before_minutes(const CheckedSentence& sentence, std::size_t i) {
  constexpr std::size_t kNear = 20;  // bytes
  const CheckedPassage& passage = *sentence.passage;
  const std::string_view after = std::string_view(passage.text).substr(passage.words[i].end);
  if (!begins_with_capital(sentence.word(i)) || !after.starts_with(' ')) return false;
  if (after.starts_with(" \u00A7")) return true;
  if (!sentence.goes_on(i) || !is_digit(sentence.word(i + 1).front())) return false;
  return after.substr(0, kNear).find("\u00A7") != std::string_view::npos;
}

/// "(valm. ST)": a word cut short in parentheses.
bool is_cut_short(const CheckedPassage& passage, const CheckedWord& at) {
  constexpr std::size_t kLongest = 6;  // bytes
  return at.begin > 0 && passage.text[at.begin - 1] == '(' && at.end - at.begin <= kLongest &&
         at.end < passage.text.size() && passage.text[at.end] == '.';
}

/// A part of what goes on across a sign: "§:ssä", "EU: lle", "hyvinvointi-".
bool is_part_of_more(Speller& speller, const CheckedSentence& sentence, std::size_t i) {
  const CheckedPassage& passage = *sentence.passage;
  const CheckedWord& at = passage.words[i];
  const std::string word(sentence.word(i));
  const char next = at.end < passage.text.size() ? passage.text[at.end] : ' ';
  if ((next == '-' || next == '.') && speller.is_right(word + next, passage.language)) return true;
  const char before = at.begin > 0 ? passage.text[at.begin - 1] : ' ';
  if (before == ':') return true;  // the ending of a sign: "§:ssä"
  if (before == ' ' && at.begin > 1 && passage.text[at.begin - 2] == ':' && is_ending(word)) return true;
  return before == '-' && speller.is_right("-" + word, passage.language);
}

}  // namespace

bool is_left_alone(Speller& speller, const CheckedSentence& sentence, std::size_t i) {
  const CheckedPassage& passage = *sentence.passage;
  const std::string_view word = sentence.word(i);
  if (is_abbreviation(word) || is_short_name(word) || is_street(word)) return true;
  if (is_long_abbreviation(sentence, i) || stands_in_address(passage.text, passage.words[i])) return true;
  if (is_part_of_more(speller, sentence, i) || is_named_thing(speller, word, passage.language)) return true;
  if (is_cut_short(passage, passage.words[i]) || stands_in_row_of_names(sentence) ||
      stands_before_minutes(sentence, i))
    return true;
  if (passage.language == "fi" && is_made_of_adverb(speller, word)) return true;
  return !begins_with_capital(word) && stands_in_foreign_name(speller, sentence, i);
}

}  // namespace sopimus
