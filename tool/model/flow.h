// Draws the typed blocks of a Document with the basic ones, so that all writers show them alike.
//
// A theme becomes lead-ins, lists and a table of measures; forums, parties, costs and annexes become
// tables; definitions and rationale become paragraphs of their role. A marked Document has only basic ones.

#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// The blocks of `document` with only Heading, Paragraph, List, Table, Figure, Contents and
/// SignaturePage left.
std::vector<Block> to_flow(const Document& document);

}  // namespace sopimus
