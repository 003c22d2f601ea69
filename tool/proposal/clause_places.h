// Where in a clause each stretch of running text stands.

#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "source/clause.h"

namespace sopimus {

/// What a text is in its clause.
enum class PlaceKind {
  Heading,  // of the clause
  Paragraph,
  Item,
  Cell,
  Caption,
  Question,
  Typed,  // of a theme, a forum, a definition, a rule of costs
};

struct ClausePlace {
  PlaceKind kind = PlaceKind::Paragraph;
  Inlines* inlines = nullptr;
  std::size_t block = 0;    // the block it stands in directly, by the offset of its tag; 0 for the heading
  std::size_t element = 0;  // its item, row, goal, measure …; as `block` when it is the block's own
  std::size_t cell = 0;     // of a cell: its place in the row
};

/// All places of `clause` in the order of the file; of a copy of it the same ones at the same positions.
/// Empty texts are places too.
std::vector<ClausePlace> places_of(Clause& clause);

/// The block of a clause at an offset, and the list of blocks that holds it.
struct FoundBlock {
  std::vector<SourceBlock>* holder = nullptr;
  std::size_t index = 0;
  SourceBlock& block() const { return (*holder)[index]; }
  explicit operator bool() const { return holder != nullptr; }
};
FoundBlock find_block(Clause& clause, std::size_t offset);

/// The block whose own list holds the block at `offset`: a rationale or a theme; 0 for the clause itself.
std::size_t holder_of(Clause& clause, std::size_t offset);

}  // namespace sopimus
