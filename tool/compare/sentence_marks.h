// The runs of a sentence as a redline shows them: new, gone, moved, or of both texts.

#pragma once

#include <map>
#include <optional>
#include <utility>

#include "compare/alignment.h"
#include "compare/merge_runs.h"

namespace sopimus {

/// All runs of a sentence, a row or a figure with one mark.
Runs all_marked(const Sentence& sentence, const Mark& mark);

/// Of both texts' words those of one: what changed keeps its mark, the rest gets `mark`.
Runs one_side_of(const Runs& merged, const Mark& mark, bool is_after);

/// Marks the sentences of two texts; each pair and each end of a move has the same numbers wherever it is
/// asked for.
class SentenceMarks {
 public:
  SentenceMarks(const Passages& before, const Passages& after, const TextAlignment& alignment,
                ChangeNumbers& numbers);

  /// A pair of sentences in one text.
  const Runs& merged(std::size_t before, std::size_t after);
  /// A sentence that is new or gone in its place. One that moved names its other end, and what changed in it
  /// on the way has its own class.
  Runs lone(std::size_t sentence, bool is_after, const Mark& mark);
  /// The other end of a sentence that moved.
  std::optional<std::size_t> other_end(std::size_t sentence, bool is_after) const;
  /// The mark of one end of a moved passage.
  Mark mark_of_moved_passage(const PassageGroup& group, bool is_after);

 private:
  using Ends = std::pair<int, int>;
  Mark mark_of_end(std::map<std::size_t, Ends>& ends, std::size_t key, bool is_after);

  const Passages& before_;
  const Passages& after_;
  ChangeNumbers& numbers_;
  std::map<std::size_t, std::size_t> moved_from_{};  // sentence of the new text → of the old
  std::map<std::size_t, std::size_t> moved_to_{};
  std::map<std::size_t, Ends> sentence_ends_{};  // by sentence of the old text
  std::map<std::size_t, Ends> passage_ends_{};   // by passage of the old text
  std::map<std::size_t, Runs> merged_{};         // by sentence of the old text
};

}  // namespace sopimus
