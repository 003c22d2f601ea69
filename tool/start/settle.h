// Mentions that print what the file said stay; the others become words again.

#pragma once

#include <vector>

#include "compose/compose.h"
#include "start/mentions.h"

namespace sopimus {

/// Composes the agreement until every candidate in it prints its own words; a candidate that does not goes to
/// its next variant, then to its fallback, with a doubt.
///
/// Shape: the composed documents, in the agreement's order.
/// Cost:  linear for each round; rounds end because variants only go on.
std::vector<Document> settle_mentions(AgreementFiles& files, std::vector<Candidate>& candidates,
                                      Doubts& doubts);

}  // namespace sopimus
