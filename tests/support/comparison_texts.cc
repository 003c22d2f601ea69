#include "support/comparison_texts.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace sopimus {

namespace {

using Kind = Mark::Kind;

/// One of the two texts of a comparison.
class Settling {
 public:
  explicit Settling(Kind gone) : gone_(gone) {}

  std::vector<Block> blocks(const std::vector<Block>& blocks) {
    std::vector<Block> result;
    bool joins = false;  // the last paragraph with the next
    for (const Block& block : blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
        add(result, *paragraph, joins);
      } else if (const auto* heading = std::get_if<Heading>(&block.value)) {
        add(result, *heading, joins);
      } else if (const auto* list = std::get_if<List>(&block.value)) {
        List left = settled(*list);
        if (!left.items.empty()) result.push_back({std::move(left)});
      } else if (const auto* table = std::get_if<Table>(&block.value)) {
        if (!is_gone(table->mark)) result.push_back({settled(*table)});
      } else if (const auto* figure = std::get_if<Figure>(&block.value)) {
        if (!is_gone(figure->mark)) result.push_back({settled(*figure)});
      } else {
        result.push_back(block);
      }
      joins = joins && is_text(block);
    }
    return result;
  }

 private:
  static bool is_text(const Block& block) {
    return std::holds_alternative<Paragraph>(block.value) || std::holds_alternative<Heading>(block.value);
  }

  bool is_gone(const Mark& mark) const { return mark.kind == gone_; }

  Runs settled(const Runs& runs) const {
    Runs left;
    for (Run run : runs) {
      if (is_gone(run.mark)) continue;
      run.mark = {};
      left.push_back(std::move(run));
    }
    return left;
  }

  template <typename Text>
  void add(std::vector<Block>& to, const Text& text, bool& joins) const {
    if (is_gone(text.mark)) return;
    Text left = text;
    left.runs = settled(text.runs);
    left.mark = left.end_mark = {};
    auto* last = joins && !to.empty() ? std::get_if<Text>(&to.back().value) : nullptr;
    if (last != nullptr) {
      last->runs.insert(last->runs.end(), left.runs.begin(), left.runs.end());
    } else {
      to.push_back({std::move(left)});
    }
    joins = is_gone(text.end_mark);
  }

  List settled(const List& list) const {
    List left = list;
    left.items.clear();
    left.mark = {};
    bool joins = false;
    for (const ListItem& item : list.items) {
      if (is_gone(item.mark)) continue;
      ListItem one = item;
      one.runs = settled(item.runs);
      one.mark = one.end_mark = {};
      one.lists.clear();
      for (const List& nested : item.lists) {
        List below = settled(nested);
        if (!below.items.empty()) one.lists.push_back(std::move(below));
      }
      if (joins && !left.items.empty()) {
        ListItem& last = left.items.back();
        last.runs.insert(last.runs.end(), one.runs.begin(), one.runs.end());
        last.lists.insert(last.lists.end(), one.lists.begin(), one.lists.end());
      } else {
        left.items.push_back(std::move(one));
      }
      joins = is_gone(item.end_mark);
    }
    return left;
  }

  Table settled(const Table& table) const {
    Table left = table;
    left.caption = settled(table.caption);
    left.mark = {};
    left.rows.clear();
    for (const TableRow& row : table.rows) {
      if (is_gone(row.mark)) continue;
      TableRow one = row;
      one.mark = {};
      for (TableCell& cell : one.cells) {
        std::vector<Block> paragraphs;
        bool joins = false;
        for (const Paragraph& paragraph : cell.paragraphs) add(paragraphs, paragraph, joins);
        cell.paragraphs.clear();
        for (Block& paragraph : paragraphs) cell.paragraphs.push_back(std::get<Paragraph>(paragraph.value));
        cell.mark = {};
      }
      left.rows.push_back(std::move(one));
    }
    return left;
  }

  Figure settled(const Figure& figure) const {
    Figure left = figure;
    left.caption = settled(figure.caption);
    left.mark = {};
    return left;
  }

  Kind gone_;
};

Document settle(const Document& comparison, Kind gone) {
  Document result = comparison;
  result.blocks = Settling(gone).blocks(comparison.blocks);
  result.revisers.clear();
  number_blocks(result);
  return result;
}

/// Counts the headings of one text.
class HeadingCounter {
 public:
  std::string next(int level) {
    const auto at = static_cast<std::size_t>(level - 1);
    ++values_[at];
    std::fill(values_.begin() + level, values_.end(), 0);
    std::string number = std::to_string(values_[0]);
    for (std::size_t i = 1; i <= at; ++i) number += "." + std::to_string(values_[i]);
    return number;
  }

 private:
  std::array<int, 9> values_{};
};

std::string label_of(bool ordered, int level, int count) {
  if (!ordered) return level % 2 == 0 ? "•" : "–";
  if (level % 2 == 0) return std::to_string(count) + ".";
  return std::string(1, static_cast<char>('a' + (count - 1) % 26)) + ")";
}

void number_items(List& list, int level) {
  int after = 0;
  int before = 0;
  bool joins_after = false;  // the item is a part of the one before it
  bool joins_before = false;
  for (ListItem& item : list.items) {
    const bool is_deleted = item.mark.kind == Kind::Deleted;
    const bool is_inserted = item.mark.kind == Kind::Inserted;
    if (!is_deleted && !joins_after) ++after;
    if (!is_inserted && !joins_before) ++before;
    item.label = label_of(list.ordered, level, is_deleted || joins_after ? before : after);
    item.old_label = is_deleted || is_inserted ? "" : label_of(list.ordered, level, before);
    if (item.old_label == item.label) item.old_label.clear();
    if (!is_deleted) joins_after = item.end_mark.kind == Kind::Deleted;
    if (!is_inserted) joins_before = item.end_mark.kind == Kind::Inserted;
    for (List& nested : item.lists) number_items(nested, level + 1);
  }
}

struct HeadingNumbers {
  std::string after{};
  std::string before{};
};

using Numbers = std::map<std::string, HeadingNumbers>;  // by anchor

/// "kohdassa 2.1" with the number as it is; the old one stands before it as deleted.
void refer(Runs& runs, const Numbers& numbers, int& changes) {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].made_by != MadeBy::Reference || !runs[i].text.starts_with("kohdassa")) continue;
    const auto found = numbers.find(runs[i].link.substr(1));
    if (found == numbers.end()) continue;
    const std::string before = "kohdassa " + found->second.before;
    runs[i].text = "kohdassa " + found->second.after;
    if (runs[i].mark.kind == Kind::Deleted) runs[i].text = before;
    if (runs[i].mark || before == runs[i].text) continue;
    Run gone = runs[i];
    gone.text = before;
    gone.mark = {Kind::Deleted, ChangeClass::Generated, 0, ++changes, 0};
    runs[i].mark = gone.mark;
    runs[i].mark.kind = Kind::Inserted;
    runs.insert(runs.begin() + static_cast<std::ptrdiff_t>(i), std::move(gone));
    ++i;
  }
}

void refer(List& list, const Numbers& numbers, int& changes) {
  for (ListItem& item : list.items) {
    refer(item.runs, numbers, changes);
    for (List& nested : item.lists) refer(nested, numbers, changes);
  }
}

void refer(Table& table, const Numbers& numbers, int& changes) {
  for (TableRow& row : table.rows) {
    for (TableCell& cell : row.cells) {
      for (Paragraph& paragraph : cell.paragraphs) refer(paragraph.runs, numbers, changes);
    }
  }
}

}  // namespace

Document text_after(const Document& comparison) { return settle(comparison, Kind::Deleted); }

Document text_before(const Document& comparison) { return settle(comparison, Kind::Inserted); }

void number_blocks(Document& document) {
  HeadingCounter after;
  HeadingCounter before;
  std::map<std::string, HeadingNumbers> numbers;
  int changes = count_changes(document);
  for (Block& block : document.blocks) {
    if (auto* list = std::get_if<List>(&block.value)) number_items(*list, 0);
    auto* heading = std::get_if<Heading>(&block.value);
    if (heading == nullptr || heading->number.empty()) continue;
    HeadingNumbers own;
    if (heading->mark.kind != Kind::Deleted) own.after = after.next(heading->level);
    if (heading->mark.kind != Kind::Inserted) own.before = before.next(heading->level);
    heading->number = own.after.empty() ? own.before : own.after;
    const bool is_other = !own.after.empty() && !own.before.empty() && own.after != own.before;
    heading->old_number = is_other ? own.before : "";
    if (is_other) heading->mark = {Kind::Changed, ChangeClass::Generated, 0, ++changes, 0};
    numbers[heading->anchor] = std::move(own);
  }
  for (Block& block : document.blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block.value)) refer(paragraph->runs, numbers, changes);
    if (auto* list = std::get_if<List>(&block.value)) refer(*list, numbers, changes);
    if (auto* table = std::get_if<Table>(&block.value)) refer(*table, numbers, changes);
  }
}

namespace {

int last_change(const Runs& runs) {
  int last = 0;
  for (const Run& run : runs) last = std::max(last, run.mark.change);
  return last;
}

int last_change(const List& list) {
  int last = 0;
  for (const ListItem& item : list.items) {
    last = std::max({last, item.mark.change, item.end_mark.change, last_change(item.runs)});
    for (const List& nested : item.lists) last = std::max(last, last_change(nested));
  }
  return last;
}

int last_change(const Table& table) {
  int last = std::max(table.mark.change, last_change(table.caption));
  for (const TableRow& row : table.rows) {
    last = std::max(last, row.mark.change);
    for (const TableCell& cell : row.cells) {
      for (const Paragraph& one : cell.paragraphs)
        last = std::max({last, one.end_mark.change, last_change(one.runs)});
    }
  }
  return last;
}

}  // namespace

int count_changes(const Document& comparison) {
  int last = 0;
  for (const Block& block : comparison.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      last = std::max({last, paragraph->end_mark.change, last_change(paragraph->runs)});
    } else if (const auto* heading = std::get_if<Heading>(&block.value)) {
      last = std::max({last, heading->mark.change, heading->end_mark.change, last_change(heading->runs)});
    } else if (const auto* list = std::get_if<List>(&block.value)) {
      last = std::max(last, last_change(*list));
    } else if (const auto* table = std::get_if<Table>(&block.value)) {
      last = std::max(last, last_change(*table));
    } else if (const auto* figure = std::get_if<Figure>(&block.value)) {
      last = std::max({last, figure->mark.change, last_change(figure->caption)});
    }
  }
  return last;
}

}  // namespace sopimus
