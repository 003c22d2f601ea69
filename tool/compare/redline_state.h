// What the parts of a comparison work on: the two texts, how they match, and what is made of them.

#pragma once

#include <cstddef>
#include <vector>

#include "compare/alignment.h"
#include "compare/change_record.h"
#include "compare/marked_text.h"
#include "compare/merge_runs.h"
#include "compare/passages.h"
#include "compare/sentence_marks.h"

namespace sopimus {

struct RedlineState {
  RedlineState(const Passages& old_text, const Passages& new_text, bool is_text_wanted)
      : before(old_text),
        after(new_text),
        alignment(align_texts(old_text, new_text)),
        record(old_text, new_text, alignment),
        marks(old_text, new_text, alignment, numbers),
        text(new_text, is_text_wanted) {}
  RedlineState(const RedlineState&) = delete;
  RedlineState& operator=(const RedlineState&) = delete;

  const Passages& side(bool is_after) const { return is_after ? after : before; }
  const Passage& new_passage(const PassageGroup& group) const { return after.passages[group.after.front()]; }
  const Passage& old_passage(const PassageGroup& group) const {
    return before.passages[group.before.front()];
  }

  const Passages& before;
  const Passages& after;
  TextAlignment alignment;
  ChangeRecord record;
  ChangeNumbers numbers{};
  SentenceMarks marks;
  MarkedText text;
};

/// A mark of the one author that a comparison has.
inline Mark change_mark(Mark::Kind kind, ChangeClass change_class, int change) {
  return {kind, change_class, 0, change, 0};
}

inline Mark::Kind kind_of(bool is_after) { return is_after ? Mark::Kind::Inserted : Mark::Kind::Deleted; }

inline TextSide side_of(bool is_after) { return is_after ? TextSide::After : TextSide::Before; }

/// Has runs of its own: no table and no figure.
inline bool has_text(const Passage& passage) {
  return passage.kind != Passage::Kind::Table && passage.kind != Passage::Kind::Figure;
}

}  // namespace sopimus
