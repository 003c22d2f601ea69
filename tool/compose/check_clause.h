// Ids that a clause's blocks name: documents of conditions, parties, goals, shares of a cost.

#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "source/agreement.h"

namespace sopimus {

/// Reports at its place each document, kind or language of a condition, party, group and goal that is not
/// there, and shares that do not make the whole.
void check_clause(const Clause& clause, const AgreementSource& agreement, Diagnostics& diagnostics);

/// Reports the conditions of an outline.
void check_conditions(const std::vector<SourceBlock>& blocks, const AgreementSource& agreement,
                      Diagnostics& diagnostics);

/// Reports `id` when no document has it.
void check_document_id(const Word& id, const AgreementSource& agreement, Diagnostics& diagnostics);

}  // namespace sopimus
