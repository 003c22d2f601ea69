// Words that no dictionary has and spelling leaves alone: what other rules judge, names, addresses, and
// compounds that Finnish makes freely.

#pragma once

#include <cstddef>

#include "check/language.h"

namespace sopimus {

/// Word `i` of the sentence, which the dictionary does not know.
bool is_left_alone(Speller& speller, const CheckedSentence& sentence, std::size_t i);

}  // namespace sopimus
