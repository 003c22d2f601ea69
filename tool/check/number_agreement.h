// Verbs in the singular whose subject is plural, in plain sentences of Finnish.

#pragma once

#include "check/rule.h"

namespace sopimus {

/// The rule "number-agreement". Only sentences are judged in which nothing else can be the subject.
void find_number_faults(const CheckedTexts& all, Findings& findings);

}  // namespace sopimus
