// The statements that a repository's last commit holds, and what they can be about.

#pragma once

#include <memory>
#include <set>
#include <string>

#include "cli/command.h"
#include "git/repository.h"
#include "source/read.h"
#include "source/statement.h"

namespace sopimus {

struct StatementsAt {
  std::shared_ptr<const Repository> repository{};
  AgreementSource agreement{};
  Style style{};                                 // its page style
  std::set<std::string, std::less<>> clauses{};  // ids
  Statements all{};                              // of every term of the agreement
};

/// Errors: FaultyFiles when a file of the last commit has faults of form. Failure when there is no
/// repository,
///         nothing is committed, or agreement.xml names no term.
StatementsAt read_statements_at(const Place& place, Diagnostics& diagnostics);

/// The ids of all terms in agreement.xml.
std::vector<std::string> term_ids(const AgreementSource& agreement);
/// The ids of all clauses, in any language.
std::set<std::string, std::less<>> clause_ids(const AgreementFiles& files);

}  // namespace sopimus
