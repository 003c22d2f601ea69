// Edits of what the program prints from data: a deadline, the parties responsible for a measure, the numbers
// of references.

#pragma once

#include <vector>

#include "proposal/clause_copies.h"
#include "proposal/matched_texts.h"
#include "source/agreement.h"

namespace sopimus {

/// Writes deadlines and responsible parties that came back as others into the clauses, where the words can
/// only mean one thing, and puts the words that were sent out into `texts.returned` in their place, so that
/// what is left are edits of running text. True for each returned unit that it changed.
std::vector<bool> edit_data(MatchedTexts& texts, ClauseCopies& clauses, const AgreementSource& agreement);

/// Puts the numbers of references and captions that were sent out back: a file that went through another
/// program's format has them counted anew, and nobody edited them.
void restore_numbers(MatchedTexts& texts);

}  // namespace sopimus
