// All running text of a clause.

#pragma once

#include <functional>

#include "source/clause.h"

namespace sopimus {

/// Calls `visit` with every running text of `clause`: its heading, paragraphs, items, cells, goals and the
/// rest.
void visit_text(Clause& clause, const std::function<void(Inlines&)>& visit);

}  // namespace sopimus
