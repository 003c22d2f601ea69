// A text file as lines: where each stands, what surrounds it, and how wrapped lines go together.

#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

struct TextLine {
  std::string text{};      // NFC, without white space at the ends; never empty
  std::size_t offset = 0;  // of its first letter in the file, in bytes
  std::size_t length = 0;  // there
  std::size_t indent = 0;  // columns
  std::size_t width = 0;   // characters with the indent
  bool is_apart = false;   // a blank line or a page's end stands above
};

/// The lines with words: no page numbers, and none of a table of contents (those with dots to a number).
struct TextLines {
  std::vector<TextLine> lines{};
  std::size_t width = 0;             // which nine in ten lines do not pass
  bool is_line_a_paragraph = false;  // no line is wrapped
};

/// `text` must be UTF-8.
TextLines to_lines(std::string_view text);

/// True when the first word of `next` would have found room at the end of `line`: the line ends there
/// because its writer ended it.
bool ends_early(const TextLine& line, const TextLine& next, std::size_t width);

/// Joins wrapped lines. A hyphen at a line's end is kept unless the words of the text hold the word without.
class LineJoiner {
 public:
  explicit LineJoiner(const TextLines& lines);
  void join(std::string& text, std::string_view next) const;

 private:
  std::set<std::string, std::less<>> words_{};  // in small letters; empty when no line ends in a hyphen
};

}  // namespace sopimus
