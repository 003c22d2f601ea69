// One Finnish noun or adjective → the principal parts from which every case follows.
//
// inflect.cc takes names apart into words and calls this for each word that takes the case.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/grammar.h"

namespace sopimus {

/// The forms a dictionary would give of one noun; the other cases follow from them.
struct PrincipalParts {
  std::string nominative{};
  std::string genitive{};
  std::string partitive{};
  std::string illative{};
  std::string plural_genitive{};
  std::string plural_partitive{};
  std::string plural_inessive{};
  std::string plural_illative{};
};

enum class GrammaticalNumber { Singular, Plural };

/// The form of a noun in one number and case.
std::string form_of(const PrincipalParts& parts, GrammaticalNumber number, GrammaticalCase grammatical_case);

/// The principal parts of the head noun that ends `word` ("sopimusliite": liite), with what stands before
/// it put back; absent when no head of the table ends it. `word` is in lower case, `number` says whether it
/// is a nominative singular or plural.
std::optional<PrincipalParts> find_head(std::string_view word, GrammaticalNumber number);

/// The principal parts of a nominative singular that the table does not have, by rule.
///
/// Standard: Iso suomen kielioppi, § 40–§ 44 (astevaihtelu), § 63–§ 77 (nominien taivutus).
PrincipalParts guess_parts(std::string_view word);

/// The principal parts of a nominative plural (ending in t) that the table does not have; its singular
/// forms are empty.
PrincipalParts guess_plural_parts(std::string_view word);

/// True when the last of the vowels that decide harmony is a, o or u.
/// Standard: Iso suomen kielioppi, § 15 (vokaalisointu).
bool has_back_vowels(std::string_view word);

}  // namespace sopimus
