// Where a word may be divided at a line's end: voikko for Finnish, libhyphen for Swedish.

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// A place where a word may be divided.
struct HyphenPlace {
  std::size_t offset = 0;  // bytes of the word before it
  bool is_seam = false;    // between two words of a compound: "yhteistyö|sopimus". Only known in Finnish
  bool operator==(const HyphenPlace&) const = default;
};

class Hyphenator {
 public:
  Hyphenator();
  ~Hyphenator();
  Hyphenator(Hyphenator&&) noexcept;
  Hyphenator& operator=(Hyphenator&&) noexcept;

  /// The places in `word` before which a hyphen may be put, ascending. At least two letters stay before and
  /// three go after. After a '-' of the word itself no hyphen is added. None for a word with a digit, or with
  /// a capital inside ("HVA:n", "STUKin"; "Keski-Pohjanmaa" may be divided), or in a language without
  /// dictionary.
  ///
  /// Cost: dictionaries are loaded at the first word of their language; answers are kept.
  /// Errors: Failure with the name of the Debian package when a dictionary is missing.
  const std::vector<HyphenPlace>& hyphenate(std::string_view word, std::string_view language);

 private:
  struct Engines;
  std::unique_ptr<Engines> engines_;
};

}  // namespace sopimus
