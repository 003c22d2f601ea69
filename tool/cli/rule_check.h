// The texts that the rules of `check` read, as cli has them.

#pragma once

#include <string>
#include <vector>

#include "check/rule.h"
#include "cli/agreement_at.h"
#include "cli/command.h"
#include "source/packet.h"

namespace sopimus {

/// Runs the rules over texts that were composed of `agreement`, and over the bodies' own words in `packets`,
/// which bind nobody. What dictionaries say of the words is kept in the repository of `place`.
void check_by_rules(const Place& place, const AgreementAt& agreement, std::vector<Document> documents,
                    const std::vector<PacketSource>& packets, Diagnostics& diagnostics);

/// Runs the rules that need no agreement over Word and text files.
///
/// Errors: Failure for a file that cannot be read.
void check_files(const std::vector<std::string>& paths, Diagnostics& diagnostics);

}  // namespace sopimus
