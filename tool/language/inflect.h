// Finnish case forms of names and nouns in contracts, by rule from the head noun.

#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/grammar.h"

namespace sopimus {

/// `name` in a case. The last word is the head ("Perhon kunta" → "Perhon kunnalle"); it is inflected by
/// the table of head nouns (kunta, kaupunki, hyvinvointialue, liitto, kuntayhtymä, valtuusto, hallitus,
/// neuvottelukunta, lautakunta, laki, asetus, liite, luku, kohta, sopimus, suunnitelma … and their plurals),
/// compounds of them, and else by the rules of Finnish nominal inflection. Swedish: genitive only.
///
/// Standard: Iso suomen kielioppi, § 81–§ 96 (sijat), § 40–§ 44 (astevaihtelu).
std::string inflect(std::string_view name, GrammaticalCase grammatical_case, std::string_view language);

/// A place name in a case ("Toholampi" → "Toholammilla"), from its nominative and genitive ("Toholammin");
/// `outer`: with the outer local cases where the plain place is meant (Lestijärvellä, not Lestijärvessä).
std::string inflect_place(std::string_view nominative, std::string_view genitive,
                          GrammaticalCase grammatical_case, bool outer = false);

/// The sign § with its ending, after a no-break space: "14 §", "14 §:n", "14 §:ssä", "6 ja 7 §:ssä". The
/// number stands first and the case ending is singular also for several. Standard: Lainkirjoittajan
/// opas 24.4.1–24.4.2.
std::string inflect_section(std::string_view section, GrammaticalCase grammatical_case,
                            std::string_view language);

/// A number, abbreviation or letter with its ending: "HVA:n", "12:ta". Standard: Kielitoimiston ohjepankki
/// (taivutus: lyhenteet), vowel harmony by the spoken last sound.
std::string inflect_abbreviation(std::string_view abbreviation, GrammaticalCase grammatical_case);

}  // namespace sopimus
