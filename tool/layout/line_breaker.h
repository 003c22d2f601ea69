// Chooses where the lines of one paragraph end, so that the paragraph as a whole is most even.
//
// Knows widths only, neither glyphs nor pages; layout/paragraph.h makes the items and draws the lines.

#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "base/length.h"

namespace sopimus {

/// A word (or a part of one, when its look changes inside) or the space between two.
struct LineItem {
  enum class Kind { Box, Glue };
  Kind kind = Kind::Box;
  bool may_break = true;  // Glue: a line may end here. Box: the word may be divided
  Length width{};
  Length stretch{};  // Glue, justified lines
  Length shrink{};
};

/// A place inside a box where a line may end.
struct Division {
  Length before{};         // width of the box's part before the place, without an added hyphen
  Length hyphen{};         // width of the hyphen that is added; zero when none
  int penalty = 0;         // 0–10000
  bool is_hyphen = false;  // the line ends with a hyphen, added or the word's own
};

/// How far a word may be divided: not at all, at its own hyphens and slashes, by syllables too, anywhere.
enum class DivisionLevel { None, Own, Syllables, Characters };

/// Gives the divisions of the box at an index, ascending by `before`. Asked for words that do not fit whole.
using Divide = std::function<std::vector<Division>(std::size_t item, DivisionLevel level)>;

struct LineMeasure {
  Length first{};  // width of the first line
  Length rest{};   // of the others
  Length rag{};    // ragged lines: how short a line is just tolerable
  bool justified = false;
  bool hyphenate = true;           // if not, a word stays whole as long as it has a line to stand on
  int hyphens_in_a_row = 2;        // most lines one after another that may end with a hyphen
  bool whole_words_first = false;  // in a narrow column: divide a word only when it does not fit alone
};

/// The end of a line: after `item`, or inside it at division `division` of the last answer of Divide.
struct LineEnd {
  std::size_t item = 0;
  std::size_t division = kWhole;
  static constexpr std::size_t kWhole = static_cast<std::size_t>(-1);
  bool operator==(const LineEnd&) const = default;
};

struct LineBreaks {
  std::vector<LineEnd> ends{};  // a Glue item that ends a line belongs to it; the last is the paragraph's end
  DivisionLevel level = DivisionLevel::None;  // that was needed
};

/// The breaks with the least demerits over the whole paragraph: uneven lines, divided words, runs of
/// hyphens and a short last line cost. Syllables are asked for only when no good paragraph is found without.
///
/// Errors:   a box that cannot be divided far enough sticks out of its line.
/// Cost:     items × the breaks that a line can hold.
/// Standard: Knuth & Plass, Breaking Paragraphs into Lines, Software – Practice and Experience 11 (1981).
LineBreaks break_lines(const std::vector<LineItem>& items, const LineMeasure& measure, const Divide& divide);

}  // namespace sopimus
