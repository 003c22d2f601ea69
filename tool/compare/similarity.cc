#include "compare/similarity.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "base/text.h"

namespace sopimus {

namespace {

constexpr std::size_t kShingle = 4;
constexpr std::size_t kMostPairs = 40'000;
/// Between two sentences that stand in the same gap; measured on the revised contracts: true pairs are above,
/// but for sentences that a reader would call new as well.
constexpr int kAlike = 350;

}  // namespace

Shingles::Shingles(std::string_view text, int kind) : kind_(kind) {
  const std::u32string letters = to_code_points(to_lower(text));
  if (letters.empty()) return;
  const std::size_t length = std::min(kShingle, letters.size());
  pieces_.reserve(letters.size() - length + 1);
  std::uint32_t piece = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    piece = piece << 8U ^ letters[i];
    if (i + 1 >= length) pieces_.push_back(piece);
  }
  std::sort(pieces_.begin(), pieces_.end());
}

Shingles::Shingles(const std::vector<const Shingles*>& parts, int kind) : kind_(kind) {
  std::size_t all = 0;
  for (const Shingles* part : parts) all += part->size();
  pieces_.reserve(all);
  for (const Shingles* part : parts) {
    const auto sorted = static_cast<std::ptrdiff_t>(pieces_.size());
    pieces_.insert(pieces_.end(), part->pieces_.begin(), part->pieces_.end());
    std::inplace_merge(pieces_.begin(), pieces_.begin() + sorted, pieces_.end());
  }
}

int Shingles::likeness(const Shingles& other) const {
  if (kind_ != other.kind_) return 0;
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

std::vector<const Shingles*> pointers_to(const std::vector<Shingles>& texts) {
  std::vector<const Shingles*> pointers;
  for (const Shingles& text : texts) pointers.push_back(&text);
  return pointers;
}

bool can_pair_alike(std::size_t before, std::size_t after) {
  return before > 0 && after > 0 && before <= kMostPairs / after;
}

std::vector<std::pair<std::size_t, std::size_t>> pair_alike(const std::vector<const Shingles*>& before,
                                                            const std::vector<const Shingles*>& after) {
  const std::size_t n = before.size();
  const std::size_t m = after.size();
  if (!can_pair_alike(n, m)) return {};
  // best[i][j]: the sum of likenesses in the best pairing of what follows i and j.
  std::vector<std::vector<int>> best(n + 1, std::vector<int>(m + 1));
  std::vector<std::vector<int>> likeness(n, std::vector<int>(m));
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      likeness[i][j] = before[i]->likeness(*after[j]);
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

namespace {

/// Which texts have a piece, for the pieces that few have.
class PieceIndex {
 public:
  explicit PieceIndex(const std::vector<const Shingles*>& texts)
      : count_(texts.size()), shared_(texts.size()) {
    std::size_t all = 0;
    for (const Shingles* text : texts) all += text->size();
    // Of long texts every 16th piece is enough to know which are worth measuring.
    sample_ = all > 200'000 ? 16 : all > 20'000 ? 4 : 1;
    entries_.reserve(all / sample_);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      for_each_piece(*texts[i], [&](std::uint32_t piece) { entries_.push_back({piece, i}); });
    }
    std::sort(entries_.begin(), entries_.end());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      Range& range = ranges_.try_emplace(entries_[i].piece, Range{i, i}).first->second;
      range.to = i + 1;
    }
  }

  /// The up to three texts that share most pieces with `text`, most first.
  std::vector<std::size_t> most_shared(const Shingles& text) {
    touched_.clear();
    for_each_piece(text, [&](std::uint32_t piece) {
      const auto found = ranges_.find(piece);
      if (found == ranges_.end() || found->second.to - found->second.from > most_texts()) return;
      for (std::size_t entry = found->second.from; entry < found->second.to; ++entry) {
        const std::size_t i = entries_[entry].text;
        if (shared_[i]++ == 0) touched_.push_back(i);
      }
    });
    constexpr std::size_t kMost = 3;
    const std::size_t most = std::min(kMost, touched_.size());
    std::partial_sort(
        touched_.begin(), touched_.begin() + static_cast<std::ptrdiff_t>(most), touched_.end(),
        [&](std::size_t a, std::size_t b) { return std::tuple(shared_[b], a) < std::tuple(shared_[a], b); });
    for (const std::size_t i : touched_) shared_[i] = 0;
    touched_.resize(most);
    return touched_;
  }

 private:
  struct Entry {
    std::uint32_t piece = 0;
    std::size_t text = 0;
    auto operator<=>(const Entry&) const = default;
  };
  struct Range {
    std::size_t from = 0;
    std::size_t to = 0;
  };

  template <typename Visit>
  void for_each_piece(const Shingles& text, const Visit& visit) const {
    std::uint32_t last = 0;
    for (const std::uint32_t piece : text.pieces()) {
      const bool is_sampled = sample_ == 1 || (piece * 0x9E3779B97F4A7C15U >> 40U) % sample_ == 0;
      if (piece != last && is_sampled) visit(piece);
      last = piece;
    }
  }

  /// A piece that more texts have tells none of them from the others.
  std::size_t most_texts() const { return std::clamp<std::size_t>(count_ / 10, 8, 64); }

  std::size_t count_;
  std::vector<std::uint32_t> shared_;   // of each text, while one is looked for
  std::vector<std::size_t> touched_{};  // those that share any
  std::uint64_t sample_ = 1;
  std::vector<Entry> entries_{};
  std::unordered_map<std::uint32_t, Range> ranges_{};  // of the entries of a piece
};

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> find_alike(const std::vector<const Shingles*>& before,
                                                            const std::vector<const Shingles*>& after,
                                                            int least) {
  PieceIndex index(after);
  std::vector<std::tuple<int, std::size_t, std::size_t>>
      found;  // likeness below 1000, so that more comes first
  for (std::size_t i = 0; i < before.size(); ++i) {
    for (const std::size_t j : index.most_shared(*before[i])) {
      const int likeness = before[i]->likeness(*after[j]);
      if (likeness >= least) found.emplace_back(1000 - likeness, i, j);
    }
  }
  std::sort(found.begin(), found.end());
  std::vector<bool> is_taken_before(before.size());
  std::vector<bool> is_taken_after(after.size());
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [unlike, i, j] : found) {
    if (is_taken_before[i] || is_taken_after[j]) continue;
    is_taken_before[i] = is_taken_after[j] = true;
    pairs.emplace_back(i, j);
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace sopimus
