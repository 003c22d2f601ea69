// Words as they are compared across files: one form for what different programs write differently.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// The words of a line: NFC, apart at any kind of space, without soft hyphens, without a hyphen after a
/// letter (it may be one at a line's end), and without the dots that lead to a page number.
std::vector<std::string> to_plain_words(std::string_view line);

/// Whether a line ends within a word: after a letter and a hyphen.
bool ends_in_hyphen(std::string_view line);

/// The lines that stand around a text on its pages and are no part of it.
class Furniture {
 public:
  /// Words that may stand there, alone or with others.
  void add(std::string_view phrase);
  /// Whether `words` are made of such phrases, and of page numbers: "3", "3 (12)", "3/12".
  bool holds(const std::vector<std::string>& words) const;

 private:
  std::vector<std::vector<std::string>> phrases_{};
};

}  // namespace sopimus
