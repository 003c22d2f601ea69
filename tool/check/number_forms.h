// How numbers are written: with their signs, as times and as dates. Rules of typography.

#pragma once

#include "check/rule.h"

namespace sopimus {

/// "50%", "1 000€": a sign of measure has a space before it. Standard: SFS 4175.
void find_signs_without_space(const CheckedTexts& all, Findings& findings);

/// "klo 13:00" in Finnish; Swedish may write both.
void find_colons_in_times(const CheckedTexts& all, Findings& findings);

/// "01.09.2026" → "1.9.2026".
void find_zeros_in_dates(const CheckedTexts& all, Findings& findings);

}  // namespace sopimus
