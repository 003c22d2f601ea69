// Is this word right, what was it meant to be, and what can it be: voikko for Finnish, hunspell for Swedish.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/word_reading.h"

namespace sopimus {

class Speller {
 public:
  Speller();
  ~Speller();
  Speller(Speller&&) noexcept;
  Speller& operator=(Speller&&) noexcept;

  /// False when this machine has no dictionary of `language`: then every word is right and none has readings.
  bool has_dictionary(std::string_view language);

  /// Makes a word or name right in both languages, in every form of `language` (see AcceptedWords).
  void accept(std::string_view words, std::string_view language);

  /// `word`: letters and digits, with hyphens, colons and apostrophes inside. A compound with hyphens is
  /// right when each of its parts is. What holds a digit, and what has more than 200 bytes, is never judged.
  ///
  /// Cost: a dictionary is loaded at the first word of its language (Finnish 1 ms, Swedish 150 ms); answers
  /// are kept.
  bool is_right(std::string_view word, std::string_view language);

  /// At most five, the likeliest first: those of fewest changed letters. Cost: up to 50 ms a word.
  std::vector<std::string> suggest(std::string_view word, std::string_view language);

  /// All ways to read a Finnish word; none when it is no word. Answers are kept.
  const std::vector<WordReading>& read(std::string_view word);

  /// What dictionaries say of a word can be kept from run to run: a run that knows every word asks none.
  /// `recall` reads what `what_was_learnt` gave; where it is damaged, of other dictionaries or another
  /// version of the program, all is as if it was not given. Nothing depends on it but time.
  void recall(std::string_view kept);
  /// Empty when no dictionary was asked since, or this machine's cannot be told from others.
  std::string what_was_learnt() const;

 private:
  struct Engines;
  std::unique_ptr<Engines> engines_;
};

/// Letters that must be put in, left out, changed or exchanged with their neighbour to make one word of the
/// other; more than `most` is `most` + 1. Cost: the product of the lengths.
std::size_t count_changed_letters(std::string_view from, std::string_view to, std::size_t most);

}  // namespace sopimus
