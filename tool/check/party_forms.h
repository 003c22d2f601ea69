// Names of parties that are nearly right: "Kokkolan kunta" of a town, "Perho kunnan".

#pragma once

#include "check/rule.h"

namespace sopimus {

/// Blames a municipality's place with the word of the other kind, and a place that is not in the genitive
/// before the word of its kind.
///
/// Cost: linear in the words.
void find_wrong_party_forms(const CheckedTexts& all, Findings& findings);

}  // namespace sopimus
