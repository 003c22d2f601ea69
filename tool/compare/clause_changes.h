// What changed between two texts of one document, clause by clause and sentence by sentence.

#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// A sentence, a row of a table or a heading inside a clause, as it is read: plain spaces, a row's cells
/// apart by " | ".
struct SentenceText {
  std::string text{};
  Origin origin{};
  bool operator==(const SentenceText&) const = default;
};

/// A sentence that is not the same: removed (`after` is empty), added (`before` is empty) or reworded.
struct SentenceChange {
  SentenceText before{};
  SentenceText after{};
  Runs merged{};  // both, the words that changed marked; cells of a row apart by " | "
  /// The clause it came from or went to when it stands elsewhere word for word; empty else.
  std::string other_clause{};
  bool operator==(const SentenceChange&) const = default;
};

/// How many changes there are of each class, by the class's number.
using ClassCounts = std::array<std::size_t, 9>;

struct ClauseChange {
  enum class Kind { Unchanged, Changed, Added, Removed };
  Kind kind = Kind::Unchanged;
  std::string clause{};         // id in the new text, else in the old
  std::string clause_before{};  // id in the old text, when it was another
  std::string number_before{};
  std::string number_after{};
  std::string heading_before{};
  std::string heading_after{};
  Runs heading_merged{};
  /// Stands elsewhere in the order, or below another clause, than before.
  bool is_moved = false;
  /// Its number, or a number in its text, is another; alone this is no change.
  bool is_renumbered = false;
  /// The document that it came from, or went to, whole: set by find_moves_between.
  std::string other_document{};
  std::vector<SentenceChange> sentences{};  // in reading order; a changed heading is no sentence
  ClassCounts counts{};
  bool is_change() const { return kind != Kind::Unchanged || is_moved; }
  bool operator==(const ClauseChange&) const = default;
};

struct DocumentChanges {
  std::string document{};  // id
  std::string language{};
  std::string label{};  // "Liite A"
  std::string title{};
  bool is_added = false;
  bool is_removed = false;
  std::vector<ClauseChange> clauses{};      // in the order of the new text; removed ones where they stood
  std::vector<SentenceChange> generated{};  // in what no clause holds
  bool has_changes() const;
  bool operator==(const DocumentChanges&) const = default;
};

/// Marks the clauses that left one document and came into another.
void find_moves_between(std::vector<DocumentChanges>& documents);

}  // namespace sopimus
