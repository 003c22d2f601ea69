// Changes as text for people: in the terminal, and in the message of an edition.

#pragma once

#include <string>

#include "compare/clause_changes.h"
#include "compare/sentence_text.h"

namespace sopimus {

/// "3.2 Voimassaolo (voimassaolo)": the clause as the new text has it, else as the old one had it.
std::string name_of_clause(const ClauseChange& change);

/// Each changed clause under its name with its changed sentences, the words that changed marked in them;
/// clauses that are only numbered anew on a line of their own. Empty when nothing changed.
std::string to_changes_text(const DocumentChanges& changes, const ChangesTextOptions& options = {});

/// A line for each changed clause: its name, what happened to it, how many sentences. Empty when nothing
/// changed.
std::string to_stat_text(const DocumentChanges& changes);

}  // namespace sopimus
