// A text the user wrote, kept as it was read, and places in it.
//
// Every value that the reader makes carries a SourceSpan, so that a message can name file, line and
// column however late the fault is found.

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// One file's bytes and the name that messages use for it ("clauses/a.xml", "3f2a91c:clauses/a.xml").
class SourceText {
 public:
  SourceText(std::string name, std::string text);

  const std::string& name() const { return name_; }
  const std::string& text() const { return text_; }

  /// Units: line and column count from 1; the column counts characters, not bytes.
  struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
  };
  Place place_of(std::size_t offset) const;

  /// The line that holds `offset`, without its end.
  std::string_view line_at(std::size_t offset) const;

 private:
  std::string name_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
};

/// A stretch of a source text. Default-constructed: nowhere (generated text).
struct SourceSpan {
  std::shared_ptr<const SourceText> source{};
  std::size_t offset = 0;
  std::size_t length = 0;

  explicit operator bool() const { return source != nullptr; }
  /// "file:line:column", or the empty string when nowhere.
  std::string to_string() const;
};

/// Spans say where a value came from, never what it is: two values that differ only in where they
/// were written are equal.
inline bool operator==(const SourceSpan&, const SourceSpan&) { return true; }

}  // namespace sopimus
