#include "compare/edit_script.h"

#include <algorithm>

namespace sopimus {

namespace {

using Index = std::ptrdiff_t;
constexpr Index kNowhere = -1;

/// A part of both sequences that is still to be compared.
struct Box {
  std::size_t before_from, before_to, after_from, after_to;
};

class Comparer {
 public:
  Comparer(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after,
           std::size_t cost_cap)
      : before_(before),
        after_(after),
        cost_cap_(static_cast<Index>(std::max<std::size_t>(cost_cap, 1))),
        is_removed_(before.size()),
        is_added_(after.size()) {}

  std::vector<EditHunk> compare() {
    std::vector<Box> boxes{{0, before_.size(), 0, after_.size()}};
    while (!boxes.empty()) {
      Box box = boxes.back();
      boxes.pop_back();
      if (!trim_equal_ends(box)) continue;
      const auto [x, y] = split(box);
      boxes.push_back({box.before_from + x, box.before_to, box.after_from + y, box.after_to});
      boxes.push_back({box.before_from, box.before_from + x, box.after_from, box.after_from + y});
    }
    return hunks();
  }

 private:
  /// False when nothing of the box is left to compare.
  bool trim_equal_ends(Box& box) {
    while (box.before_from < box.before_to && box.after_from < box.after_to &&
           before_[box.before_from] == after_[box.after_from]) {
      ++box.before_from;
      ++box.after_from;
    }
    while (box.before_from < box.before_to && box.after_from < box.after_to &&
           before_[box.before_to - 1] == after_[box.after_to - 1]) {
      --box.before_to;
      --box.after_to;
    }
    if (box.before_from < box.before_to && box.after_from < box.after_to) return true;
    for (std::size_t i = box.before_from; i < box.before_to; ++i) is_removed_[i] = true;
    for (std::size_t i = box.after_from; i < box.after_to; ++i) is_added_[i] = true;
    return false;
  }

  /// The furthest x on diagonal k (x − y = k) one edit after what `reached` has beside it.
  static Index step(const std::vector<Index>& reached, Index at, Index k, Index n, Index m) {
    Index x = kNowhere;
    const Index down = reached[static_cast<std::size_t>(at + k + 1)];
    if (down != kNowhere && down - k <= m) x = down;
    const Index right = reached[static_cast<std::size_t>(at + k - 1)];
    if (right != kNowhere && right + 1 <= n) x = std::max(x, right + 1);
    return x;
  }

  struct Split {
    std::size_t x, y;
  };

  /// A point on a shortest way through the box, whose two ends differ on both sides; with too many edits, the
  /// furthest point that was reached.
  Split split(const Box& box) {
    const auto n = static_cast<Index>(box.before_to - box.before_from);
    const auto m = static_cast<Index>(box.after_to - box.after_from);
    const Index delta = n - m;
    const Index most = std::min((n + m + 1) / 2, cost_cap_);
    const Index at = most + 1;
    forward_.assign(static_cast<std::size_t>(2 * at + 1), kNowhere);
    backward_.assign(static_cast<std::size_t>(2 * at + 1), kNowhere);
    forward_[static_cast<std::size_t>(at + 1)] = 0;
    backward_[static_cast<std::size_t>(at + 1)] = 0;
    const auto reached = [&](const std::vector<Index>& side, Index k) {
      return k < -at || k > at ? kNowhere : side[static_cast<std::size_t>(at + k)];
    };
    Index furthest = 0;
    Split best{0, 0};
    for (Index d = 0; d <= most; ++d) {
      for (Index k = -d; k <= d; k += 2) {
        Index x = d == 0 ? 0 : step(forward_, at, k, n, m);
        if (x != kNowhere) x = follow(box, x, x - k, n, m);
        forward_[static_cast<std::size_t>(at + k)] = x;
        if (x == kNowhere) continue;
        const Index there = reached(backward_, delta - k);
        const bool meets = there != kNowhere && x + there >= n && (delta % 2 != 0) && delta - k >= -(d - 1) &&
                           delta - k <= d - 1;
        if (meets) return to_split(x, x - k);
        if (2 * x - k > furthest) {
          furthest = 2 * x - k;
          best = to_split(x, x - k);
        }
      }
      for (Index k = -d; k <= d; k += 2) {
        Index x = d == 0 ? 0 : step(backward_, at, k, n, m);
        if (x != kNowhere) x = follow_back(box, x, x - k, n, m);
        backward_[static_cast<std::size_t>(at + k)] = x;
        if (x == kNowhere) continue;
        const Index there = reached(forward_, delta - k);
        const bool meets =
            there != kNowhere && x + there >= n && (delta % 2 == 0) && delta - k >= -d && delta - k <= d;
        if (meets) return to_split(n - x, m - (x - k));
      }
    }
    return best;
  }

  static Split to_split(Index x, Index y) {
    return {static_cast<std::size_t>(x), static_cast<std::size_t>(y)};
  }

  Index follow(const Box& box, Index x, Index y, Index n, Index m) const {
    while (x < n && y < m &&
           before_[box.before_from + static_cast<std::size_t>(x)] ==
               after_[box.after_from + static_cast<std::size_t>(y)]) {
      ++x;
      ++y;
    }
    return x;
  }

  Index follow_back(const Box& box, Index x, Index y, Index n, Index m) const {
    while (x < n && y < m &&
           before_[box.before_to - 1 - static_cast<std::size_t>(x)] ==
               after_[box.after_to - 1 - static_cast<std::size_t>(y)]) {
      ++x;
      ++y;
    }
    return x;
  }

  std::vector<EditHunk> hunks() const {
    std::vector<EditHunk> result;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before_.size() || j < after_.size()) {
      EditHunk hunk{i, i, j, j};
      while (hunk.before_to < before_.size() && is_removed_[hunk.before_to]) ++hunk.before_to;
      while (hunk.after_to < after_.size() && is_added_[hunk.after_to]) ++hunk.after_to;
      i = hunk.before_to;
      j = hunk.after_to;
      if (i > hunk.before_from || j > hunk.after_from) {
        result.push_back(hunk);
      } else {
        ++i;
        ++j;
      }
    }
    return result;
  }

  const std::vector<std::uint32_t>& before_;
  const std::vector<std::uint32_t>& after_;
  const Index cost_cap_;
  std::vector<bool> is_removed_;
  std::vector<bool> is_added_;
  std::vector<Index> forward_{};
  std::vector<Index> backward_{};
};

}  // namespace

std::uint32_t TokenTable::number_of(std::string_view text) {
  const auto next = static_cast<std::uint32_t>(numbers_.size());
  return numbers_.try_emplace(std::string(text), next).first->second;
}

std::vector<EditHunk> find_hunks(const std::vector<std::uint32_t>& before,
                                 const std::vector<std::uint32_t>& after, std::size_t cost_cap) {
  return Comparer(before, after, cost_cap).compare();
}

}  // namespace sopimus
