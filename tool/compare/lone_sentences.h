// Sentences whose like stands anywhere in the other text.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "compare/passages.h"
#include "compare/similarity.h"

namespace sopimus {

/// What a sentence is equal to others by: only what can be a sentence of the same kind of passage ever is, a
/// row and a paragraph are not.
std::string equality_key(const Passages& text, std::size_t sentence);

/// The pieces of sentences, each made once: one without its like in the clause is looked for in the whole
/// text.
class SentencePieces {
 public:
  explicit SentencePieces(const Passages& text) : text_(text) {}
  const Shingles& of(std::size_t sentence);

 private:
  const Passages& text_;
  std::map<std::size_t, Shingles> made_{};
};

/// One of two texts, and which of its sentences need no other.
struct LoneSentences {
  const Passages& text;
  SentencePieces& pieces;
  std::vector<bool> is_paired{};
};

/// Pairs of those that are in none: word for word, then alike, wherever they stand; then what stands beside
/// them, or beside the pairs of `known`, in both texts and is too short to be looked for alone, as items of a
/// list are.
///
/// Shape: ascending in the first.
/// Cost:  as find_alike.
std::vector<std::pair<std::size_t, std::size_t>> pair_lone_sentences(
    LoneSentences before, LoneSentences after, const std::vector<std::pair<std::size_t, std::size_t>>& known);

}  // namespace sopimus
