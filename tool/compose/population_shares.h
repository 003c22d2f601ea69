// Shares of a cost by population, in whole tenths of a per cent that add up.

#pragma once

#include <vector>

namespace sopimus {

/// Splits `total_tenths` in relation to `populations` by the largest remainder; equal remainders go to the
/// earlier.
///
/// Shape: as many as populations, adding up to `total_tenths`; empty when a population is not known (0).
/// Units: tenths of a per cent.
std::vector<int> shares_by_population(const std::vector<int>& populations, int total_tenths);

}  // namespace sopimus
