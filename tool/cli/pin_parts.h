// The parts of `sopimus pin`. Private to pin*.cc.

#pragma once

#include "cli/agreement_at.h"

namespace sopimus {

Exit run_pin_list(const Place& place, const Arguments& arguments, Diagnostics& diagnostics);

}  // namespace sopimus
