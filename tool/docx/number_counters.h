// Counts headings and list items as Word does, to know which numbers can be left to it.

#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "docx/list_levels.h"
#include "docx/word_values.h"
#include "model/mark.h"

namespace sopimus {

/// w:num: a run of counting in an abstract numbering, starting where `starts` says.
struct NumberInstance {
  std::size_t abstract = 0;
  std::map<int, int> starts{};  // level from 0 → first value; the others start at 1
};

/// Counts one text: a level goes on until a paragraph of a higher level stands between.
///
/// Standard: ECMA-376-1:2016, 17.9.10 (lvlRestart), 17.9.26 (startOverride).
class NumberCounter {
 public:
  NumberCounter(const AbstractNumbering& levels, const NumberInstance& instance)
      : levels_(levels), starts_(instance.starts) {}

  /// The label that Word would print for a paragraph of `level`; absent when a level above has not been
  /// used, where programs differ. Counts only when `commit`.
  std::optional<std::string> label(int level, bool commit);

 private:
  int start_of(int level) const;

  AbstractNumbering levels_;
  std::map<int, int> starts_;
  std::array<int, kLevels> values_{};  // 0: not used yet
};

/// In which of two texts the next paragraph is a part of the one before it, whose end that text has not.
struct JoinedTexts {
  bool after = false;
  bool before = false;
  void note(const Mark& mark, const Mark& end_mark);
};

/// A paragraph with a number, as each text has it.
struct CountedParagraph {
  int level = 0;
  std::optional<std::string> after{};  // its label in the new text; absent where that does not count it
  std::optional<std::string> before{};
};

/// The label or number of a heading or an item in both texts.
CountedParagraph counted(int level, const std::string& label, const std::string& old_label, const Mark& mark,
                         const JoinedTexts& joined);

/// Both texts of a comparison, or the one there is.
class NumberCounters {
 public:
  NumberCounters(const AbstractNumbering& levels, const NumberInstance& instance);

  /// Counts the paragraph if Word prints its labels.
  bool count(const CountedParagraph& one);

 private:
  NumberCounter after_;
  NumberCounter before_;
};

}  // namespace sopimus
