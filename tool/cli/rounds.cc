#include "cli/rounds.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/recording.h"
#include "git/proposal_references.h"

namespace sopimus {

int last_round(const Repository& repository, const std::string& term, const Statements& statements) {
  int last = 0;
  for (const ProposalReference& reference : list_proposals(repository, term)) {
    last = std::max(last, reference.round);
  }
  for (const Statement& statement : statements.statements) {
    if (statement.term.text == term) last = std::max(last, statement.round);
  }
  return last;
}

int round_to_add_to(const Arguments& arguments, int last) {
  const int round = round_of(arguments).value_or(std::max(1, last));
  if (round <= last + 1) return round;
  throw UsageError(
      last == 0 ? "no round of consultation has begun yet"
                : fmt::format("the last round of consultation is {}, and the next one is {}", last, last + 1),
      fmt::format("write --round {}", last + 1));
}

}  // namespace sopimus
