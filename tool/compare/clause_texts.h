// A Document as its clauses, each with its sentences in reading order: what is compared, and what a reader is
// shown.

#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// A sentence, a row of a table, or a heading inside a clause.
struct SentenceText {
  std::string text{};  // as it is read, with plain spaces; a row's cells apart by " | "
  /// The same with references and numbers by what they name, so that a text that is only numbered anew is
  /// equal.
  std::string key{};
  Origin origin{};
  bool operator==(const SentenceText&) const = default;
};

struct ClauseText {
  std::string clause{};  // id
  std::string parent{};  // id of the clause it stands below; empty at the top
  std::string number{};
  std::string heading{};
  std::string edition{};                  // of its pin; empty when not pinned
  std::vector<SentenceText> sentences{};  // without the heading
  SourceSpan at{};
  bool operator==(const ClauseText&) const = default;
};

/// What a document consists of.
struct DocumentTexts {
  std::vector<ClauseText> clauses{};      // in the order they stand
  std::vector<SentenceText> generated{};  // what no clause holds: heads of generated parts, signatures
};

/// Shape:  a clause with clauses inside it goes on after them as one; every clause is there once.
/// Cost:   linear in the text.
DocumentTexts to_clause_texts(const Document& document);

}  // namespace sopimus
