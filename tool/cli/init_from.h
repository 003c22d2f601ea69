// `init DIR --from FILE`: last term's agreement becomes an agreement repository.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/command.h"

namespace sopimus {

/// The page style, the schema and the headings of items, which every new agreement gets: bytes by path.
/// Errors: Failure when one is missing from the installation.
std::map<std::string, std::string> read_common_files();

/// Makes the agreement in `folder`, which is empty, with one commit that holds everything. In a
/// folder of somebody's repository, and when nobody has told git a name, nothing is committed.
///
/// Shape:  `given` is the folder as the user wrote it.
/// Errors: Failure for a file that is not there, no text or Word file, or refused by its reader.
Exit init_from(const std::vector<std::string>& files, const std::string& given, const std::string& folder);

}  // namespace sopimus
