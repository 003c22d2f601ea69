// word/document.xml: the blocks of every document in order.

#pragma once

#include <vector>

#include "docx/body.h"

namespace sopimus {

/// Writes the part into `body.xml`, adding heads, pictures and links to the package as it meets them.
///
/// Standard: ECMA-376-1:2016, 17.2 (Main Document Story).
void write_document(BodyPart& body, const std::vector<Flow>& documents);

}  // namespace sopimus
