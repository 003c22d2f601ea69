// References outside of branches and tags that hold what parties propose: refs/proposals/TERM/PARTY/ROUND.
//
// git shows, fetches and pushes them by name, and no command that works on branches touches them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "git/identity.h"
#include "git/repository.h"

namespace sopimus {

struct ProposalReference {
  std::string term{};
  std::string party{};
  int round = 0;
  std::string commit{};  // id
  bool operator==(const ProposalReference&) const = default;
};

/// "refs/proposals/2025-2029/perho/1".
std::string name_of(const ProposalReference& reference);

/// The proposals of `term`, or of all terms when it is empty, by term, party and round. References of another
/// shape, and such as lead to no commit, are left out.
std::vector<ProposalReference> list_proposals(const Repository& repository, std::string_view term);

/// Makes the reference, which leads to a commit that is written, or moves it there from the commit
/// `replaced`.
///
/// Errors: Failure with git's own command where git would run a hook or sign; when it is there already or
/// leads to another commit than `replaced`, when a lock is in the way, when the disk is full.
void write_proposal_reference(const Repository& repository, const ProposalReference& reference,
                              const Person& who, const std::string& why, const std::string& replaced = {});

}  // namespace sopimus
