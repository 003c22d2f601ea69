// Passages that both texts have in one place: their words in one text, each change marked.

#pragma once

#include <cstddef>

#include "compare/whole_passages.h"

namespace sopimus {

class PairedPassages {
 public:
  PairedPassages(RedlineState& state, SentenceNotes& notes, WholePassages& whole)
      : state_(state), notes_(notes), whole_(whole) {}

  void show(const PassageGroup& group);

 private:
  bool is_same(const PassageGroup& group) const;
  void show_text(const PassageGroup& group);
  void show_figure(const Passage& old_passage, const Passage& passage);
  void show_table(const PassageGroup& group);

  RedlineState& state_;
  SentenceNotes& notes_;
  WholePassages& whole_;
};

}  // namespace sopimus
