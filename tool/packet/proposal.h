// The words of a proposal, ready for the minutes: what the body does, on which documents of which edition,
// with their fingerprints.

#pragma once

#include <vector>

#include "packet/packet_annex.h"

namespace sopimus {

/// Blocks for each act of the meeting: "Perhon kunnanhallitus esittää Perhon kunnanvaltuustolle, että
/// kunnanvaltuusto" and its points.
std::vector<Block> proposal_blocks(const Meeting& meeting, const std::vector<PacketAnnex>& annexes,
                                   const std::string& language);

/// How a name of agreement.xml stands in a sentence; empty when there is none.
std::string name_of(const Names& names, GrammaticalCase grammatical_case, const std::string& language);

}  // namespace sopimus
