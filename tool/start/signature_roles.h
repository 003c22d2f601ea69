// Who signs, by the page of signatures of last term's agreement.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "source/agreement.h"

namespace sopimus {

/// "Allekirjoitukset" and the like in a table's first cell: others set their signatures in one.
bool is_signature_table(const Block& block);

/// Gives the parties the roles that stand near their names among `lines`, in the place of the usual one.
/// Names of persons, places and days are not taken.
///
/// Shape: the number of parties whose roles were found.
std::size_t take_signature_roles(const std::vector<std::pair<std::string, SourceSpan>>& lines,
                                 const std::string& language, std::vector<Party>& parties);

}  // namespace sopimus
