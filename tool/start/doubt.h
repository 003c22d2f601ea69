// What was not sure when an agreement was started from a file: a drafter's list of things to look at.

#pragma once

#include <string>
#include <vector>

#include "base/source_text.h"

namespace sopimus {

/// The groups of the list, in its order.
enum class DoubtKind {
  Words,       // the agreement says something else than the file did
  LeftOut,     // pictures, names of persons, what has no place in an agreement
  Parties,     // who they are, their data, bodies and signatories
  Facts,       // title, term, validity, entry into force
  Structure,   // headings, numbers, lists, annexes
  Themes,      // goals, indicators, measures
  References,  // words that look like a reference, a statute or a date, and stayed words
  Data,        // text that became data: to know, not to mend
};

struct Doubt {
  DoubtKind kind = DoubtKind::Structure;
  std::string what{};
  SourceSpan at{};       // in the file that the agreement was started from
  std::string clause{};  // id of the clause that it came to; empty: agreement.xml, or nowhere
  std::string words{};   // as they stand in the clause's file, to find the line by
};

using Doubts = std::vector<Doubt>;

}  // namespace sopimus
