#include "start/theme_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "start/found_inlines.h"
#include "start/source_blocks.h"
#include "start/theme_data.h"

namespace sopimus {

namespace {

enum class Column { Goal, Indicator, Measure, Responsible, Resources, Deadline, Unknown };

Column column_of(const std::string& head) {
  static constexpr std::array<std::pair<std::string_view, Column>, 12> kHeads = {
      {{"tavoite", Column::Goal},
       {"tavoitteet", Column::Goal},
       {"mittari", Column::Indicator},
       {"arviointimittari", Column::Indicator},
       {"indikaattori", Column::Indicator},
       {"toimenpide", Column::Measure},
       {"toimenpiteet", Column::Measure},
       {"vastuu", Column::Responsible},
       {"resurs", Column::Resources},
       {"aikataulu", Column::Deadline},
       {"määräaika", Column::Deadline},
       {"ajankohta", Column::Deadline}}};
  const std::string small = to_lower(head);
  for (const auto& [start, column] : kHeads) {
    if (small.starts_with(start) && small.size() < start.size() + 8) return column;
  }
  return Column::Unknown;
}

std::string text_of(const TableCell& cell) {
  std::vector<std::string> texts;
  for (const Paragraph& paragraph : cell.paragraphs) texts.push_back(to_plain_text(paragraph.runs));
  return join(texts, " ");
}

Inlines words_of(const TableCell& cell) {
  return cell.paragraphs.empty()
             ? Inlines()
             : to_inlines(cell.paragraphs.front().runs, cell.paragraphs.front().origin.at);
}

class ThemeTable {
 public:
  explicit ThemeTable(const std::vector<Party>& parties) : parties_(parties) {}

  std::optional<SourceTheme> read(const Table& table) {
    if (table.rows.size() < 2 || !read_head(table.rows.front())) return std::nullopt;
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
      if (!read_row(table.rows[i], i)) return std::nullopt;
    }
    return std::move(theme_);
  }

 private:
  bool read_head(const TableRow& row) {
    for (const TableCell& cell : row.cells) columns_.push_back(column_of(text_of(cell)));
    const auto has = [&](Column column) { return std::count(columns_.begin(), columns_.end(), column) == 1; };
    const bool is_known = std::count(columns_.begin(), columns_.end(), Column::Unknown) == 0;
    return is_known && has(Column::Measure) && (has(Column::Goal) || has(Column::Responsible));
  }

  bool read_row(const TableRow& row, std::size_t number) {
    if (row.cells.size() != columns_.size()) return false;
    SourceMeasure measure;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const TableCell& cell = row.cells[i];
      const std::string text = trim(text_of(cell));
      if (cell.column_span > 1 || cell.paragraphs.size() > 1) return false;
      if (text.empty()) continue;
      if (!read_cell(columns_[i], cell, text, number, measure)) return false;
    }
    if (measure.inlines.empty()) return measure.responsible.empty() && measure.resources.empty();
    measure.goal.text = goal_;
    theme_.measures.push_back(std::move(measure));
    return true;
  }

  bool read_cell(Column column, const TableCell& cell, const std::string& text, std::size_t number,
                 SourceMeasure& measure) {
    if (column == Column::Goal) {
      goal_ = std::to_string(number);
      theme_.goals.push_back({{goal_, {}}, words_of(cell), {}});
    } else if (column == Column::Indicator) {
      SourceIndicator indicator;
      indicator.goal.text = goal_;
      indicator.inlines = words_of(cell);
      theme_.indicators.push_back(std::move(indicator));
    } else if (column == Column::Measure) {
      measure.inlines = words_of(cell);
    } else if (column == Column::Resources) {
      measure.resources = words_of(cell);
    } else if (column == Column::Responsible) {
      measure.responsible = find_responsible(text, parties_, true);
      return !measure.responsible.empty();
    } else {
      const auto deadline = find_deadline(text);
      if (!deadline) return false;
      measure.deadline.value = *deadline;
    }
    return true;
  }

  const std::vector<Party>& parties_;
  std::vector<Column> columns_{};
  std::string goal_{};
  SourceTheme theme_{};
};

}  // namespace

std::optional<SourceTheme> parse_theme_table(const Table& table, const std::vector<Party>& parties) {
  return ThemeTable(parties).read(table);
}

}  // namespace sopimus
