// Values of agreement.xml and dates in the form of the language.

#pragma once

#include <optional>
#include <string>

#include "compose/composition.h"

namespace sopimus {

/// "12 kuukautta", "12 kuukauden", "10 000 euroa", "12,5 %", "31.12.2025", "12 månader".
///
/// Errors: absent when the value does not have the form of its kind (which source reports), or when a text
///         is not given in `language`.
std::optional<std::string> value_words(const Value& value, GrammaticalCase grammatical_case,
                                       std::string_view form, const std::string& language);

/// The run of a <value>. Errors: at the element: an unknown id, a text without this language.
Run resolve_value(const Inline& mention, const Composition& composition);

/// The run of a <date>.
Run resolve_date(const Inline& mention, const Composition& composition);

/// Digits in groups of three: "1250000" → "1 250 000" with spaces that do not break.
/// Standard: SFS 4175, luvut.
std::string grouped_digits(const std::string& digits);

/// Tenths of a per cent: 505 → "50,5 %".
std::string percent_words(int tenths);
/// "3,0 %": with its decimal always, for a column of numbers.
std::string decimal_percent_words(int tenths);

}  // namespace sopimus
