// Which round of consultation a command is about.

#pragma once

#include <string>

#include "cli/command.h"
#include "git/repository.h"
#include "source/statement.h"

namespace sopimus {

/// The last round of a term that a proposal or a statement is of; 0 when nobody has answered yet.
int last_round(const Repository& repository, const std::string& term, const Statements& statements);

/// The round that --round names; else the last one, and the first when there is none.
///
/// Errors: UsageError when it is no number, or neither a round that there is nor the next one.
int round_to_add_to(const Arguments& arguments, int last);

}  // namespace sopimus
