#include "docx/numbering.h"

#include <algorithm>
#include <optional>

namespace sopimus {

namespace {

std::string without_trailing_periods(std::string text) {
  while (text.ends_with('.')) text.pop_back();
  return text;
}

AbstractNumbering heading_levels() {
  AbstractNumbering levels;
  std::string text;
  for (int level = 1; level <= kLevels; ++level) {
    text += (level == 1 ? "%" : ".%") + std::to_string(level);
    levels.push_back({NumberLevel::Format::Decimal, text});
  }
  return levels;
}

}  // namespace

Numbering::Numbering(const Style& style) : bullet_(style.bullet) {
  AbstractNumbering bullets;
  for (int level = 0; level < kLevels; ++level) bullets.push_back(usual_level(false, level, bullet_));
  abstracts_ = {heading_levels(), bullets};
  instances_ = {{0, {}}, {1, {}}};
}

void Numbering::add_document(const std::vector<const Block*>& blocks, bool is_comparison) {
  int start = 1;
  for (const Block* block : blocks) {
    const auto* heading = std::get_if<Heading>(&block->value);
    if (heading == nullptr || heading->number.empty() || heading->level != 1) continue;
    if (heading->mark.kind == Mark::Kind::Deleted) continue;
    const ParsedLabel parsed = parse_label(heading->number);
    if (parsed.format == NumberLevel::Format::Decimal && parsed.value > 0) start = parsed.value;
    break;
  }
  int num = kHeadingNum;
  // A later document counts from its own start: an instance of its own that restarts every level.
  if (documents_++ > 0 || start != 1) {
    NumberInstance instance;
    for (int level = 0; level < kLevels; ++level) instance.starts[level] = level == 0 ? start : 1;
    instances_.push_back(instance);
    num = static_cast<int>(instances_.size());
  }
  NumberCounters counters(abstracts_[0], instances_[static_cast<std::size_t>(num - 1)]);
  JoinedTexts joined;
  running_.clear();
  for (const Block* block : blocks) {
    if (const auto* heading = std::get_if<Heading>(&block->value))
      add_heading(*heading, num, counters, joined);
    const auto* list = std::get_if<List>(&block->value);
    if (list == nullptr) continue;
    if (is_comparison) {
      JoinedTexts joined_items;
      outermost_ = list;
      add_tracked_tree(*list, 0, 0, joined_items);
    } else {
      add_list(*list, 0);
    }
  }
}

void Numbering::add_heading(const Heading& heading, int num, NumberCounters& counters, JoinedTexts& joined) {
  Numbered numbered;
  numbered.level = std::clamp(heading.level, 1, kLevels) - 1;
  if (!heading.number.empty()) {
    if (counters.count(counted(numbered.level, heading.number, heading.old_number, heading.mark, joined))) {
      numbered.num = num;
      numbered.by_style = num == kHeadingNum;
      numbered.field_number = without_trailing_periods(heading.number);
    } else {
      numbered.typed = heading.number;
    }
  }
  joined.note(heading.mark, heading.end_mark);
  decided_.emplace(&heading, std::move(numbered));
}

void Numbering::add_list(const List& list, int level) {
  const int num = num_for(list, level);
  NumberCounters counters(levels_of(num), instances_[static_cast<std::size_t>(num - 1)]);
  add_tree(list, level, num, counters);
}

void Numbering::add_tree(const List& list, int level, int num, NumberCounters& counters) {
  const int shown = std::min(level, kLevels - 1);
  for (const ListItem& item : list.items) {
    const bool is_native = item.label.empty() || counters.count(counted(shown, item.label, {}, {}, {}));
    decide(item, shown, is_native ? num : 0);
    for (const List& nested : item.lists) {
      const auto below = static_cast<std::size_t>(level + 1);
      // One native list with its levels where it can be; a nested list of another kind than its
      // siblings gets an instance of its own.
      if (below >= kLevels || levels_of(num)[below] == level_of(nested, level + 1, bullet_)) {
        add_tree(nested, level + 1, num, counters);
      } else {
        add_list(nested, level + 1);
      }
    }
  }
}

void Numbering::decide(const ListItem& item, int level, int num) {
  Numbered numbered;
  numbered.level = level;
  numbered.is_counted = parse_label(item.label).format != NumberLevel::Format::Bullet;
  if (num == 0) {
    numbered.typed = item.label;
  } else if (!item.label.empty()) {
    numbered.num = num;
    numbered.by_style = num == kBulletNum && level < kListStyles;
    if (numbered.is_counted) numbered.field_number = without_trailing_periods(item.label);
  }
  decided_.emplace(&item, std::move(numbered));
}

AbstractNumbering Numbering::levels_for(const List& list, int level) const {
  std::vector<std::optional<NumberLevel>> found(kLevels);
  collect_levels(list, level, bullet_, found);
  AbstractNumbering levels;
  for (int i = 0; i < kLevels; ++i) {
    const std::optional<NumberLevel>& own = found[static_cast<std::size_t>(i)];
    levels.push_back(own ? *own : usual_level(list.ordered, i, bullet_));
  }
  return levels;
}

const AbstractNumbering& Numbering::levels_of(int num) const {
  return abstracts_[instances_[static_cast<std::size_t>(num - 1)].abstract];
}

int Numbering::num_of(const AbstractNumbering& levels) {
  const NumberInstance instance{abstract_for(levels), {}};
  for (std::size_t i = 0; i < instances_.size(); ++i) {
    if (instances_[i].abstract == instance.abstract) return static_cast<int>(i) + 1;
  }
  instances_.push_back(instance);
  return static_cast<int>(instances_.size());
}

int Numbering::num_for(const List& list, int level) {
  const AbstractNumbering levels = levels_for(list, level);
  // Bullets count nothing, so all lists of one look are one list.
  if (!counts(levels)) return num_of(levels);
  const ParsedLabel first = parse_label(list.items.empty() ? "" : list.items.front().label);
  const int start = std::max(first.value, 1);
  instances_.push_back({abstract_for(levels), {{std::min(level, kLevels - 1), start}}});
  return static_cast<int>(instances_.size());
}

std::size_t Numbering::abstract_for(const AbstractNumbering& wanted) {
  // From 1: the headings' own is no list's, even where the two look alike.
  for (std::size_t i = 1; i < abstracts_.size(); ++i) {
    if (abstracts_[i] == wanted) return i;
  }
  abstracts_.push_back(wanted);
  return abstracts_.size() - 1;
}

}  // namespace sopimus
