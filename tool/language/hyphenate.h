// Where a word may be divided at a line's end: voikko for Finnish, libhyphen for Swedish.

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

class Hyphenator {
 public:
  Hyphenator();
  ~Hyphenator();
  Hyphenator(Hyphenator&&) noexcept;
  Hyphenator& operator=(Hyphenator&&) noexcept;

  /// Byte offsets in `word` before which a hyphen may be put, ascending. At least two letters stay before and
  /// three go after. After a '-' of the word itself no hyphen is added. None for a word with a digit, or with
  /// a capital inside ("HVA:n", "STUKin"; "Keski-Pohjanmaa" may be divided), or in a language without
  /// dictionary.
  ///
  /// Cost: dictionaries are loaded at the first word of their language; answers are kept.
  /// Errors: Failure with the name of the Debian package when a dictionary is missing.
  const std::vector<std::size_t>& hyphenate(std::string_view word, std::string_view language);

 private:
  struct Engines;
  std::unique_ptr<Engines> engines_;
};

}  // namespace sopimus
