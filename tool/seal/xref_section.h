// One cross-reference section, read from its place.

#pragma once

#include <memory>
#include <string_view>

#include "seal/pdf_revisions.h"

namespace sopimus {

/// The table or stream at `at` of a file that ends with `bytes`; null when there is none, or it has more than
/// two million entries. A table's own cross-reference stream (7.5.8.4) is part of it.
///
/// Standard: ISO 32000-1:2008, 7.5.4 (table), 7.5.8 (stream).
std::unique_ptr<XrefSection> read_section(std::string_view bytes, std::size_t at);

/// A section of all objects whose "12 0 obj" stands in the file, the last of each; null without any, or
/// without a trailer that names a catalog.
std::unique_ptr<XrefSection> find_objects(std::string_view bytes);

}  // namespace sopimus
