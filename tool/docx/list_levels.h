// What the levels of a list look like, found in its labels.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// One level of a multi-level list (ECMA-376-1:2016, 17.9.6).
struct NumberLevel {
  enum class Format { Bullet, Decimal, LowerLetter, LowerRoman };
  Format format = Format::Bullet;
  std::string text{};  // w:lvlText: "%1.", "%2)", "•"
  bool operator==(const NumberLevel&) const = default;
};

/// w:abstractNum: always kLevels levels.
using AbstractNumbering = std::vector<NumberLevel>;

/// Whether any level has digits or letters.
bool counts(const AbstractNumbering& levels);

/// A list label or heading number taken apart: "a)" is the first lower-case letter and ")". Letters that
/// begin with "i" are a Roman number: a list begins with "i)" far more often than with its ninth letter.
struct ParsedLabel {
  NumberLevel::Format format = NumberLevel::Format::Bullet;
  int value = 0;         // 0 for a bullet
  std::string before{};  // "(" of "(a)"
  std::string after{};
};
ParsedLabel parse_label(std::string_view label);

/// The level that a list of this kind takes when nothing in it says otherwise, from its outermost, 0.
NumberLevel usual_level(bool ordered, int level, const std::string& bullet);

/// The level that the first label of `list` shows: of the new text, where it has any of the list.
NumberLevel level_of(const List& list, int level, const std::string& bullet);

/// Fills what is absent of `levels`: the first list met at each depth says what that depth looks like.
void collect_levels(const List& list, int level, const std::string& bullet,
                    std::vector<std::optional<NumberLevel>>& levels);

}  // namespace sopimus
