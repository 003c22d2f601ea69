// Draws the typed blocks of a Document with the basic ones, so that all writers show them alike.
//
// A theme becomes lead-ins, lists and a table of measures; forums, parties, costs and annexes become
// tables; definitions and rationale become paragraphs of their role. A marked Document has only basic ones.

#pragma once

#include <deque>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// The blocks of `document` with only Heading, Paragraph, List, Table, Figure, Contents and
/// SignaturePage left.
std::vector<Block> to_flow(const Document& document);

/// The same blocks for a writer. Those that are basic already, most of a document, are the document's own,
/// which must outlive this.
struct Flow {
  const Document* document = nullptr;
  std::deque<Block> made{};             // what typed blocks became; its elements never move
  std::vector<const Block*> blocks{};   // of the document or of `made`
  std::vector<const Block*> sources{};  // the document's block that each comes from
  /// Of each block: whether it is of a rationale. In a marked document, which has no typed blocks, a list
  /// after a rationale's paragraph is part of it.
  std::vector<bool> is_rationale{};

  Flow() = default;
  Flow(Flow&&) = default;  // a copy's blocks would be another's
  Flow& operator=(Flow&&) = default;
};

Flow flow_of(const Document& document);

}  // namespace sopimus
