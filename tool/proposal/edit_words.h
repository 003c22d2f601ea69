// The words of an edited text, put into the running text of the clauses they belong to.

#pragma once

#include <cstddef>
#include <vector>

#include "proposal/pair_units.h"
#include "proposal/placed_pieces.h"

namespace sopimus {

struct WordEdits {
  /// For each returned unit its running text, when it has no place of its own in a clause.
  std::vector<Inlines> made{};
  std::vector<bool> is_changed{};  // for each returned unit: has other words than the one it was
  std::vector<bool> is_written{};  // … and a clause has them
  std::vector<bool> over_data{};   // … somebody typed over words that the program makes
  std::vector<bool> is_lost{};     // … words of it have no place in a clause
};

/// Writes what changed into the places of `index`; new, divided and joined paragraphs get running text of
/// their own, with the elements they took along.
///
/// Cost: near linear in the words that changed.
WordEdits edit_words(const EditText& base, const EditText& returned, const UnitPairs& pairs,
                     const PlaceIndex& index);

}  // namespace sopimus
