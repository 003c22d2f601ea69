// The files of an edited text: its clauses, and agreement.xml where clauses are new, gone or moved.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "proposal/clause_copies.h"
#include "proposal/matched_texts.h"

namespace sopimus {

/// Path in the agreement → bytes, of those that change and new ones. What is not edited stays byte for byte.
/// `titles`: other words for those of the work's documents, by their position.
std::map<std::string, std::string> write_proposed_files(const ReturnedWork& work, const MatchedTexts& texts,
                                                        const ClauseCopies& clauses,
                                                        const std::vector<UnitSpot>& spots,
                                                        const std::vector<Section>& sections,
                                                        const std::map<std::size_t, std::string>& titles);

}  // namespace sopimus
