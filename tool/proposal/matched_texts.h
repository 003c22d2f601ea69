// Both texts of a returned file and the one that was sent out, taken apart and paired.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "proposal/pair_units.h"
#include "proposal/propose.h"
#include "proposal/units.h"

namespace sopimus {

struct MatchedTexts {
  std::string language{};
  EditText base{};                    // of all documents; of a pinned one each origin has its edition
  EditText returned{};                // with all tracked changes
  EditText rejected{};                // without
  std::vector<std::size_t> starts{};  // of the documents, in the units of `base`
  UnitPairs pairs{};                  // of `base` and `returned`
  std::size_t document_of(std::size_t base_unit) const;
};

/// Cost: as pair_units.
MatchedTexts match_texts(const ReturnedWork& work);

}  // namespace sopimus
