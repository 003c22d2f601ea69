// The words that stand before a reference's number: "luvussa", "luvuissa", "kapitel", "avsnitten".

#pragma once

#include <string>
#include <string_view>

#include "base/grammar.h"

namespace sopimus {

/// A Swedish text calls a chapter of the first level kapitel, those below it avsnitt.
enum class ReferenceWord { Chapter, Section, Item, Table, Figure, Annex };

/// The word in a case, in the plural before several numbers. A Swedish word takes no case before a number.
std::string reference_word(ReferenceWord word, bool several, GrammaticalCase grammatical_case,
                           std::string_view language);

}  // namespace sopimus
