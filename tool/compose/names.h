// Names of parties, groups and bodies, statutes and abbreviations as words of a sentence.

#pragma once

#include <set>
#include <string>

#include "compose/composition.h"

namespace sopimus {

/// A name in a case: the given form if there is one, else by rule.
std::string name_in_case(const Name& name, GrammaticalCase grammatical_case, const std::string& language);

/// The full name in the nominative of a party or group; its id when it has none.
std::string full_name_of(const AgreementSource& agreement, std::string_view id, const std::string& language);

/// The words of a <party>: party, group or body, full (default) or short.
/// Errors: at the element: an id that nothing has.
Run resolve_party(const Inline& mention, const Composition& composition);

/// What has been mentioned so far in a document, in reading order.
struct Mentions {
  std::set<std::string, std::less<>> statutes{};
  std::set<std::string, std::less<>> abbreviations{};
};

/// The words of a <statute>: in full with its number at the first mention, then by its short name, which the
/// first mention gives when there is another.
///
/// Errors:   at the element: a number that no register has.
/// Standard: Lainkirjoittajan opas 19.1.2 (säädösnimike ja -numero), 24.4 (pykäläviittaus).
Run resolve_statute(const Inline& mention, Mentions& mentions, const Composition& composition);

/// The words of an <abbr>: in full at the first mention, with the abbreviation in brackets when it is used
/// again.
/// Errors: at the element: an abbreviation that no register has.
Run resolve_abbreviation(const Inline& mention, Mentions& mentions, const Composition& composition);

}  // namespace sopimus
