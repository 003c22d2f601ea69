// A clause's sentences as they are read, each with the lines of the file that say it.

#pragma once

#include <string>
#include <vector>

#include "cli/agreement_at.h"
#include "model/document.h"

namespace sopimus {

struct PlacedSentence {
  std::string text{};
  std::vector<std::size_t> lines{};   // of the clause's file, ascending; empty for what the program adds
  std::vector<std::string> values{};  // ids of the values that it prints
  bool is_heading = false;            // with its number
};

/// The sentences of `clause` in a composed document that holds it, as documents show them; empty when the
/// document does not hold it. Rows of tables and list items are sentences too.
std::vector<PlacedSentence> sentences_in(const Document& document, const Clause& clause);

/// The sentences as the first document that holds the clause prints them; of a clause that none holds, as its
/// file has them, with keys in place of what a document would fill in.
///
/// Cost: of composing the document.
std::vector<PlacedSentence> sentences_of(const AgreementAt& agreement, const Clause& clause);

/// The agreement in which a clause's words stand: `agreement`, or where every document that holds the clause
/// is pinned, the edition of the pin, which is told on standard error.
///
/// Errors: as read_agreement_at.
AgreementAt agreement_of(const Place& place, AgreementAt agreement, const std::string& clause,
                         Diagnostics& diagnostics);

/// Whether an outline holds the clause, at any depth.
bool includes(const std::vector<SourceBlock>& outline, const std::string& clause);

/// Errors: UsageError with the nearest id when the agreement has no such clause in that language.
const Clause& clause_named(const AgreementAt& agreement, const std::string& id, const std::string& language);

}  // namespace sopimus
