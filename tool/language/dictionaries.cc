#include "language/dictionaries.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <hunspell/hunspell.hxx>
#include <utility>

namespace sopimus {

namespace {

/// The Swedish of Finland first; the other has nearly the same words.
constexpr auto kSwedishDictionaries =
    std::to_array<std::string_view>({"/usr/share/hunspell/sv_FI", "/usr/share/hunspell/sv_SE"});

std::unique_ptr<Hunspell> load_swedish() {
  for (const std::string_view path : kSwedishDictionaries) {
    const std::string rules = std::string(path) + ".aff";
    const std::string words = std::string(path) + ".dic";
    std::error_code fault;
    if (std::filesystem::exists(rules, fault) && std::filesystem::exists(words, fault)) {
      return std::make_unique<Hunspell>(rules.c_str(), words.c_str());
    }
  }
  return nullptr;
}

bool is_in_small_letters(const WordReading& reading) { return reading.is_in_small_letters; }

}  // namespace

Dictionaries::Dictionaries() = default;
Dictionaries::~Dictionaries() = default;

Hunspell* Dictionaries::swedish() {
  if (!has_looked_for_swedish_) {
    swedish_ = load_swedish();
    has_looked_for_swedish_ = true;
  }
  return swedish_.get();
}

bool Dictionaries::has(DictionaryLanguage language) {
  if (language == DictionaryLanguage::Finnish) return static_cast<bool>(finnish_);
  return !answers(language).right.empty() || swedish() != nullptr;
}

bool Dictionaries::is_right(const std::string& word, DictionaryLanguage language) {
  WordAnswers<bool>& right = answers(language).right;
  if (const auto known = right.find(word); known != right.end()) return known->second;
  if (!has(language)) return false;
  if (right.size() >= kMostAnswersKept) right.clear();
  has_learnt_ = true;
  return right.emplace(word, ask(word, language)).first->second;
}

/// Rules ask for the readings of most Finnish words, and a reading in small letters is a right word: only the
/// rest need be looked up a second time.
bool Dictionaries::ask(const std::string& word, DictionaryLanguage language) {
  if (language == DictionaryLanguage::Swedish) return swedish() != nullptr && swedish_->spell(word);
  const std::vector<WordReading>& found = read(word);
  return std::any_of(found.begin(), found.end(), is_in_small_letters) || finnish_.is_right(word);
}

const std::vector<std::string>& Dictionaries::suggest(const std::string& word, DictionaryLanguage language) {
  auto& suggested = answers(language).suggested;
  if (const auto known = suggested.find(word); known != suggested.end()) return known->second;
  if (suggested.size() >= kMostAnswersKept) suggested.clear();
  std::vector<std::string> found;
  if (language == DictionaryLanguage::Finnish) {
    if (finnish_) found = finnish_.suggest(word);
  } else if (swedish() != nullptr) {
    found = swedish_->suggest(word);
  }
  has_learnt_ = true;
  return suggested.emplace(word, std::move(found)).first->second;
}

const std::vector<WordReading>& Dictionaries::read(std::string_view word) {
  if (const auto known = readings_.find(word); known != readings_.end()) return known->second;
  if (!finnish_) {
    static const std::vector<WordReading> kNone;
    return kNone;  // an engine that failed to load has answered nothing that may be kept
  }
  if (readings_.size() >= kMostAnswersKept) readings_.clear();
  has_learnt_ = true;
  std::string letters(word);
  std::vector<WordReading> found = finnish_.read(letters);
  return readings_.emplace(std::move(letters), std::move(found)).first->second;
}

}  // namespace sopimus
