// The ids of a clause in the order they stand: what <ref>, <term> and goal="…" can name.

#pragma once

#include <functional>

#include "source/clause.h"

namespace sopimus {

/// Calls `visit` with every id that `clause` defines, its own first; ids that are absent are passed over.
void visit_ids(const Clause& clause, const std::function<void(const Word&)>& visit);

}  // namespace sopimus
