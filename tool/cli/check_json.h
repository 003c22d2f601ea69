// Findings for other programs: SARIF 2.1.0, which code hosts and editors show beside the lines.

#pragma once

#include <string>

#include "base/diagnostics.h"

namespace sopimus {

/// Standard: OASIS SARIF 2.1.0; regions count characters. Findings without a place have no location.
std::string to_sarif_text(const Diagnostics& diagnostics);

}  // namespace sopimus
