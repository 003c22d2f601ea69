#include "model/arrangement.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace sopimus {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// 0: no number; 1: a whole number; 2: one with a unit, decimals or groups, which a year is not.
int number_kind(std::string_view text) {
  if (text.empty() || !(is_digit(text[0]) || text.starts_with("−"))) return 0;
  if (text.starts_with("−")) text.remove_prefix(std::string_view("−").size());
  int kind = 1;
  const auto skip = [&](std::string_view what) {
    if (!text.starts_with(what)) return false;
    text.remove_prefix(what.size());
    return true;
  };
  while (!text.empty() && is_digit(text[0])) {
    text.remove_prefix(1);
    const bool is_group = text.size() > 1 && (skip("\u00A0") || skip(" "));
    if (is_group || skip(",")) kind = 2;
    if (is_group && (skip("%") || skip("€"))) break;
  }
  if (skip("%") || skip("€")) kind = 2;
  return text.empty() ? kind : 0;
}

/// Where compare marked changes, the new text: a number beside the one it replaces is still a number.
std::string text_of(const TableCell& cell) {
  std::string text;
  for (const Paragraph& paragraph : cell.paragraphs) {
    for (const Run& run : paragraph.runs) {
      if (run.mark.kind != Mark::Kind::Deleted) text += run.text;
    }
  }
  if (!text.empty()) return text;
  for (const Paragraph& paragraph : cell.paragraphs) text += to_plain_text(paragraph.runs);
  return text;
}

}  // namespace

std::vector<bool> find_number_columns(const Table& table) {
  // Kinds of the columns' numbers: -1 when there is none, 0 when something else is there.
  std::vector<int> least;
  std::vector<int> most;
  bool is_head = true;
  for (const TableRow& row : table.rows) {
    is_head = is_head && row.is_header;
    std::size_t column = 0;
    for (const TableCell& cell : row.cells) {
      const auto span = static_cast<std::size_t>(std::clamp(cell.column_span, 1, 1000));
      if (least.size() < column + span) {
        least.resize(column + span, -1);
        most.resize(column + span, -1);
      }
      const std::string text = text_of(cell);
      if (!is_head && span == 1 && !text.empty()) {
        const int kind = cell.is_header ? 0 : number_kind(text);
        least[column] = least[column] < 0 ? kind : std::min(least[column], kind);
        most[column] = std::max(most[column], kind);
      }
      column += span;
    }
  }
  std::vector<bool> result;
  for (std::size_t i = 0; i < least.size(); ++i) result.push_back(least[i] > 0 && most[i] == 2);
  return result;
}

std::size_t signatories_in_row(const std::vector<Signatory>& signatories, std::size_t first) {
  if (first + 1 >= signatories.size()) return 1;
  const std::string& next = signatories[first + 1].party;
  if (signatories[first].party == next) return 2;
  return first + 2 < signatories.size() && signatories[first + 2].party == next ? 1 : 2;
}

}  // namespace sopimus
