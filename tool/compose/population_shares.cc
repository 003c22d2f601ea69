#include "compose/population_shares.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace sopimus {

std::vector<int> shares_by_population(const std::vector<int>& populations, int total_tenths) {
  const bool known =
      std::all_of(populations.begin(), populations.end(), [](int people) { return people > 0; });
  if (populations.empty() || !known) return {};
  const auto all = std::accumulate(populations.begin(), populations.end(), std::int64_t{0});
  std::vector<int> shares;
  std::vector<std::int64_t> remainders;
  for (const int people : populations) {
    const std::int64_t parts = std::int64_t{people} * total_tenths;
    shares.push_back(static_cast<int>(parts / all));
    remainders.push_back(parts % all);
  }
  std::vector<std::size_t> order(populations.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  int left = total_tenths - std::accumulate(shares.begin(), shares.end(), 0);
  for (std::size_t i = 0; i < order.size() && left > 0; ++i, --left) ++shares[order[i]];
  return shares;
}

}  // namespace sopimus
