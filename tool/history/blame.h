// Which commit each line of a clause file came from: as `git blame`, but by the clause's id.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "history/clause_versions.h"

namespace sopimus {

struct LineOrigin {
  std::uint32_t commit = 0;  // position in the index
  std::string clause{};      // the clause that had the line then: another one before a split or merge
  std::uint32_t path = 0;    // of that clause's file then
  std::size_t line = 0;      // in that file, from 1
};

/// The origin of every line of the file that is `now` in the commit `tip`: result[i] is line i + 1.
///
/// Shape: a line passes to the first parent that has it, as git passes it on; where a clause was split or
///        merged, to the clauses that its from="" names.
/// Cost:  linear in the commits, and in the sizes of the clause's versions.
std::vector<LineOrigin> blame(const HistoryIndex& index, const History& history, std::uint32_t tip,
                              const Tracked& now);

}  // namespace sopimus
