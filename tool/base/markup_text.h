// Writes XML, or HTML that is well-formed XML as well, into one string.
//
// Append only, because a long agreement is tens of megabytes of markup and a tree of it would cost more than
// everything else a writer does. Names are the caller's literals; values are escaped here.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// What becomes of line ends and tabs: they stay as they are, or are written as references, so that an
/// attribute keeps them (XML 1.0, 3.3.3).
enum class LineEnds { Kept, Referenced };

/// `text` with markup escaped; characters that XML 1.0 (fifth edition, 2.2, Char) forbids are left out.
void append_escaped(std::string& out, std::string_view text, LineEnds line_ends);

/// What the writers of both languages have in common.
class MarkupText {
 public:
  /// Room for so many bytes, as a guess: a long text is not copied each time it outgrows its place.
  void reserve(std::size_t bytes) { out_.reserve(bytes); }

  void open(std::string_view name);
  void attribute(std::string_view name, std::string_view value);
  void attribute(std::string_view name, std::int64_t value);
  void text(std::string_view text);

  /// A fragment that is well-formed already, between two elements.
  void raw(std::string_view fragment);

  /// The text; every element is closed (std::logic_error otherwise).
  std::string take();

 protected:
  explicit MarkupText(LineEnds line_ends) : line_ends_(line_ends) {}
  std::string_view open_name() const { return open_.back(); }
  /// Closes the open element: as `<name/>` when it is empty and `may_be_short`.
  void close_element(bool may_be_short);
  void end_start_tag();
  /// Where the next element would stand.
  std::size_t end_offset();
  void insert_at(std::size_t offset, std::string_view fragment) { out_.insert(offset, fragment); }

 private:
  LineEnds line_ends_;
  std::string out_{};
  std::vector<std::string_view> open_{};
  bool in_start_tag_ = false;
};

}  // namespace sopimus
