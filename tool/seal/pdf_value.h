// What stands in a PDF, as plain values, and the reader of one value.
//
// The reader is for files from anywhere: it never leaves its bytes, and what nests or repeats a key is no
// value.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// A direct object. Standard: ISO 32000-1:2008, 7.3 (Objects).
struct PdfValue {
  enum class Kind { Null, Boolean, Number, Name, String, Array, Dictionary, Reference };
  Kind kind = Kind::Null;
  std::int64_t number = 0;          // a whole number; a Boolean; the object that a Reference names
  bool is_whole = false;            // of a Number
  std::string text{};               // of a Name without '/', a String's bytes, a Number as it is written
  std::vector<std::string> keys{};  // of a Dictionary, ascending …
  std::vector<PdfValue> items{};    // … and their values; an Array's
  std::size_t begin = 0;            // where it stands, in the bytes it was read from
  std::size_t end = 0;

  bool is(Kind wanted) const { return kind == wanted; }
  bool is_name(std::string_view name) const { return kind == Kind::Name && text == name; }
  bool is_whole_number() const { return kind == Kind::Number && is_whole; }
  /// Of a Dictionary; null when there is no such key.
  const PdfValue* find(std::string_view key) const;
};

/// Equal in what they say, wherever they stand; a Reference equals one to the same object.
bool operator==(const PdfValue& a, const PdfValue& b);

/// Reads values, words and numbers from left to right.
class PdfLexer {
 public:
  explicit PdfLexer(std::string_view bytes, std::size_t at = 0) : bytes_(bytes), at_(at) {}

  std::size_t at() const { return at_; }
  void skip_space();
  /// Takes `word` when it stands here, after space.
  bool take(std::string_view word);
  /// A whole number without a sign, after space; absent when none of at most 18 digits stands here.
  std::optional<std::int64_t> take_number();
  /// Absent for what is no value, nests deeper than 64 levels or gives a key twice.
  std::optional<PdfValue> take_value() { return take_value(0); }

 private:
  std::optional<PdfValue> take_value(int depth);
  std::optional<PdfValue> take_array(int depth);
  std::optional<PdfValue> take_dictionary(int depth);
  std::optional<std::string> take_literal();
  std::optional<std::string> take_hexadecimal();
  std::optional<std::string> take_name();
  std::optional<PdfValue> take_number_or_reference();
  bool at_end() const { return at_ >= bytes_.size(); }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// White space of ISO 32000-1:2008, 7.2.2.
bool is_pdf_space(char c);
/// A text string (7.9.2.2) as UTF-8; bytes that are no UTF-16 are taken as Latin-1.
std::string to_text(const PdfValue& string);

}  // namespace sopimus
