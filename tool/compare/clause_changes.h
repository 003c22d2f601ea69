// What changed between two texts of one document, clause by clause and sentence by sentence.

#pragma once

#include <string>
#include <vector>

#include "compare/clause_texts.h"

namespace sopimus {

/// A sentence that is not the same: removed (`after` is empty), added (`before` is empty) or reworded.
struct SentenceChange {
  SentenceText before{};
  SentenceText after{};
  bool operator==(const SentenceChange&) const = default;
};

struct ClauseChange {
  enum class Kind { Unchanged, Changed, Added, Removed };
  Kind kind = Kind::Unchanged;
  std::string clause{};  // id
  std::string number_before{};
  std::string number_after{};
  std::string heading_before{};
  std::string heading_after{};
  /// Stands elsewhere in the order, or below another clause, than before.
  bool is_moved = false;
  /// Its number, or a number in its text, is another; alone this is no change.
  bool is_renumbered = false;
  /// The document that it came from, or went to, whole: set by find_moves_between.
  std::string other_document{};
  std::vector<SentenceChange> sentences{};  // in reading order; a changed heading is no sentence
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

/// Compares two texts of one document in one language; a default Document stands for none.
///
/// Cost: linear in the text when little differs; bounded as find_hunks and pair_alike are.
DocumentChanges find_changes(const Document& before, const Document& after);

/// Marks the clauses that left one document and came into another.
void find_moves_between(std::vector<DocumentChanges>& documents);

}  // namespace sopimus
