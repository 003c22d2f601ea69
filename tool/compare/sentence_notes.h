// Tells the record of a comparison what became of each sentence.

#pragma once

#include <cstddef>

#include "compare/redline_state.h"

namespace sopimus {

class SentenceNotes {
 public:
  explicit SentenceNotes(RedlineState& state) : state_(state) {}

  /// A sentence that one text alone has in its place; `merged` is all marked.
  void note_lone(std::size_t sentence, bool is_after, const Runs& merged);
  /// Two sentences that are one. Pairs of two clauses are told by note_other_clause.
  void note_pair(std::size_t before, std::size_t after);
  /// The same of a sentence, row or heading of `passage` that was merged into `merged`.
  void note_merged(std::size_t before, std::size_t after, const Passage& passage, const Runs& merged);
  /// A passage that stands where it stood, in another clause: a heading came between, or went.
  void note_other_clause(const PassageGroup& group);

 private:
  RedlineState& state_;
};

}  // namespace sopimus
