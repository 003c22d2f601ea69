// A table of goals, indicators and measures as a theme.

#pragma once

#include <optional>
#include <vector>

#include "source/agreement.h"

namespace sopimus {

/// Absent when a column's head is none of a theme's ("Tavoite", "Mittari", "Toimenpide", "Vastuutaho",
/// "Resurssit", "Aikataulu"), or a cell's responsible parties or deadline cannot be told for certain.
///
/// Shape: a goal's id is the number of its row, which its indicators and measures name; an empty cell below a
///        goal goes on with it.
std::optional<SourceTheme> parse_theme_table(const Table& table, const std::vector<Party>& parties);

}  // namespace sopimus
