// How wide the columns of a table are, and about how high its rows will be in Word.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// The columns of `table`, by its shares.
///
/// Shape: one for each column that the shares or the widest row ask for, at least one.
/// Units: twips; their sum is `width` exactly.
std::vector<std::int64_t> column_widths(const Table& table, std::int64_t width);

/// Word lays out for itself, so heights are guesses: a letter is taken to be half an em wide, which is
/// Calibri's mean in Finnish.
class TableMeasures {
 public:
  /// `widths` must outlive this.
  TableMeasures(const Style& style, const std::vector<std::int64_t>& widths)
      : style_(style), widths_(widths) {}

  /// The height of the row with its margins.
  Length height_of(const TableRow& row) const;

  /// How many letters fit on a line of a cell that spans `span` columns from `column`; at least one.
  std::size_t letters_across(std::size_t column, std::size_t span) const;

 private:
  const Style& style_;
  const std::vector<std::int64_t>& widths_;
};

/// About how many letters of a style fit across `width`; at least one.
std::size_t letters_across(const TextStyle& style, Length width);

/// The lines that a text takes, filled word by word with at most `across` letters; at least one.
std::int64_t count_lines(std::string_view text, std::size_t across);

/// The number of characters of a UTF-8 text.
std::size_t count_letters(std::string_view text);

}  // namespace sopimus
