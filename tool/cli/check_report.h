// What `check` found as a reader without the program needs it: places by their names, lines without tags.

#pragma once

#include <string_view>

#include "base/diagnostics.h"
#include "cli/check_outputs.h"
#include "report/findings_report.h"

namespace sopimus {

/// The findings in the order of their places.
ReportedCheck to_reported_check(const CheckedSubject& subject, const Diagnostics& diagnostics);

}  // namespace sopimus
