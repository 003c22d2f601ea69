// How alike two sentences are, and which of two runs of sentences belong together.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace sopimus {

/// The overlapping four-character pieces of a text in small letters, sorted: case endings change the end of a
/// Finnish word and leave most of its pieces. A piece is eight bits a letter, which tells Latin letters
/// apart.
class Shingles {
 public:
  /// `kind`: only texts of one kind are ever alike.
  explicit Shingles(std::string_view text, int kind = 0);
  /// Those of several texts together, without what would stand across their ends.
  Shingles(const std::vector<const Shingles*>& parts, int kind);
  /// Dice's coefficient of the two multisets, 0 … 1000 thousandths.
  int likeness(const Shingles& other) const;
  std::size_t size() const { return pieces_.size(); }
  const std::vector<std::uint32_t>& pieces() const { return pieces_; }

 private:
  int kind_;
  std::vector<std::uint32_t> pieces_{};
};

std::vector<const Shingles*> pointers_to(const std::vector<Shingles>& texts);

/// Pairs `before[i]` with `after[j]` where they are alike enough, keeping the order on both sides.
///
/// Shape:  pairs ascending in both.
/// Cost:   the product of the lengths; nothing is paired above 40,000.
std::vector<std::pair<std::size_t, std::size_t>> pair_alike(const std::vector<const Shingles*>& before,
                                                            const std::vector<const Shingles*>& after);

/// Whether so many are not too many to be paired.
bool can_pair_alike(std::size_t before, std::size_t after);

/// The pairs that are alike by `least` thousandths or more, wherever they stand, each in one pair, the most
/// alike first served.
///
/// Shape:  ascending in the first.
/// Cost:   near linear in the text: pieces that many texts share are not looked at, and of each text only the
///         three that share most are measured.
std::vector<std::pair<std::size_t, std::size_t>> find_alike(const std::vector<const Shingles*>& before,
                                                            const std::vector<const Shingles*>& after,
                                                            int least);

}  // namespace sopimus
