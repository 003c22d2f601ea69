// The Finnish dictionary: voikko with voikko-fi. Private to language; others ask a Speller.

#pragma once

#include <string>
#include <vector>

#include "language/voikko.h"
#include "language/word_reading.h"

namespace sopimus {

/// One a thread. Words are UTF-8 of at most 200 bytes; longer ones are no words. Answers are not kept here.
class FinnishWords {
 public:
  /// Without a dictionary on this machine the value is empty.
  FinnishWords();
  explicit operator bool() const { return handle_ != nullptr; }

  /// Where Debian has the dictionary: it comes before those of the user and the environment, so that a text
  /// is judged alike on every machine.
  static std::string dictionary_file();
  static std::string engine_version();  // "4.3.2"

  bool is_right(const std::string& word) const;
  /// The engine's, in its order.
  std::vector<std::string> suggest(const std::string& word) const;
  /// None for a word it does not know.
  std::vector<WordReading> read(const std::string& word) const;

 private:
  Voikko handle_;
};

}  // namespace sopimus
