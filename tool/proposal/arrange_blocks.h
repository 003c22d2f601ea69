// The blocks of clauses in the order of an edited text: paragraphs, items and rows that are new, gone, moved,
// divided or joined.

#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "proposal/edit_words.h"

namespace sopimus {

/// Where a unit of the text that was sent out stands.
struct UnitSpot {
  std::string clause{};  // empty when no clause file that may be edited holds it
  PlaceKind kind = PlaceKind::Typed;
  std::size_t place = kNoUnit;  // in the index; none for the program's own words
  std::size_t block = 0;
  std::size_t element = 0;
  std::size_t holder = 0;  // the rationale or theme around the block; 0 for none
  bool is_known() const { return !clause.empty(); }
};

/// One clause of the edited text, in its order.
struct Section {
  std::string clause{};  // empty: what cannot be edited stands here
  bool is_new = false;
  int level = 1;
  std::size_t heading = kNoUnit;     // the returned unit
  std::vector<std::size_t> units{};  // returned, without the heading
};

struct ArrangedBlocks {
  std::vector<bool> is_other_form{};  // for each returned unit: stands in the clause in another form
  std::vector<bool> is_lost{};        // … has no place there
};

/// Puts the blocks of `clauses` (by id, with their words edited) into the order of `sections`. A block that
/// stands in another section moves into that clause.
ArrangedBlocks arrange_blocks(const EditText& base, const EditText& returned, const UnitPairs& pairs,
                              const std::vector<UnitSpot>& spots, const std::vector<Section>& sections,
                              const PlaceIndex& index, const WordEdits& words,
                              std::map<std::string, Clause*, std::less<>>& clauses);

}  // namespace sopimus
