// Two versions of a sentence as one text in which the changes are marked.

#pragma once

#include <span>

#include "model/document.h"

namespace sopimus {

/// Gives the changes of a Document their numbers, from 1.
class ChangeNumbers {
 public:
  int next() { return ++last_; }
  /// What next() will give.
  int upcoming() const { return last_ + 1; }

 private:
  int last_ = 0;
};

/// The words of both, the old before the new where they differ, each change with its class. Words of a
/// reference or a number that names the same thing under another number are of class Generated.
///
/// Shape: without what is marked Deleted the text is that of `after`, without what is marked Inserted that of
///        `before` but for U+00A0 in place of a space; looks and links are those of `after`. Only the last
///        run ends a sentence.
/// Cost:  as find_hunks.
Runs merge_runs(std::span<const Run> before, std::span<const Run> after, ChangeNumbers& numbers);

/// `runs` with `mark` on each.
Runs marked_runs(std::span<const Run> runs, const Mark& mark);

/// Whether any of `runs` has a mark of a class that a reader cares for: not Generated.
bool has_changes(const Runs& runs);

}  // namespace sopimus
