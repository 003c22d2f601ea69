#include "start/source_blocks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/first_words.h"
#include "base/text.h"
#include "start/found_inlines.h"

namespace sopimus {

namespace {

/// The paragraphs of a cell one after another, each a sentence.
Inlines cell_inlines(const TableCell& cell) {
  Inlines inlines;
  for (const Paragraph& paragraph : cell.paragraphs) {
    Inlines more = to_inlines(paragraph.runs, paragraph.origin.at);
    if (more.empty()) continue;
    if (!inlines.empty()) inlines.back().ends_sentence = true;
    inlines.insert(inlines.end(), more.begin(), more.end());
  }
  return inlines;
}

int width_of(const TableRow& row) {
  int width = 0;
  for (const TableCell& cell : row.cells) width += std::max(1, cell.column_span);
  return width;
}

SourceRow to_row(const TableRow& row, int columns) {
  SourceRow made;
  const bool has_only_headers =
      std::all_of(row.cells.begin(), row.cells.end(), [](const TableCell& cell) { return cell.is_header; });
  for (const TableCell& cell : row.cells) {
    SourceCell made_cell;
    made_cell.is_header = row.is_header || (cell.is_header && !has_only_headers);
    made_cell.column_span = std::max(1, cell.column_span);
    made_cell.inlines = cell_inlines(cell);
    for (Inline& stretch : made_cell.inlines) stretch.strong = stretch.strong && !made_cell.is_header;
    made.cells.push_back(std::move(made_cell));
  }
  for (int width = width_of(row); width < columns; ++width) {
    SourceCell blank;
    blank.is_header = row.is_header;
    made.cells.push_back(std::move(blank));
  }
  return made;
}

/// "3" of "3." and "3)"; 0 for what does not count.
int value_of(const std::string& label) {
  int value = 0;
  for (const char c : label) {
    if (c >= '0' && c <= '9') value = value * 10 + (c - '0');
  }
  return label.size() > 4 ? 0 : value;
}

}  // namespace

SourceBlock to_paragraph(const Paragraph& paragraph) {
  SourceBlock block;
  block.value = SourceParagraph{to_inlines(paragraph.runs, paragraph.origin.at)};
  block.at = paragraph.origin.at;
  return block;
}

SourceList to_source_list(const List& list) {
  SourceList made;
  made.ordered = list.ordered;
  for (const ListItem& item : list.items) {
    SourceListItem made_item;
    made_item.inlines = to_inlines(item.runs, item.origin.at);
    made_item.at = item.origin.at;
    for (const List& nested : item.lists) {
      SourceList below = to_source_list(nested);
      if (made_item.inlines.empty()) {
        std::move(below.items.begin(), below.items.end(), std::back_inserter(made.items));
      } else if (!below.items.empty()) {
        SourceBlock block;
        block.value = std::move(below);
        made_item.lists.push_back(std::move(block));
      }
    }
    if (!made_item.inlines.empty()) made.items.push_back(std::move(made_item));
  }
  return made;
}

SourceBlock to_source_table(const Table& table) {
  constexpr int kWidest = 100;
  SourceTable made;
  int columns = static_cast<int>(table.column_shares.size());
  for (const TableRow& row : table.rows) columns = std::max(columns, width_of(row));
  for (int i = 0; i < columns; ++i) {
    const bool is_known = static_cast<std::size_t>(i) < table.column_shares.size();
    const int share = is_known ? table.column_shares[static_cast<std::size_t>(i)] : 1;
    made.columns.push_back(std::clamp(share, 1, kWidest));
  }
  made.caption = to_title(table.caption, table.origin.at);
  for (const TableRow& row : table.rows) made.rows.push_back(to_row(row, columns));
  SourceBlock block;
  block.value = std::move(made);
  block.at = table.origin.at;
  return block;
}

constexpr std::size_t kQuoted = 60;  // letters

void tell_of_labels(const List& list, const std::string& clause, Doubts& doubts) {
  for (std::size_t i = 0; list.ordered && i < list.items.size(); ++i) {
    const std::string& label = list.items[i].label;
    if (label.empty() || value_of(label) == static_cast<int>(i) + 1) continue;
    const std::string words = to_plain_text(list.items[i].runs);
    doubts.push_back(
        {DoubtKind::Structure,
         fmt::format("the item '{}' was counted as '{}': the program counts from 1, and a) below",
                     first_words(words, kQuoted), label),
         list.items[i].origin.at, clause, words.substr(0, 30)});
    return;
  }
}

}  // namespace sopimus
