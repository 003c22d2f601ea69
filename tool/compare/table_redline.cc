#include "compare/table_redline.h"

#include <algorithm>

#include "base/plain_spaces.h"
#include "compare/edit_script.h"

namespace sopimus {

namespace {

Paragraph marked_paragraph(Paragraph paragraph, const Mark& mark) {
  paragraph.runs = marked_runs(paragraph.runs, mark);
  paragraph.mark = mark;
  paragraph.end_mark = mark;
  if (mark.kind == Mark::Kind::Deleted) paragraph.anchor.clear();
  return paragraph;
}

class CellMerger {
 public:
  explicit CellMerger(ChangeNumbers& numbers) : numbers_(numbers) {}

  std::vector<Paragraph> merge(const std::vector<Paragraph>& before, const std::vector<Paragraph>& after) {
    TokenTable table;
    const auto numbers_of = [&](const std::vector<Paragraph>& paragraphs) {
      std::vector<std::uint32_t> numbers;
      for (const Paragraph& paragraph : paragraphs) {
        numbers.push_back(table.number_of(with_plain_spaces(to_plain_text(paragraph.runs))));
      }
      return numbers;
    };
    std::size_t i = 0;
    std::size_t j = 0;
    for (const EditHunk& hunk : find_hunks(numbers_of(before), numbers_of(after))) {
      while (i < hunk.before_from) add_pair(before[i++], after[j++]);
      while (i < hunk.before_to && j < hunk.after_to) add_pair(before[i++], after[j++]);
      while (i < hunk.before_to) add_lone(before[i++], Mark::Kind::Deleted);
      while (j < hunk.after_to) add_lone(after[j++], Mark::Kind::Inserted);
    }
    while (i < before.size()) add_pair(before[i++], after[j++]);
    return std::move(merged_);
  }

 private:
  void add_pair(const Paragraph& before, const Paragraph& after) {
    if (before.role != after.role) {
      add_lone(before, Mark::Kind::Deleted);
      return add_lone(after, Mark::Kind::Inserted);
    }
    Paragraph paragraph = after;
    paragraph.runs = merge_runs(before.runs, after.runs, numbers_);
    merged_.push_back(std::move(paragraph));
  }

  void add_lone(const Paragraph& paragraph, Mark::Kind kind) {
    merged_.push_back(marked_paragraph(paragraph, {kind, ChangeClass::Structure, 0, numbers_.next(), 0}));
  }

  ChangeNumbers& numbers_;
  std::vector<Paragraph> merged_{};
};

}  // namespace

bool have_same_cells(const TableRow& before, const TableRow& after) {
  return before.is_header == after.is_header &&
         std::equal(before.cells.begin(), before.cells.end(), after.cells.begin(), after.cells.end(),
                    [](const TableCell& a, const TableCell& b) {
                      return a.column_span == b.column_span && a.is_header == b.is_header;
                    });
}

TableRow merge_rows(const TableRow& before, const TableRow& after, ChangeNumbers& numbers) {
  TableRow row = after;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    row.cells[i].paragraphs =
        CellMerger(numbers).merge(before.cells[i].paragraphs, after.cells[i].paragraphs);
  }
  return row;
}

TableRow marked_row(const TableRow& row, const Mark& mark) {
  TableRow marked = row;
  marked.mark = mark;
  for (TableCell& cell : marked.cells) {
    for (Paragraph& paragraph : cell.paragraphs) paragraph = marked_paragraph(std::move(paragraph), mark);
  }
  return marked;
}

Runs runs_of(const TableRow& row) {
  Runs runs;
  const auto add_separator = [&](std::string text) {
    Run separator;
    separator.text = std::move(text);
    separator.made_by = MadeBy::Generated;
    separator.mark = row.mark;
    runs.push_back(std::move(separator));
  };
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (i > 0) add_separator(" | ");
    const std::vector<Paragraph>& paragraphs = row.cells[i].paragraphs;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
      if (p > 0) add_separator(" ");
      runs.insert(runs.end(), paragraphs[p].runs.begin(), paragraphs[p].runs.end());
    }
  }
  return runs;
}

}  // namespace sopimus
