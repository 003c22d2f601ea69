// Decides how each heading and list item gets its number in Word: by native numbering where Word's own
// counting gives what the model says, else as typed text.
//
// The model's numbers are settled in compose, and Word counts for itself. To make sure that the two agree,
// every native number is counted here as Word will count it and compared with the model's.

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "docx/number_counters.h"
#include "model/document.h"

namespace sopimus {

/// w:num that the heading styles carry, and the one of the bullet styles.
inline constexpr int kHeadingNum = 1;
inline constexpr int kBulletNum = 2;

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
  /// A list of a comparison that items can still be added to.
  struct RunningList {
    int num = 0;
    const List* outermost = nullptr;  // that it began in
    int level = 0;                    // of its first item
    NumberCounters counters;
  };

  void add_heading(const Heading& heading, int num, NumberCounters& counters, JoinedTexts& joined);
  void add_list(const List& list, int level);
  void add_tree(const List& list, int level, int num, NumberCounters& counters);
  void add_tracked_tree(const List& list, int level, int num, JoinedTexts& joined);
  /// The number of the running list that the item goes on with, `num` if it can, or of a new one of these
  /// levels; 0 when Word would count it wrong in all.
  int tracked_num(const CountedParagraph& item, const AbstractNumbering& levels, int num, bool is_first);
  bool can_go_on(const RunningList& running, const CountedParagraph& item) const;
  void decide(const ListItem& item, int level, int num);
  AbstractNumbering levels_for(const List& list, int level) const;
  const AbstractNumbering& levels_of(int num) const;
  /// Of lists that count nothing and look like this.
  int num_of(const AbstractNumbering& levels);
  int num_for(const List& list, int level);
  std::size_t abstract_for(const AbstractNumbering& wanted);

  std::string bullet_;
  std::vector<AbstractNumbering> abstracts_;
  std::vector<NumberInstance> instances_;
  std::vector<RunningList> running_{};                 // of the comparison being added
  const List* outermost_ = nullptr;                    // being added
  std::unordered_map<const void*, Numbered> decided_;  // looked up, never walked
  std::size_t documents_ = 0;
};

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
