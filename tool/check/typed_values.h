// Durations that a sentence types otherwise than agreement.xml has them.

#pragma once

#include "check/rule.h"

namespace sopimus {

/// "Irtisanomisaika on 6 kuukautta." where the value "irtisanomisaika" is 12 months.
///
/// Cost: linear in the words.
void find_other_values(const CheckedTexts& all, Findings& findings);

}  // namespace sopimus
