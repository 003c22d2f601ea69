// The syntax of PDF objects as text.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/pages.h"

namespace sopimus {

/// An indirect object of the file; its generation is 0.
struct Reference {
  int number = 0;
  bool operator==(const Reference&) const = default;
};

/// A dictionary: keys without '/', values as tokens.
using Entries = std::vector<std::pair<std::string, std::string>>;

/// Appends tokens and puts a space between two that would run together.
///
/// Standard: ISO 32000-1:2008, 7.2 (Lexical conventions), 7.3 (Objects).
class Tokens {
 public:
  Tokens& begin_dictionary() { return raw("<<"); }
  Tokens& end_dictionary() { return raw(">>"); }
  Tokens& begin_array() { return raw("["); }
  Tokens& end_array() { return raw("]"); }
  Tokens& name(std::string_view name);
  Tokens& key(std::string_view key) { return name(key); }
  Tokens& boolean(bool value);
  Tokens& number(std::int64_t value);
  /// Units: `value` in 1/1000.
  Tokens& thousandths(std::int64_t value);
  /// In points, to 1/1000.
  Tokens& length(Length value);
  /// [left bottom right top] in points from the bottom left corner of a page so high.
  Tokens& rectangle(const Rectangle& area, Length page_height);
  Tokens& reference(Reference reference);
  /// A text string (7.9.2.2): in PDFDocEncoding when that has all its characters, else as UTF-16 in
  /// hexadecimal.
  Tokens& text(std::string_view utf8);
  /// A byte string in parentheses.
  Tokens& bytes(std::string_view bytes);
  /// A byte string in hexadecimal.
  Tokens& hexadecimal(std::string_view bytes);
  /// Tokens or operators as they are.
  Tokens& raw(std::string_view tokens);
  Tokens& line() {
    out_.push_back('\n');
    return *this;
  }

  const std::string& str() const { return out_; }
  std::string take() { return std::move(out_); }

 private:
  void separate();

  std::string out_;
};

/// Points in thousandths, the unit of all coordinates that are written.
std::int64_t to_thousandths_of_point(Length length);

/// UTF-16 with the high byte first, without a byte order mark.
std::string to_utf16_be(std::string_view utf8);

}  // namespace sopimus
