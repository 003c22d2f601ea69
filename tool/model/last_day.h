// The last day of a deadline, for lists in order of days.

#pragma once

#include <string>

#include "model/document.h"

namespace sopimus {

/// ISO; empty when the deadline names no single day: none, yearly, agreed separately.
std::string last_day_of(const Deadline& deadline);

}  // namespace sopimus
