// Lists of a comparison: an item that stays must have its right number in both texts.

#include <algorithm>
#include <iterator>
#include <utility>

#include "docx/numbering.h"

namespace sopimus {

namespace {

/// Begins a list in each text that has it.
bool is_first_label(const CountedParagraph& item) {
  const auto is_first = [](const std::optional<std::string>& label) {
    return !label || parse_label(*label).value <= 1;
  };
  return is_first(item.after) && is_first(item.before);
}

}  // namespace

void Numbering::add_tracked_tree(const List& list, int level, int num, JoinedTexts& joined) {
  const int shown = std::min(level, kLevels - 1);
  const bool is_outermost = num == 0;
  const AbstractNumbering levels = levels_for(list, shown);
  for (const ListItem& item : list.items) {
    const CountedParagraph one = counted(shown, item.label, item.old_label, item.mark, joined);
    joined.note(item.mark, item.end_mark);
    const bool is_first = is_outermost && &item == &list.items.front();
    const int found = item.label.empty() ? 0 : tracked_num(one, levels, num, is_first);
    decide(item, shown, found);
    if (found != 0) num = found;
    for (const List& nested : item.lists) add_tracked_tree(nested, level + 1, num, joined);
  }
}

int Numbering::tracked_num(const CountedParagraph& item, const AbstractNumbering& levels, int num,
                           bool is_first) {
  const auto at = static_cast<std::size_t>(item.level);
  const bool is_bullet = levels[at].format == NumberLevel::Format::Bullet;
  const auto goes_on = [&](RunningList& running) {
    return levels_of(running.num)[at] == levels[at] && running.counters.count(item);
  };
  if (is_bullet && !counts(levels))
    return num != 0 && levels_of(num)[at] == levels[at] ? num : num_of(levels);
  const auto own = std::find_if(running_.rbegin(), running_.rend(),
                                [&](const RunningList& running) { return running.num == num; });
  if (own != running_.rend() && goes_on(*own)) return num;
  if (!is_first || !is_first_label(item)) {
    // Near ones only, so that the time stays linear: what comes between parts a list from the last one or so.
    constexpr std::ptrdiff_t kNear = 8;
    const auto end = running_.rbegin() + std::min(kNear, std::ssize(running_));
    const auto other = std::find_if(running_.rbegin(), end, [&](RunningList& running) {
      return can_go_on(running, item) && goes_on(running);
    });
    if (other != end) return other->num;
  }
  constexpr std::size_t kMost = 2000;
  if (running_.size() == kMost) return 0;
  // Where lists share their levels, LibreOffice notes on the first item that it counts anew, and that may
  // vanish: each has its own.
  const std::string label = item.after.value_or(item.before.value_or(""));
  const NumberInstance instance{abstracts_.size(), {{item.level, std::max(parse_label(label).value, 1)}}};
  NumberCounters counters(levels, instance);
  if (!counters.count(item)) return 0;
  abstracts_.push_back(levels);
  instances_.push_back(instance);
  running_.push_back({static_cast<int>(instances_.size()), outermost_, item.level, std::move(counters)});
  return running_.back().num;
}

/// An inner list ends with the one that it is in: LibreOffice counts another's levels on.
bool Numbering::can_go_on(const RunningList& running, const CountedParagraph& item) const {
  return running.level == item.level && (item.level == 0 || running.outermost == outermost_);
}

}  // namespace sopimus
