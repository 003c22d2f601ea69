#include "compare/passage_order.h"

#include <algorithm>

namespace sopimus {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// The heaviest run that ends at a place below a bound, in a binary indexed tree (P. M. Fenwick, A New Data
/// Structure for Cumulative Frequency Tables, 1994).
class HeaviestBelow {
 public:
  explicit HeaviestBelow(std::size_t places) : best_(places + 1, kNone) {}

  /// Index of the last thing of the heaviest run that ends below `rank`.
  std::size_t find(std::size_t rank, const std::vector<std::size_t>& sums) const {
    std::size_t best = kNone;
    for (std::size_t i = rank; i > 0; i -= i & (~i + 1)) best = heavier(best, best_[i], sums);
    return best;
  }

  void add(std::size_t rank, std::size_t thing, const std::vector<std::size_t>& sums) {
    for (std::size_t i = rank + 1; i < best_.size(); i += i & (~i + 1)) {
      best_[i] = heavier(best_[i], thing, sums);
    }
  }

 private:
  static std::size_t heavier(std::size_t a, std::size_t b, const std::vector<std::size_t>& sums) {
    if (a == kNone || b == kNone) return a == kNone ? b : a;
    return sums[b] > sums[a] ? b : a;
  }

  std::vector<std::size_t> best_;
};

}  // namespace

std::vector<bool> find_heaviest_ascending(const std::vector<PlacedWeight>& things) {
  std::vector<std::size_t> ranks;
  for (const PlacedWeight& thing : things) ranks.push_back(thing.place);
  std::sort(ranks.begin(), ranks.end());
  const auto rank_of = [&](std::size_t place) {
    return static_cast<std::size_t>(std::lower_bound(ranks.begin(), ranks.end(), place) - ranks.begin());
  };
  std::vector<std::size_t> sums(things.size());
  std::vector<std::size_t> previous(things.size(), kNone);
  HeaviestBelow heaviest(things.size());
  std::size_t last = kNone;
  for (std::size_t i = 0; i < things.size(); ++i) {
    const std::size_t rank = rank_of(things[i].place);
    previous[i] = heaviest.find(rank, sums);
    sums[i] = things[i].weight + (previous[i] == kNone ? 0 : sums[previous[i]]);
    heaviest.add(rank, i, sums);
    if (last == kNone || sums[i] > sums[last]) last = i;
  }
  std::vector<bool> is_kept(things.size());
  for (; last != kNone; last = previous[last]) is_kept[last] = true;
  return is_kept;
}

}  // namespace sopimus
