// The history of a sample: samples/NAME/history.xml, from which init makes commits and editions anew.

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "source/clause.h"

namespace sopimus {

/// Who did it, and when: "2023-04-21T14:30:00+03:00".
struct SampleAuthor {
  Word date{};
  Word name{};
  Word email{};
};

struct SampleFileChange {
  enum class Kind { Put, Move, Remove };
  Kind kind = Kind::Put;
  Word path{};
  Word other{};  // Put: the file of the sample it is copied from, empty: `path`; Move: the new name
};

struct SampleCommit {
  Word id{};
  std::vector<Word> parents{};  // ids; empty in the first
  SampleAuthor author{};
  std::string message{};                    // ends with a new line
  std::vector<SampleFileChange> changes{};  // in their order
};

struct SampleEdition {
  Word kind{};    // draft, frozen
  Word commit{};  // id
  Word reason{};  // of a technical correction
  SampleAuthor author{};
  SourceSpan at{};
};

/// A commit, or the edition made after the commits before it.
struct SampleStep {
  SampleCommit commit{};
  SampleEdition edition{};
  bool is_edition = false;
};

struct SampleHistory {
  std::vector<SampleStep> steps{};
};

/// Errors: faults of form, ids that are given twice or not before they are named, and paths that lead out of
/// the
///         sample go to `diagnostics`.
SampleHistory read_sample_history(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics);

}  // namespace sopimus
