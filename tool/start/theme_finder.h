// Lists of goals, indicators and measures, and tables of them, as themes.

#pragma once

#include <set>
#include <string>
#include <vector>

#include "source/agreement.h"
#include "start/doubt.h"

namespace sopimus {

/// The blocks `first` to `last` of a clause are one theme.
struct ThemeRange {
  std::size_t first = 0;
  std::size_t last = 0;
  SourceBlock theme{};
};

struct ThemeContext {
  std::string clause{};  // id: what the ids of themes and goals begin with
  std::string language{};
  const std::vector<Party>* parties = nullptr;
  std::set<std::string>* ids = nullptr;  // given so far; grows
};

/// A theme is a line with its name, perhaps text, then at least two of the lists that "Tavoitteet",
/// "Mittarit" and "Toimenpiteet" lead in to. Responsible parties and deadlines are taken from the words where
/// they are certain; the words stay.
///
/// Shape:  ascending, apart from each other.
std::vector<ThemeRange> find_themes(const std::vector<Block>& blocks, const ThemeContext& context,
                                    Doubts& doubts);

}  // namespace sopimus
