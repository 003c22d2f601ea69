// Puts an edit of a canonical file into the file as it is written: what the edit does not touch stays byte
// for byte, comments and line breaks of the author's own with it.

#pragma once

#include <string>
#include <string_view>

namespace sopimus {

/// `written` with what differs, line by line, between `before` (the canonical form of `written`) and `after`.
///
/// Shape: `after` when `written` equals `before`; `written` when `before` equals `after`.
/// Cost:  as find_hunks.
std::string patch_lines(std::string_view written, std::string_view before, std::string_view after);

}  // namespace sopimus
