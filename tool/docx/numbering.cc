#include "docx/numbering.h"

#include <algorithm>
#include <array>

#include "docx/changes.h"

namespace sopimus {

namespace {

/// As Word prints: 27 is "aa", 28 "bb" (ECMA-376-1:2016, 17.18.59, lowerLetter).
std::string to_letters(int value) {
  if (value < 1) return {};
  return std::string(static_cast<std::size_t>((value - 1) / 26 + 1),
                     static_cast<char>('a' + (value - 1) % 26));
}

std::string to_roman(int value) {
  struct Step {
    int value;
    std::string_view letters;
  };
  constexpr Step kSteps[] = {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"},
                             {9, "ix"},  {5, "v"},   {4, "iv"}, {1, "i"}};
  std::string letters;
  for (const Step& step : kSteps) {
    for (; value >= step.value; value -= step.value) letters += step.letters;
  }
  return letters;
}

std::string to_text(NumberLevel::Format format, int value) {
  switch (format) {
    case NumberLevel::Format::LowerLetter:
      return to_letters(value);
    case NumberLevel::Format::LowerRoman:
      return to_roman(value);
    default:
      return std::to_string(value);
  }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without_trailing_periods(std::string text) {
  while (text.ends_with('.')) text.pop_back();
  return text;
}

/// The levels a list takes when nothing in it says otherwise, seen from its outermost.
NumberLevel usual_level(bool ordered, int level, const std::string& bullet) {
  if (!ordered) return {NumberLevel::Format::Bullet, level % 2 == 0 ? bullet : "–"};
  const std::string place = std::string(1, '%').append(std::to_string(level + 1));
  if (level == 0) return {NumberLevel::Format::Decimal, place + "."};
  if (level % 2 == 0) return {NumberLevel::Format::LowerRoman, place + ")"};
  return {NumberLevel::Format::LowerLetter, place + ")"};
}

/// Of the new text, where it has any of the list.
std::string first_label(const List& list) {
  for (const ListItem& item : list.items) {
    if (item.mark.kind != Mark::Kind::Deleted) return item.label;
  }
  return list.items.empty() ? "" : list.items.front().label;
}

NumberLevel level_of(const List& list, int level, const std::string& bullet) {
  const std::string label = first_label(list);
  if (label.empty()) return usual_level(list.ordered, level, bullet);
  const ParsedLabel parsed = parse_label(label);
  if (parsed.format == NumberLevel::Format::Bullet) return {parsed.format, parsed.before};
  return {parsed.format, parsed.before + "%" + std::to_string(level + 1) + parsed.after};
}

/// The first list met at each depth below `list` says what that depth looks like.
void collect_levels(const List& list, int level, const std::string& bullet,
                    std::vector<std::optional<NumberLevel>>& levels) {
  if (level >= kLevels) return;
  std::optional<NumberLevel>& own = levels[static_cast<std::size_t>(level)];
  if (!own) own = level_of(list, level, bullet);
  for (const ListItem& item : list.items) {
    for (const List& nested : item.lists) collect_levels(nested, level + 1, bullet, levels);
  }
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

ParsedLabel parse_label(std::string_view label) {
  ParsedLabel parsed;
  const auto digits = std::find_if(label.begin(), label.end(), is_digit);
  auto from = digits;
  auto to = std::find_if_not(from, label.end(), is_digit);
  const auto letters = std::find_if(label.begin(), label.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (from != label.end() && to - from <= 4) {
    parsed.format = NumberLevel::Format::Decimal;
    for (auto at = from; at != to; ++at) parsed.value = parsed.value * 10 + (*at - '0');
  } else if (letters != label.end()) {
    from = letters;
    to = std::find_if(from, label.end(), [&](char c) { return c != *letters; });
    if (*letters == 'i' && to - from <= 3) {
      parsed.format = NumberLevel::Format::LowerRoman;
      parsed.value = static_cast<int>(to - from);
      parsed.before = std::string(label.begin(), from);
      parsed.after = std::string(to, label.end());
      return parsed;
    }
    const auto repeated = static_cast<int>(to - from);
    parsed.format = NumberLevel::Format::LowerLetter;
    parsed.value = (*letters - 'a' + 1) + 26 * (repeated - 1);
  } else {
    parsed.before = label;
    return parsed;
  }
  parsed.before = std::string(label.begin(), from);
  parsed.after = std::string(to, label.end());
  return parsed;
}

/// Counts as Word does (ECMA-376-1:2016, 17.9.10, 17.9.26): a level goes on until a paragraph of a higher
/// level stands between.
class Numbering::Counter {
 public:
  Counter(const AbstractNumbering& levels, const NumberInstance& instance)
      : levels_(levels), starts_(instance.starts) {}

  /// The label that Word would print for a paragraph of `level`; absent when a level above has not been
  /// used, where programs differ. Counts only when `commit`.
  std::optional<std::string> label(int level, bool commit) {
    std::array<int, kLevels> values = values_;
    const auto at = static_cast<std::size_t>(level);
    values[at] = values[at] == 0 ? start_of(level) : values[at] + 1;
    std::fill(values.begin() + level + 1, values.end(), 0);
    std::string text;
    const std::string& pattern = levels_[at].text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      if (pattern[i] != '%' || levels_[at].format == NumberLevel::Format::Bullet) {
        text += pattern[i];
        continue;
      }
      const auto shown = static_cast<std::size_t>(pattern[++i] - '1');
      if (values[shown] == 0) return std::nullopt;
      text += to_text(levels_[shown].format, values[shown]);
    }
    if (commit) values_ = values;
    return text;
  }

 private:
  int start_of(int level) const {
    const auto found = starts_.find(level);
    return found == starts_.end() ? 1 : found->second;
  }

  AbstractNumbering levels_;
  std::map<int, int> starts_;
  std::array<int, kLevels> values_{};  // 0: not used yet
};

/// One text is counted, in a comparison two.
class Numbering::Counters {
 public:
  Counters(const AbstractNumbering& levels, const NumberInstance& instance, bool is_comparison)
      : after_(levels, instance) {
    if (is_comparison) before_.emplace(levels, instance);
  }

  /// A paragraph as both texts have it.
  struct Counted {
    int level = 0;
    const std::string& number;      // in the new text; where it is not in that, in the old one
    const std::string& old_number;  // empty when not known, and then taken to be right
    const Mark& mark;
    const Mark& end_mark;
  };

  /// Counts the paragraph if Word prints its numbers.
  bool count(const Counted& one) {
    const bool is_after = one.mark.kind != Mark::Kind::Deleted && !joins_after_;
    const bool is_before = before_ && one.mark.kind != Mark::Kind::Inserted && !joins_before_;
    if (is_after && after_.label(one.level, false) != one.number) return false;
    if (is_before && !one.old_number.empty() && before_->label(one.level, false) != one.old_number) {
      return false;
    }
    if (is_after) after_.label(one.level, true);
    if (is_before) before_->label(one.level, true);
    if (before_) note_joins(one);
    return true;
  }

 private:
  /// In the text in which its end is not there, the next paragraph is a part of this one.
  void note_joins(const Counted& one) {
    if (one.mark.kind != Mark::Kind::Deleted) joins_after_ = one.end_mark.kind == Mark::Kind::Deleted;
    if (one.mark.kind != Mark::Kind::Inserted) joins_before_ = one.end_mark.kind == Mark::Kind::Inserted;
  }

  Counter after_;
  std::optional<Counter> before_{};
  bool joins_after_ = false;
  bool joins_before_ = false;
};

Numbering::Numbering(const Style& style) : bullet_(style.bullet) {
  AbstractNumbering bullets;
  for (int level = 0; level < kLevels; ++level) bullets.push_back(usual_level(false, level, bullet_));
  abstracts_ = {heading_levels(), bullets};
  instances_ = {{0, {}}, {1, {}}};
}

void Numbering::add_document(const std::vector<const Block*>& blocks, bool is_comparison) {
  is_comparison_ = is_comparison;
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
  Counters counters(abstracts_[0], instances_[static_cast<std::size_t>(num - 1)], is_comparison);
  for (const Block* block : blocks) {
    if (const auto* heading = std::get_if<Heading>(&block->value)) add_heading(*heading, num, counters);
    if (const auto* list = std::get_if<List>(&block->value)) add_list(*list, 0);
  }
}

void Numbering::add_heading(const Heading& heading, int num, Counters& counters) {
  Numbered numbered;
  numbered.level = std::clamp(heading.level, 1, kLevels) - 1;
  if (!heading.number.empty()) {
    const std::string& before = heading.old_number.empty() ? heading.number : heading.old_number;
    if (counters.count({numbered.level, heading.number, before, heading.mark, heading.end_mark})) {
      numbered.num = num;
      numbered.by_style = num == kHeadingNum;
      numbered.field_number = without_trailing_periods(heading.number);
    } else {
      numbered.typed = heading.number;
    }
  }
  decided_.emplace(&heading, std::move(numbered));
}

void Numbering::add_list(const List& list, int level) {
  const int num = num_for(list, level);
  const NumberInstance& instance = instances_[static_cast<std::size_t>(num - 1)];
  Counters counters(abstracts_[instance.abstract], instance, is_comparison_);
  add_tree(list, level, num, counters);
}

void Numbering::add_tree(const List& list, int level, int num, Counters& counters) {
  const int shown = std::min(level, kLevels - 1);
  for (const ListItem& item : list.items) {
    add_item(item, shown, num, counters);
    for (const List& nested : item.lists) {
      const AbstractNumbering& levels = abstracts_[instances_[static_cast<std::size_t>(num - 1)].abstract];
      const auto below = static_cast<std::size_t>(level + 1);
      // One native list with its levels where it can be; a nested list of another kind than its
      // siblings gets an instance of its own.
      if (below >= levels.size() || levels[below] == level_of(nested, level + 1, bullet_)) {
        add_tree(nested, level + 1, num, counters);
      } else {
        add_list(nested, level + 1);
      }
    }
  }
}

void Numbering::add_item(const ListItem& item, int level, int num, Counters& counters) {
  Numbered numbered;
  numbered.level = level;
  numbered.is_counted = parse_label(item.label).format != NumberLevel::Format::Bullet;
  if (!item.label.empty()) {
    // An item that stays says only how it is labelled now.
    const std::string before = item.mark.kind == Mark::Kind::Deleted ? item.label : "";
    if (counters.count({level, item.label, before, item.mark, item.end_mark})) {
      numbered.num = num;
      numbered.by_style = num == kBulletNum && level < kListStyles;
      if (numbered.is_counted) numbered.field_number = without_trailing_periods(item.label);
    } else {
      numbered.typed = item.label;
    }
  }
  decided_.emplace(&item, std::move(numbered));
}

int Numbering::num_for(const List& list, int level) {
  std::vector<std::optional<NumberLevel>> found(kLevels);
  collect_levels(list, level, bullet_, found);
  AbstractNumbering levels;
  for (int i = 0; i < kLevels; ++i) {
    const std::optional<NumberLevel>& own = found[static_cast<std::size_t>(i)];
    levels.push_back(own ? *own : usual_level(list.ordered, i, bullet_));
  }
  NumberInstance instance;
  // Where lists share their levels, LibreOffice notes on the first item that it counts anew, and that may
  // vanish.
  if (is_comparison_ && !list.items.empty() && is_tracked(list.items.front().mark)) {
    abstracts_.push_back(levels);
    instance.abstract = abstracts_.size() - 1;
  } else {
    instance.abstract = abstract_for(levels);
  }
  const bool is_counted = std::any_of(levels.begin(), levels.end(), [](const NumberLevel& one) {
    return one.format != NumberLevel::Format::Bullet;
  });
  if (is_counted) {
    const ParsedLabel first = parse_label(first_label(list));
    instance.starts[std::min(level, kLevels - 1)] = std::max(first.value, 1);
  } else {
    // Bullets count nothing, so all lists of one look are one list.
    for (std::size_t i = 0; i < instances_.size(); ++i) {
      if (instances_[i].abstract == instance.abstract) return static_cast<int>(i) + 1;
    }
  }
  instances_.push_back(instance);
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
