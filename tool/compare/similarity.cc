#include "compare/similarity.h"

#include <algorithm>

#include "base/text.h"

namespace sopimus {

namespace {

constexpr std::size_t kShingle = 4;
constexpr std::size_t kMostPairs = 40'000;
/// Between two sentences that stand in the same gap; measured on the revised contracts: true pairs are above,
/// but for sentences that a reader would call new as well.
constexpr int kAlike = 350;

}  // namespace

Shingles::Shingles(std::string_view text) {
  const std::u32string letters = to_code_points(to_lower(text));
  if (letters.empty()) return;
  const std::size_t length = std::min(kShingle, letters.size());
  for (std::size_t i = 0; i + length <= letters.size(); ++i) {
    std::uint64_t piece = 0;
    for (std::size_t j = 0; j < length; ++j) piece = piece << 16U ^ letters[i + j];
    pieces_.push_back(piece);
  }
  std::sort(pieces_.begin(), pieces_.end());
}

int Shingles::likeness(const Shingles& other) const {
  const std::size_t all = pieces_.size() + other.pieces_.size();
  if (all == 0) return 1000;
  std::size_t shared = 0;
  auto a = pieces_.begin();
  auto b = other.pieces_.begin();
  while (a != pieces_.end() && b != other.pieces_.end()) {
    if (*a == *b) {
      ++shared;
      ++a;
      ++b;
    } else if (*a < *b) {
      ++a;
    } else {
      ++b;
    }
  }
  return static_cast<int>(2000 * shared / all);
}

std::vector<std::pair<std::size_t, std::size_t>> pair_alike(const std::vector<Shingles>& before,
                                                            const std::vector<Shingles>& after) {
  const std::size_t n = before.size();
  const std::size_t m = after.size();
  if (n == 0 || m == 0 || n > kMostPairs / m) return {};
  // best[i][j]: the sum of likenesses in the best pairing of what follows i and j.
  std::vector<std::vector<int>> best(n + 1, std::vector<int>(m + 1));
  std::vector<std::vector<int>> likeness(n, std::vector<int>(m));
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      likeness[i][j] = before[i].likeness(after[j]);
      best[i][j] = std::max(best[i + 1][j], best[i][j + 1]);
      if (likeness[i][j] >= kAlike) best[i][j] = std::max(best[i][j], best[i + 1][j + 1] + likeness[i][j]);
    }
  }
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0, j = 0; i < n && j < m;) {
    if (likeness[i][j] >= kAlike && best[i][j] == best[i + 1][j + 1] + likeness[i][j]) {
      pairs.emplace_back(i++, j++);
    } else if (best[i][j] == best[i + 1][j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return pairs;
}

}  // namespace sopimus
