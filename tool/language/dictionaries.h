// The dictionaries and what they said: voikko with voikko-fi, hunspell with the Swedish words. Private to
// language; others ask a Speller.
//
// An engine is slow to load and to ask, and says the same of a word for ever: answers are kept, and can be
// kept from run to run. The Swedish engine is loaded at the first word that nothing is known of; the Finnish
// one takes a millisecond.

#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/finnish_words.h"
#include "language/word_reading.h"

class Hunspell;

namespace sopimus {

/// Looks a word up without making a string of it.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
};
template <typename Answer>
using WordAnswers = std::unordered_map<std::string, Answer, WordHash, std::equal_to<>>;

/// A book has fewer distinct words. Where there are more, the answers begin anew.
inline constexpr std::size_t kMostAnswersKept = 200000;

enum class DictionaryLanguage { Finnish, Swedish };

/// One a thread. Words are UTF-8 of at most 200 bytes.
class Dictionaries {
 public:
  Dictionaries();
  ~Dictionaries();

  bool has(DictionaryLanguage language);
  /// False without the dictionary.
  bool is_right(const std::string& word, DictionaryLanguage language);
  /// The engine's suggestions, in its order. Cost: up to 50 ms a word.
  const std::vector<std::string>& suggest(const std::string& word, DictionaryLanguage language);
  /// None for a word that voikko does not know.
  const std::vector<WordReading>& read(std::string_view word);

  /// What was kept of earlier answers becomes known; nothing when it is damaged, of another form, of other
  /// dictionaries or made by another version of the program.
  void recall(std::string_view kept);
  /// All answers, in the order of their words; empty when this machine's dictionaries are not where they are
  /// known by their files, or nothing was asked since recall().
  std::string what_was_learnt() const;

 private:
  struct Answers {
    WordAnswers<bool> right{};
    std::map<std::string, std::vector<std::string>> suggested{};
  };
  Answers& answers(DictionaryLanguage language) { return answers_.at(static_cast<std::size_t>(language)); }
  Hunspell* swedish();  // null without the dictionary
  bool ask(const std::string& word, DictionaryLanguage language);

  FinnishWords finnish_{};
  std::unique_ptr<Hunspell> swedish_{};
  bool has_looked_for_swedish_ = false;
  std::array<Answers, 2> answers_{};  // by language
  WordAnswers<std::vector<WordReading>> readings_{};
  bool has_learnt_ = false;
};

}  // namespace sopimus
