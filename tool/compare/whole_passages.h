// Passages of which all is marked: those that one text alone has, or has elsewhere, or sets otherwise.

#pragma once

#include <set>
#include <string>

#include "compare/sentence_notes.h"

namespace sopimus {

class WholePassages {
 public:
  WholePassages(RedlineState& state, SentenceNotes& notes);

  /// A passage that one text alone has; those of one clause that follow each other are one change.
  void show_lone(const Passage& passage, bool is_after);
  /// The two ends of a move: every word is marked, what changed on the way with its own class.
  void show_moved_away(const PassageGroup& group, const Passage& passage);
  void show_moved_here(const PassageGroup& group, const Passage& passage);
  /// As removed and added, so that each text keeps its own kind; words that changed have their own class.
  void show_set_otherwise(const PassageGroup& group);
  /// What is lone from here on is another change.
  void end_lone();

 private:
  Runs moved_runs(const PassageGroup& group, const Passage& passage, bool is_after, const Mark& mark);

  RedlineState& state_;
  SentenceNotes& notes_;
  std::set<std::string, std::less<>> moved_clauses_{};  // new ids
  Mark lone_{};                                         // of the passage put last, when one text alone has it
  std::string lone_clause_{};
};

}  // namespace sopimus
