// The rows of the table of responses: what was proposed, commented and stated, and what became of it.

#pragma once

#include <string>

#include "cli/review_at.h"
#include "report/response_table.h"

namespace sopimus {

/// Shape: a row for each alternative of a cluster, for each comment and each statement, by document and
/// place.
ConsultationRound to_consultation_round(const ReviewAt& review, const std::string& language);

}  // namespace sopimus
