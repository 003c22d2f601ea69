// What is wrong with a statement or a response to one.

#pragma once

#include <set>
#include <string>

#include "base/diagnostics.h"
#include "source/agreement.h"
#include "source/statement.h"

namespace sopimus {

/// Reports the faults of one statement among all that are recorded; `statement` may be one of them or not
/// yet.
///
/// Errors: each fault at the place of the word that is wrong, nowhere for a statement that is not written
/// yet.
///         `clauses` are the ids that the agreement has, and may be empty when they are not known.
void check_statement(const AgreementSource& agreement, const std::set<std::string, std::less<>>& clauses,
                     const Statements& all, const Statement& statement, const Date& today,
                     Diagnostics& diagnostics);

void check_response(const Statements& all, const StatementResponse& response, Diagnostics& diagnostics);

/// All of them.
void check_statements(const AgreementSource& agreement, const std::set<std::string, std::less<>>& clauses,
                      const Statements& all, const Date& today, Diagnostics& diagnostics);

}  // namespace sopimus
