// Which of many things stayed in their order when they were rearranged.

#pragma once

#include <cstddef>
#include <vector>

namespace sopimus {

/// Where a thing stood, and how much it would cost to call it moved.
struct PlacedWeight {
  std::size_t place = 0;
  std::size_t weight = 0;
};

/// Whether each is in the ascending run of places that is heaviest in all; of equal ones the first found.
///
/// Cost: N log N.
std::vector<bool> find_heaviest_ascending(const std::vector<PlacedWeight>& things);

}  // namespace sopimus
