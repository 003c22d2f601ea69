#include "docx/number_counters.h"

#include <algorithm>

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

}  // namespace

std::optional<std::string> NumberCounter::label(int level, bool commit) {
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

int NumberCounter::start_of(int level) const {
  const auto found = starts_.find(level);
  return found == starts_.end() ? 1 : found->second;
}

void JoinedTexts::note(const Mark& mark, const Mark& end_mark) {
  if (mark.kind != Mark::Kind::Deleted) after = end_mark.kind == Mark::Kind::Deleted;
  if (mark.kind != Mark::Kind::Inserted) before = end_mark.kind == Mark::Kind::Inserted;
}

CountedParagraph counted(int level, const std::string& label, const std::string& old_label, const Mark& mark,
                         const JoinedTexts& joined) {
  CountedParagraph result;
  result.level = level;
  if (mark.kind != Mark::Kind::Deleted && !joined.after) result.after = label;
  if (mark.kind != Mark::Kind::Inserted && !joined.before)
    result.before = old_label.empty() ? label : old_label;
  return result;
}

NumberCounters::NumberCounters(const AbstractNumbering& levels, const NumberInstance& instance)
    : after_(levels, instance), before_(levels, instance) {}

bool NumberCounters::count(const CountedParagraph& one) {
  if (one.after && after_.label(one.level, false) != *one.after) return false;
  if (one.before && before_.label(one.level, false) != *one.before) return false;
  if (one.after) after_.label(one.level, true);
  if (one.before) before_.label(one.level, true);
  return true;
}

}  // namespace sopimus
