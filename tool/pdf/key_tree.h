// Name trees and number trees: sorted tables that a viewer reads in parts.

#pragma once

#include <string_view>

#include "pdf/object_file.h"

namespace sopimus {

/// Writes a tree, in leaves when it is long.
///
/// Shape:    `kind` is "Names" or "Nums"; `entries` are keys and values as tokens, ascending by key.
/// Standard: ISO 32000-1:2008, 7.9.6 (Name trees), 7.9.7 (Number trees).
Reference write_tree(ObjectFile& file, std::string_view kind, const Entries& entries);

}  // namespace sopimus
