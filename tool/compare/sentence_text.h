// One changed sentence as a paragraph for a terminal.

#pragma once

#include <cstddef>
#include <string>

#include "compare/clause_changes.h"

namespace sopimus {

struct ChangesTextOptions {
  bool has_colour = false;  // red and green; else [-removed-] and {+added+}
  std::size_t width = 0;    // columns to wrap at; 0: never
};

/// "    ~ Irtisanomisaika on [-12-] {+6+} kuukautta.", "    + a new sentence", "    - a removed one", "    >
/// one that moved [from tarkoitus]"; further lines stand below the first letter. Ends with a new line.
std::string to_text(const SentenceChange& change, const ChangesTextOptions& options);

}  // namespace sopimus
