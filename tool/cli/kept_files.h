// Files in a repository's own git folder that can be made again: an index, answers of dictionaries. They may
// be deleted at any time, and no answer of the program depends on them.

#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"

namespace sopimus {

/// The folder for files kept beside the agreement at `place`. It need not exist; empty in no repository, or
/// one that cannot be opened.
std::string kept_folder(const Place& place);

/// Empty when the file is not there or cannot be read, or without folder.
std::string read_kept(const std::string& folder, const std::string& name);
/// What cannot be written, and has no folder, is not kept. A reader sees the old file or the new one.
void keep(const std::string& folder, const std::string& name, std::string_view bytes);

}  // namespace sopimus
