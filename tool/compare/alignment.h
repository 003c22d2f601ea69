// Which passages and sentences of two texts are the same ones.

#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "compare/passages.h"

namespace sopimus {

/// Passages that are the same in both texts: one and one, or one that was divided, or several that were
/// joined.
struct PassageGroup {
  std::vector<std::size_t> before{};  // indices of passages, one after another
  std::vector<std::size_t> after{};
  std::vector<std::pair<std::size_t, std::size_t>> sentences{};  // pairs, ascending in both
  bool is_moved = false;  // stands out of the order that the others have kept
};

struct TextAlignment {
  std::vector<PassageGroup> groups{};                          // in the order of the new text
  std::vector<std::pair<std::string, std::string>> clauses{};  // old id, new id
  /// Sentences that left one passage and stand in another, the same or nearly so.
  std::vector<std::pair<std::size_t, std::size_t>> moved_sentences{};
};

/// Clauses by id, then by their words; in a clause sentences by the shortest script and by likeness; what is
/// left by id of the passage, then word for word, then by likeness, anywhere in the text.
///
/// Cost: near linear in the text; bounded as find_hunks, pair_alike and find_alike are.
TextAlignment align_texts(const Passages& before, const Passages& after);

}  // namespace sopimus
