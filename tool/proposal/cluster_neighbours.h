// What clusters mean for each other: in one sentence, in one paragraph, in the outline of the agreement.
// Only for the files of this module.

#pragma once

#include <set>
#include <string>
#include <vector>

#include "proposal/clusters.h"

namespace sopimus {

/// All proposals that want something of the cluster.
std::set<std::string> supporters_of(const Cluster& cluster);

/// Adds SameSentence and NumberBeside where no proposal holds both of two clusters: nobody has read the
/// sentence as it would become.
void add_neighbour_reasons(FileClusters& file);

/// Clauses that agreement.xml includes, or not any more: their files are decided with it, and a party that
/// edits what another leaves out is in conflict with it.
void join_outline(std::vector<FileClusters>& files);

/// Words that a party takes from one place and puts, the same, at another: neither is decided without the
/// other.
void join_moves(std::vector<FileClusters>& files);

}  // namespace sopimus
