#include "docx/table_measures.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace sopimus {

namespace {

std::size_t columns_of(const Table& table) {
  std::size_t columns = table.column_shares.size();
  for (const TableRow& row : table.rows) {
    std::size_t spanned = 0;
    for (const TableCell& cell : row.cells)
      spanned += static_cast<std::size_t>(std::max(cell.column_span, 1));
    columns = std::max(columns, spanned);
  }
  return std::max<std::size_t>(columns, 1);
}

}  // namespace

std::vector<std::int64_t> column_widths(const Table& table, std::int64_t width) {
  const std::size_t columns = columns_of(table);
  std::vector<std::int64_t> shares(columns, 1);
  if (table.column_shares.size() == columns) {
    for (std::size_t i = 0; i < columns; ++i) shares[i] = std::max(table.column_shares[i], 1);
  }
  const std::int64_t total = std::accumulate(shares.begin(), shares.end(), std::int64_t{0});
  std::vector<std::int64_t> widths;
  std::int64_t sum = 0;
  std::int64_t used = 0;
  for (const std::int64_t share : shares) {
    sum += share;
    const std::int64_t edge = width * sum / total;
    widths.push_back(edge - used);
    used = edge;
  }
  return widths;
}

std::size_t count_letters(std::string_view text) {
  const auto is_first = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_first));
}

std::size_t letters_across(const TextStyle& style, Length width) {
  const Length letter = std::max(style.size / 2, Length::points(1));
  return static_cast<std::size_t>(std::max<std::int64_t>(width.emu / letter.emu, 1));
}

std::int64_t count_lines(std::string_view text, std::size_t across) {
  std::int64_t lines = 1;
  std::size_t used = 0;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    const std::size_t letters = count_letters(text.substr(from, end - from));
    if (used > 0 && used + 1 + letters > across) {
      ++lines;
      used = 0;
    }
    used += letters + (used > 0 ? 1 : 0);
    for (; used > across; used -= across) ++lines;
    from = end + 1;
  }
  return lines;
}

std::size_t TableMeasures::letters_across(std::size_t column, std::size_t span) const {
  const auto from = widths_.begin() + static_cast<std::ptrdiff_t>(std::min(column, widths_.size()));
  const auto to = widths_.begin() + static_cast<std::ptrdiff_t>(std::min(column + span, widths_.size()));
  const Length width =
      Length::twips(std::accumulate(from, to, std::int64_t{0})) - style_.tables.padding_across * 2;
  return sopimus::letters_across(style_.text_style("table"), width);
}

Length TableMeasures::height_of(const TableRow& row) const {
  std::int64_t most = 1;
  std::size_t column = 0;
  for (const TableCell& cell : row.cells) {
    if (column >= widths_.size()) break;
    const auto span = static_cast<std::size_t>(std::max(cell.column_span, 1));
    const std::size_t across = letters_across(column, span);
    std::int64_t lines = 0;
    for (const Paragraph& paragraph : cell.paragraphs)
      lines += count_lines(to_plain_text(paragraph.runs), across);
    most = std::max(most, lines);
    column += span;
  }
  return style_.text_style("table").leading * most + style_.tables.padding_along * 2;
}

}  // namespace sopimus
