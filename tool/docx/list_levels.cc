#include "docx/list_levels.h"

#include <algorithm>

#include "docx/word_values.h"

namespace sopimus {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Of the new text, where it has any of the list.
std::string first_label(const List& list) {
  for (const ListItem& item : list.items) {
    if (item.mark.kind != Mark::Kind::Deleted) return item.label;
  }
  return list.items.empty() ? "" : list.items.front().label;
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

NumberLevel usual_level(bool ordered, int level, const std::string& bullet) {
  if (!ordered) return {NumberLevel::Format::Bullet, level % 2 == 0 ? bullet : "–"};
  const std::string place = std::string(1, '%').append(std::to_string(level + 1));
  if (level == 0) return {NumberLevel::Format::Decimal, place + "."};
  if (level % 2 == 0) return {NumberLevel::Format::LowerRoman, place + ")"};
  return {NumberLevel::Format::LowerLetter, place + ")"};
}

NumberLevel level_of(const List& list, int level, const std::string& bullet) {
  const std::string label = first_label(list);
  if (label.empty()) return usual_level(list.ordered, level, bullet);
  const ParsedLabel parsed = parse_label(label);
  if (parsed.format == NumberLevel::Format::Bullet) return {parsed.format, parsed.before};
  return {parsed.format, parsed.before + "%" + std::to_string(level + 1) + parsed.after};
}

void collect_levels(const List& list, int level, const std::string& bullet,
                    std::vector<std::optional<NumberLevel>>& levels) {
  if (level >= kLevels) return;
  std::optional<NumberLevel>& own = levels[static_cast<std::size_t>(level)];
  if (!own) own = level_of(list, level, bullet);
  for (const ListItem& item : list.items) {
    for (const List& nested : item.lists) collect_levels(nested, level + 1, bullet, levels);
  }
}

bool counts(const AbstractNumbering& levels) {
  return std::any_of(levels.begin(), levels.end(),
                     [](const NumberLevel& one) { return one.format != NumberLevel::Format::Bullet; });
}

}  // namespace sopimus
