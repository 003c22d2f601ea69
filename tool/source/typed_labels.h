// Numbers and list marks that somebody typed at the beginning of a paragraph: "3.2 Voimassaolo", "a) …", "•
// …".
//
// What is typed is ambiguous: "3 kuntaa" is no heading and "20.1.2024" no number. These functions read the
// form; whether it is meant is decided by HeadingNumbers and by who knows the file.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// A heading's number as it was typed.
struct TypedNumber {
  std::string number{};      // "3.2" without a last period; "14 §"
  std::vector<int> parts{};  // {3, 2}
  std::size_t length = 0;    // bytes with the spaces after it; the words begin there
};

/// Absent when `text` does not begin with one to six numbers of at most two digits, a space and a letter.
std::optional<TypedNumber> parse_typed_number(std::string_view text);

/// A list item's mark as it was typed.
struct TypedMark {
  std::string label{};  // "•", "–", "a)", "1."
  /// Equal for marks of one list: "•", "a)" for every letter with a bracket.
  std::string kind{};
  int value = 0;           // 2 of "b)" and "2."; 0 of a bullet
  std::size_t length = 0;  // bytes with the spaces after it; the words begin there
  bool is_plain = false;   // a bullet that is nothing else, unlike a dash or a number
  bool is_ordered() const { return value > 0; }
};

/// Absent when `text` does not begin with a mark and words after it.
std::optional<TypedMark> parse_typed_mark(std::string_view text);

/// Tells the levels of one list's items: what stands further to the right, or has another mark, stands below
/// the item above.
class TypedListLevels {
 public:
  void begin_list() { levels_.clear(); }
  /// From 1. `indent` is in columns.
  int level_of(const TypedMark& mark, std::size_t indent);

 private:
  struct Level {
    std::string kind;
    std::size_t indent;
  };
  std::vector<Level> levels_{};
};

/// Tells numbers that go on from those that only look like it: "2", "2.1", "2.2" and "3" follow "1", and up
/// to two left out are forgiven; "24.1" and "1" do not follow "2.1".
class HeadingNumbers {
 public:
  bool accepts(const std::vector<int>& parts) const;
  void take(const std::vector<int>& parts) { last_ = parts; }

 private:
  std::vector<int> last_{};
};

/// True of words that can be a heading: a hundred characters at most, with a letter, and no mark of a
/// sentence, a clause or a list at the end.
bool is_heading_text(std::string_view text);

/// "Liite A", "Liite 2: …", "Bilaga 1 …": the heading of an annex.
bool is_annex_heading(std::string_view text);

/// True of a heading in capital letters.
bool is_in_capitals(std::string_view text);

/// The case of the first letter or digit: lower-case letters go on with the sentence above.
bool begins_in_lower_case(std::string_view text);

}  // namespace sopimus
