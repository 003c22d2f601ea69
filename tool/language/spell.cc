#include "language/spell.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "language/accepted_words.h"
#include "language/dictionaries.h"

namespace sopimus {

namespace {

/// Longer than any word; the engines are not linear in its length.
constexpr std::size_t kLongestWord = 200;
constexpr std::size_t kMostSuggestions = 5;
constexpr std::size_t kMostChanges = 3;  // a suggestion further away is another word

DictionaryLanguage language_of(bool is_swedish) {
  return is_swedish ? DictionaryLanguage::Swedish : DictionaryLanguage::Finnish;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_same_letters(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin());
}

}  // namespace

struct Speller::Engines {
  Dictionaries dictionaries{};
  AcceptedWords accepted{};
  WordAnswers<bool> answers[2]{};

  bool knows(const std::string& word, bool is_swedish) {
    const DictionaryLanguage language = language_of(is_swedish);
    if (!dictionaries.has(language) || dictionaries.is_right(word, language) || accepted.has(word))
      return true;
    return word.ends_with('-') && accepted.has(std::string_view(word).substr(0, word.size() - 1));
  }

  /// "hyte-neuvottelut": what the engine does not know as a whole may hold an accepted word.
  bool knows_parts(const std::string& word, bool is_swedish) {
    bool has_accepted = false;
    std::size_t at = 0;
    for (std::size_t hyphen = word.find('-'); hyphen != std::string::npos; hyphen = word.find('-', at)) {
      const std::string part = word.substr(at, hyphen - at);
      const bool is_accepted = accepted.has(part);
      // "kehittämis-" begins a compound and is no word.
      if (part.empty() || (!is_accepted && !knows(part + "-", is_swedish))) return false;
      has_accepted = has_accepted || is_accepted;
      at = hyphen + 1;
    }
    if (at == 0 || at == word.size()) return false;
    const std::string last = word.substr(at);
    return (has_accepted || accepted.has(last)) && knows(last, is_swedish);
  }
};

Speller::Speller() : engines_(std::make_unique<Engines>()) {}
Speller::~Speller() = default;
Speller::Speller(Speller&&) noexcept = default;
Speller& Speller::operator=(Speller&&) noexcept = default;

bool Speller::has_dictionary(std::string_view language) {
  return (language == "fi" || language == "sv") && engines_->dictionaries.has(language_of(language == "sv"));
}

void Speller::accept(std::string_view words, std::string_view language) {
  engines_->accepted.accept(words, language);
  for (auto& answers : engines_->answers) answers.clear();
}

bool Speller::is_right(std::string_view word, std::string_view language) {
  const bool is_swedish = language == "sv";
  if ((!is_swedish && language != "fi") || word.empty() || word.size() > kLongestWord || has_digit(word)) {
    return true;
  }
  auto& answers = engines_->answers[is_swedish ? 1 : 0];
  if (const auto known = answers.find(word); known != answers.end()) return known->second;
  if (answers.size() >= kMostAnswersKept) answers.clear();
  const std::string letters(word);
  const bool right = engines_->knows(letters, is_swedish) || engines_->knows_parts(letters, is_swedish);
  answers.emplace(letters, right);
  return right;
}

std::vector<std::string> Speller::suggest(std::string_view word, std::string_view language) {
  if (!has_dictionary(language) || word.size() > kLongestWord) return {};
  const std::string letters(word);
  std::vector<std::string> found = engines_->dictionaries.suggest(letters, language_of(language == "sv"));
  for (const std::string& accepted : engines_->accepted.words()) {
    if (count_changed_letters(word, accepted, 1) <= 1) found.insert(found.begin(), accepted);
  }
  const auto changes = [&](const std::string& to) { return count_changed_letters(word, to, kMostChanges); };
  std::erase_if(found, [&](const std::string& to) { return changes(to) > kMostChanges; });
  // Letters in another order are the likeliest slip, a word in two the least likely.
  const auto rank = [&](const std::string& to) {
    const int kind = has_same_letters(word, to) ? 0 : to.find(' ') == std::string::npos ? 1 : 2;
    return std::pair(changes(to), kind);
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](const std::string& a, const std::string& b) { return rank(a) < rank(b); });
  std::vector<std::string> distinct;
  for (std::string& each : found) {
    if (std::find(distinct.begin(), distinct.end(), each) == distinct.end())
      distinct.push_back(std::move(each));
  }
  found = std::move(distinct);
  if (found.size() > kMostSuggestions) found.resize(kMostSuggestions);
  return found;
}

const std::vector<WordReading>& Speller::read(std::string_view word) {
  static const std::vector<WordReading> none;
  if (word.empty() || word.size() > kLongestWord) return none;
  return engines_->dictionaries.read(word);
}

void Speller::recall(std::string_view kept) { engines_->dictionaries.recall(kept); }

std::string Speller::what_was_learnt() const { return engines_->dictionaries.what_was_learnt(); }

std::size_t count_changed_letters(std::string_view from, std::string_view to, std::size_t most) {
  const std::u32string a = to_code_points(from);
  const std::u32string b = to_code_points(to);
  const std::size_t apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (apart > most) return most + 1;
  std::vector<std::size_t> two_before(b.size() + 1);
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) before[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) row[j] = std::min(row[j], two_before[j - 2] + 1);
    }
    two_before.swap(before);
    before.swap(row);
  }
  return std::min(before[b.size()], most + 1);
}

}  // namespace sopimus
