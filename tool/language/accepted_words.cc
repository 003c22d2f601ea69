#include "language/accepted_words.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/text.h"
#include "language/inflect.h"
#include "language/inflect_noun.h"

namespace sopimus {

namespace {

constexpr std::size_t kLongestEnding = 9;
constexpr std::size_t kShortestWord = 2;
/// Bytes. All forms of a word begin alike, but for the shortest: "yö", "öissä".
constexpr std::size_t kFirstLetters = 2;
constexpr std::size_t kShortest = 4;

/// Endings that go straight to a word whose inflection nobody knows: "Soite|n", "hyte|ssä", "Essot|e|n".
/// Standard: Iso suomen kielioppi, § 81 (sijat).
constexpr auto kFinnishEndings = std::to_array<std::string_view>(
    {"n",     "t",     "a",     "ä",     "ta",    "tä",    "tta",   "ttä",   "ssa",   "ssä",  "sta",  "stä",
     "lla",   "llä",   "lta",   "ltä",   "lle",   "na",    "nä",    "ksi",   "an",    "en",   "in",   "on",
     "un",    "yn",    "än",    "ön",    "hin",   "hen",   "han",   "hon",   "hun",   "hyn",  "hän",  "hön",
     "seen",  "iin",   "ien",   "jen",   "iden",  "itten", "ja",    "jä",    "ia",    "iä",   "ita",  "itä",
     "issa",  "issä",  "ista",  "istä",  "illa",  "illä",  "ilta",  "iltä",  "ille",  "ina",  "inä",  "iksi",
     "ihin",  "oita",  "oiden", "oissa", "oista", "oihin", "oilla", "oilta", "oille", "eita", "eitä", "eiden",
     "eissa", "eissä", "eista", "eistä", "eihin", "eilla", "eillä", "eille"});
constexpr auto kSwedishEndings = std::to_array<std::string_view>(
    {"s",    "n",     "ns", "en",   "ens", "et",  "ets", "ar", "ars", "arna", "arnas", "er",  "ers",
     "erna", "ernas", "or", "orna", "na",  "nas", "t",   "ts", "r",   "rna",  "rnas",  "are", "arens"});
/// What may follow a Finnish case ending: "Soitellekin", "Soitensa".
constexpr auto kClitics =
    std::to_array<std::string_view>({"kin", "kaan", "kään", "han", "hän", "ko", "kö", "nsa", "nsä", "mme"});

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_finnish_ending(std::string_view ending) {
  if (is_one_of(kFinnishEndings, ending)) return true;
  return std::any_of(kClitics.begin(), kClitics.end(), [&](std::string_view clitic) {
    if (!ending.ends_with(clitic)) return false;
    const std::string_view rest = ending.substr(0, ending.size() - clitic.size());
    return rest.empty() || is_one_of(kFinnishEndings, rest);
  });
}

std::vector<std::string> plural_forms(const std::string& word) {
  if (word.find('-') != std::string::npos || to_code_points(word).size() < 4) return {};
  const auto known = find_head(word, GrammaticalNumber::Singular);
  const PrincipalParts parts = known ? *known : guess_parts(word);
  std::vector<std::string> forms;
  for (std::size_t i = 0; i < kCaseNames.size(); ++i) {
    forms.push_back(form_of(parts, GrammaticalNumber::Plural, static_cast<GrammaticalCase>(i)));
  }
  return forms;
}

bool is_separator(char c) { return c == ' ' || c == ',' || c == '(' || c == ')' || c == '/'; }

}  // namespace

void AcceptedWords::accept(std::string_view words, std::string_view language) {
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at;
    while (end < words.size() && !is_separator(words[end])) ++end;
    const std::string word(words.substr(at, end - at));
    at = end + 1;
    if (word.size() < kShortestWord) continue;
    words_.push_back(word);
    forms_.insert(word);
    if (language == "sv") {
      swedish_.insert(word);
      continue;
    }
    finnish_.insert(word);
    if (word.size() <= kShortest) {
      add_forms(word);
    } else {
      without_forms_[word.substr(0, kFirstLetters)].push_back(word);
    }
  }
}

void AcceptedWords::add_forms(const std::string& word) {
  for (std::size_t i = 0; i < kCaseNames.size(); ++i) {
    forms_.insert(inflect(word, static_cast<GrammaticalCase>(i), "fi"));
  }
  for (std::string& form : plural_forms(word)) forms_.insert(std::move(form));
}

void AcceptedWords::add_forms_beginning_as(std::string_view word) {
  const auto waiting = without_forms_.find(std::string(word.substr(0, kFirstLetters)));
  if (waiting == without_forms_.end()) return;
  for (const std::string& each : waiting->second) add_forms(each);
  without_forms_.erase(waiting);
}

bool AcceptedWords::has_form(std::string_view word) {
  add_forms_beginning_as(word);
  if (forms_.contains(std::string(word))) return true;
  if (const std::size_t colon = word.find(':'); colon != std::string_view::npos && colon > 0) {
    return forms_.contains(std::string(word.substr(0, colon)));
  }
  const std::size_t least = word.size() > kLongestEnding ? word.size() - kLongestEnding : kShortestWord;
  for (std::size_t end = std::max(least, kShortestWord); end < word.size(); ++end) {
    const std::string stem(word.substr(0, end));
    const std::string_view ending = word.substr(end);
    if (finnish_.contains(stem) && is_finnish_ending(ending)) return true;
    if (swedish_.contains(stem) && is_one_of(kSwedishEndings, ending)) return true;
  }
  return false;
}

bool AcceptedWords::has(std::string_view word) {
  if (words_.empty()) return false;
  if (has_form(word)) return true;
  const std::string small = to_lower(word);
  if (small == word) return false;
  if (to_upper_first(small) == word && has_form(small)) return true;
  if (to_upper(word) != word) return false;
  return has_form(small) || has_form(to_upper_first(small));
}

}  // namespace sopimus
