// What is told of each edit: where it is, how it was found, and what has no place.

#pragma once

#include <vector>

#include "proposal/add_data.h"
#include "proposal/arrange_blocks.h"
#include "proposal/front_matter.h"
#include "proposal/matched_texts.h"

namespace sopimus {

/// An edited text whose blocks have their places.
struct ArrangedText {
  std::vector<UnitSpot> spots{};  // of the base units
  std::vector<Section> sections{};
  WordEdits words{};
  ArrangedBlocks blocks{};
  std::vector<AddedData> added{};
  std::vector<bool> is_data_edited{};  // of the returned units: another deadline, other parties
  std::vector<bool> is_kept{};         // of the base units: gone from the file, and needed by what stays
  FrontMatterEdits front{};
};

/// Fills `to` with the edits in the order of the text, the comments, and what has no place.
void record_edits(const ReturnedWork& work, const MatchedTexts& texts, const ArrangedText& arranged,
                  ProposedChanges& to);

}  // namespace sopimus
