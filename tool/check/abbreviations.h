// Abbreviations that a text does not explain.

#pragma once

#include "check/rule.h"

namespace sopimus {

/// The rule "undefined-abbreviation": of each text every abbreviation once, where it first stands.
void find_undefined_abbreviations(const CheckedTexts& all, Findings& findings);

}  // namespace sopimus
