// What the rules of language share: the speller that knows the texts' names, and words as a sentence has
// them.

#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "language/spell.h"

namespace sopimus {

/// A speller to which the words of the registers and of dictionary.txt are right, and the names of parties,
/// groups, bodies, towns, streets, statutes and abbreviations, in every form.
std::shared_ptr<Speller> make_speller(const CheckedTexts& all);

/// Words of a passage that stand in one sentence: `first` … `last` - 1 of its `words`.
struct CheckedSentence {
  const CheckedPassage* passage = nullptr;
  std::size_t first = 0;
  std::size_t last = 0;

  std::string_view word(std::size_t i) const { return passage->word(passage->words[i]); }
  /// What stands between word `i` and the next; empty after the passage's last word.
  std::string_view gap_after(std::size_t i) const;
  /// True when only a space stands between word `i` and the next one of the sentence.
  bool goes_on(std::size_t i) const { return i + 1 < last && gap_after(i) == " "; }
};

/// Calls `read` for every sentence of the texts in `language`, those of headings and cells too.
void for_each_sentence(const CheckedTexts& all, std::string_view language,
                       const std::function<void(const CheckedSentence&)>& read);

/// Word `i` is none, but one with the next: "kehittämis työ". Word `i` only begins a compound, and a
/// conjunction follows: "kehittämis ja suunnittelutyö". Rules of compounds tell these, and spelling need not.
bool is_split_part(Speller& speller, const CheckedSentence& sentence, std::size_t i);
bool is_bare_part(Speller& speller, const CheckedSentence& sentence, std::size_t i);

/// "ja", "eller": what a suspended part of a compound stands before.
bool is_conjunction(std::string_view word);

/// Ways to read the words of Finnish texts. Every question is false of a word that the dictionary lacks.
class FinnishReader {
 public:
  explicit FinnishReader(Speller& speller) : speller_(speller) {}

  using Test = bool (*)(const WordReading&);
  bool can_be(std::string_view word, Test test) { return count(word, test) > 0; }
  bool must_be(std::string_view word, Test test);
  const std::vector<WordReading>& read(std::string_view word);

 private:
  std::size_t count(std::string_view word, Test test);

  Speller& speller_;
};

}  // namespace sopimus
