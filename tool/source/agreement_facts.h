// Small facts of an agreement that composing, registers and reports ask for.

#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "source/read.h"

namespace sopimus {

/// U+00A0, which stands where a line must not break: "14 §", "luku 3.2", "12 kuukautta".
inline constexpr std::string_view kNoBreakSpace = "\u00A0";

/// True when a piece under `condition` stands in `document` in `language`.
bool holds(const Condition& condition, const DocumentSource& document, std::string_view language);

/// "C" of "Liite C"; empty for what is no annex and has no label of its own. Annexes without a label take
/// the letters that no other document claims, in their order; after Z comes AA.
std::string letter_of(const AgreementSource& agreement, const DocumentSource& document);

/// "Liite C", "Bilaga C"; empty without a letter.
std::string label_of(const AgreementSource& agreement, const DocumentSource& document,
                     std::string_view language);

/// The members of `document` in the agreement's order, groups expanded; all parties when it names none.
std::vector<const Party*> parties_of(const AgreementSource& agreement, const DocumentSource& document);

/// The parties that an id means: one party, or a group's members.
std::vector<const Party*> parties_named(const AgreementSource& agreement, std::string_view id);

/// True when `id` is a party, group or body; else reports it at its place with the nearest one.
bool check_party_like(const Word& id, const AgreementSource& agreement, Diagnostics& diagnostics);

/// The language that `document` is composed in when `wanted` is asked for: that one, or its first.
std::string language_in(const AgreementSource& agreement, const DocumentSource& document,
                        std::string_view wanted);
std::vector<std::string> languages_of(const AgreementSource& agreement, const DocumentSource& document);

/// The kind of body that decides on documents of `kind`, by the agreement's procedures; empty when they do
/// not say it.
std::string deciding_body_kind(const AgreementSource& agreement, std::string_view kind);

/// The party whose body it is; null when no party has it.
const Party* find_party_of_body(const AgreementSource& agreement, std::string_view body);

/// The ids a <party> can name: parties, groups and bodies.
std::vector<std::string> party_like_ids(const AgreementSource& agreement);

/// "did you mean 'x'?" when one of `candidates` is near, else `otherwise`.
std::string near_or(const std::string& wanted, const std::vector<std::string>& candidates,
                    std::string otherwise);

}  // namespace sopimus
