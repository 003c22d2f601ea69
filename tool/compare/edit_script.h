// The shortest way from one sequence to another, as the stretches that differ.
//
// Sequences are of numbers: intern what is compared (sentences, words) with a TokenTable, so that comparing
// two tokens costs nothing.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sopimus {

/// Gives equal texts equal numbers: 0, 1, 2 … in the order they are first seen.
class TokenTable {
 public:
  std::uint32_t number_of(std::string_view text);

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_{};
};

/// Where the sequences differ: before[before_from, before_to) became after[after_from, after_to). One side
/// may be empty, never both.
struct EditHunk {
  std::size_t before_from = 0;
  std::size_t before_to = 0;
  std::size_t after_from = 0;
  std::size_t after_to = 0;
  bool operator==(const EditHunk&) const = default;
};

/// The hunks in order, with something equal between any two. `cost_cap` bounds the search in one stretch:
/// above it the furthest way found is taken, so that the script stays right and may be longer than the
/// shortest.
///
/// Shape:    what lies between hunks is equal and equally long on both sides.
/// Cost:     (N + M) × min(D, cost_cap) steps, where D is the number of differing tokens; memory of N + M.
/// Standard: E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986, section 4b (linear space).
std::vector<EditHunk> find_hunks(const std::vector<std::uint32_t>& before,
                                 const std::vector<std::uint32_t>& after, std::size_t cost_cap = 256);

}  // namespace sopimus
