// Decides how each heading and list item gets its number in Word: by native numbering where Word's own
// counting gives what the model says, else as typed text.
//
// The model's numbers are settled in compose, and Word counts for itself. To make sure that the two agree,
// every native number is counted here as Word will count it and compared with the model's.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "docx/word_values.h"
#include "model/document.h"

namespace sopimus {

/// w:num that the heading styles carry, and the one of the bullet styles.
inline constexpr int kHeadingNum = 1;
inline constexpr int kBulletNum = 2;

/// One level of a multi-level list (ECMA-376-1:2016, 17.9.6).
struct NumberLevel {
  enum class Format { Bullet, Decimal, LowerLetter, LowerRoman };
  Format format = Format::Bullet;
  std::string text{};  // w:lvlText: "%1.", "%2)", "•"
  bool operator==(const NumberLevel&) const = default;
};

/// w:abstractNum: always kLevels levels.
using AbstractNumbering = std::vector<NumberLevel>;

/// w:num: a run of counting in an abstract numbering, starting where `starts` says.
struct NumberInstance {
  std::size_t abstract = 0;
  std::map<int, int> starts{};  // level from 0 → first value; the others start at 1
};

/// How one paragraph gets its number.
struct Numbered {
  int num = 0;              // w:numId; 0: no native number
  int level = 0;            // from 0
  bool by_style = false;    // the paragraph's style says it already
  bool is_counted = false;  // digits or letters, not a bullet
  std::string typed{};      // the number as text when Word would count otherwise; empty otherwise
  /// What a REF \r field shows: the native number without trailing periods (ECMA-376-1:2016,
  /// 17.16.5.51). Empty when there is none.
  std::string field_number{};
};

class Numbering {
 public:
  explicit Numbering(const Style& style);

  /// Decides for every heading and list item of one document; documents in the order of the file. The
  /// blocks must stay where they are: they are found again by address. In a comparison a native number must
  /// be right both with all changes accepted and with all rejected.
  void add_document(const std::vector<const Block*>& blocks, bool is_comparison = false);

  const Numbered& of(const Heading& heading) const { return decided_.at(&heading); }
  const Numbered& of(const ListItem& item) const { return decided_.at(&item); }

  const std::vector<AbstractNumbering>& abstracts() const { return abstracts_; }
  /// Shape: w:numId of result[i] is i + 1.
  const std::vector<NumberInstance>& instances() const { return instances_; }

 private:
  class Counter;
  class Counters;

  void add_heading(const Heading& heading, int num, Counters& counters);
  void add_list(const List& list, int level);
  void add_tree(const List& list, int level, int num, Counters& counters);
  void add_item(const ListItem& item, int level, int num, Counters& counters);
  int num_for(const List& list, int level);
  std::size_t abstract_for(const AbstractNumbering& wanted);

  std::string bullet_;
  std::vector<AbstractNumbering> abstracts_;
  std::vector<NumberInstance> instances_;
  std::unordered_map<const void*, Numbered> decided_;  // looked up, never walked
  std::size_t documents_ = 0;
  bool is_comparison_ = false;  // the document being added
};

/// A list label or heading number taken apart: "a)" is the first lower-case letter and ")". Letters that
/// begin with "i" are a Roman number: a list begins with "i)" far more often than with its ninth letter.
struct ParsedLabel {
  NumberLevel::Format format = NumberLevel::Format::Bullet;
  int value = 0;         // 0 for a bullet
  std::string before{};  // "(" of "(a)"
  std::string after{};
};
ParsedLabel parse_label(std::string_view label);

/// Where the text of a numbered paragraph begins, and how far its number hangs to the left of that.
struct NumberIndent {
  Length left{};
  Length hanging{};
};
NumberIndent heading_indent(const Style& style, int level);
NumberIndent list_indent(const Style& style, int level);

/// numbering.xml.
///
/// Standard: ECMA-376-1:2016, 17.9 (Numbering).
std::string write_numbering(const Numbering& numbering, const Style& style);

}  // namespace sopimus
