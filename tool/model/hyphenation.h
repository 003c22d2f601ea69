// What the DOCX asks of a word processor, and the estimate of its lines counts on.

#pragma once

#include "base/length.h"

namespace sopimus {

/// How short a line may be before a word is divided (w:hyphenationZone, ECMA-376-1:2016, 17.15.1.53).
inline constexpr Length kHyphenationZone = Length::twips(425);

}  // namespace sopimus
