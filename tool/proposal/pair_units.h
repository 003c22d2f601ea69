// Which paragraph that came back is which of those that were sent out.

#pragma once

#include <cstddef>
#include <vector>

#include "proposal/units.h"

namespace sopimus {

struct UnitPairs {
  /// For each returned unit the one it is; kNoUnit for a new one.
  std::vector<std::size_t> base_of{};
  /// For each base unit the one it became; kNoUnit for one that is gone.
  std::vector<std::size_t> returned_of{};
  /// For each returned unit: found by its words, because the file's mark was lost.
  std::vector<bool> by_words{};
  /// For each returned unit: stands elsewhere than those that kept their order.
  std::vector<bool> is_moved{};
  /// For each new returned unit the base unit that its words were divided from, or copied; else kNoUnit.
  std::vector<std::size_t> part_of{};
  /// For each base unit that is gone the returned unit that its words were joined to; else kNoUnit.
  std::vector<std::size_t> joined_to{};
};

/// By the file's own marks, then by equal words, then by likeness, between what is paired already and then
/// anywhere.
///
/// Shape: headings are paired with headings, cells with cells.
/// Cost:  near linear; bounded as pair_alike and find_alike are.
UnitPairs pair_units(const EditText& base, const EditText& returned);

}  // namespace sopimus
