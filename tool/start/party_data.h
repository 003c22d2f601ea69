// The parties of an agreement, as its text names them.

#pragma once

#include <set>
#include <string>
#include <vector>

#include "source/agreement.h"
#include "start/doubt.h"

namespace sopimus {

struct FoundParties {
  std::vector<Party> parties{};  // with the usual bodies and signatories of their kind
  std::vector<Group> groups{};   // "kunnat", when there are several municipalities
  std::string owner{};           // the wellbeing services county, else the first
  /// Indices of the blocks that hold nothing but the parties' data.
  std::set<std::size_t> used_blocks{};
};

/// Looks for lists and tables of parties (name, business id, address), then for names in the sentences
/// that speak of the parties, then for names anywhere.
///
/// Cost: linear.
FoundParties find_parties(const std::vector<Block>& blocks, const std::string& language, Doubts& doubts);

}  // namespace sopimus
