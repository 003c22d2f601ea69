#include "proposal/made_lists.h"

#include <algorithm>
#include <numeric>

namespace sopimus {

namespace {

class ListMaker {
 public:
  ListMaker(const EditText& text, const std::vector<std::size_t>& units, const ItemOfUnit& item)
      : text_(text), units_(units), item_(item) {}

  SourceList make(int level) {
    SourceList list;
    list.ordered = text_.units[units_[next_]].is_ordered;
    while (next_ < units_.size()) {
      const EditUnit& unit = text_.units[units_[next_]];
      if (unit.level < level) break;
      if (unit.level > level && !list.items.empty()) {
        list.items.back().lists.push_back({make(unit.level), {}, {}, {}});
        continue;
      }
      list.items.push_back(item_(units_[next_++]));
      list.items.back().lists.clear();
    }
    // What an edit left without words is no item, unless others stand below it.
    std::erase_if(list.items,
                  [](const SourceListItem& item) { return item.inlines.empty() && item.lists.empty(); });
    return list;
  }

 private:
  const EditText& text_;
  const std::vector<std::size_t>& units_;
  const ItemOfUnit& item_;
  std::size_t next_ = 0;
};

/// Widths in relation to each other, as an author writes them.
std::vector<int> columns_of(const TableShape& shape, std::size_t columns) {
  constexpr int kWhole = 100;
  const int sum = std::accumulate(shape.shares.begin(), shape.shares.end(), 0);
  std::vector<int> result(columns, 1);
  if (shape.shares.size() != columns || sum <= 0) return result;
  for (std::size_t i = 0; i < columns; ++i) {
    result[i] =
        std::max(1, static_cast<int>((static_cast<long long>(shape.shares[i]) * kWhole + sum / 2) / sum));
  }
  return result;
}

}  // namespace

SourceList list_of_units(const EditText& text, const std::vector<std::size_t>& units,
                         const ItemOfUnit& item) {
  int least = text.units[units.front()].level;
  for (const std::size_t unit : units) least = std::min(least, text.units[unit].level);
  return ListMaker(text, units, item).make(least);
}

SourceTable table_of_shape(const TableShape& shape, const InlinesOfUnit& inlines) {
  SourceTable table;
  std::size_t columns = 0;
  for (const std::vector<TableShape::Cell>& row : shape.rows) {
    SourceRow made;
    std::size_t width = 0;
    for (const TableShape::Cell& cell : row) {
      SourceCell to;
      to.is_header = cell.is_header;
      to.column_span = cell.span;
      width += static_cast<std::size_t>(cell.span);
      for (const std::size_t unit : cell.units) {
        if (!to.inlines.empty()) to.inlines.back().ends_sentence = true;
        for (Inline& stretch : inlines(unit)) to.inlines.push_back(std::move(stretch));
      }
      made.cells.push_back(std::move(to));
    }
    columns = std::max(columns, width);
    table.rows.push_back(std::move(made));
  }
  table.columns = columns_of(shape, columns);
  return table;
}

}  // namespace sopimus
