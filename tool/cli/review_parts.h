// The parts of `sopimus review`, one file each.

#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/review_at.h"

namespace sopimus {

/// What is proposed and still open, or all: conflicts first, then what to look at, then what is clean.
std::string review_list_text(const ReviewAt& review, bool with_decided);
/// "round 1: 3 open, 2 to answer; see them with --round 1": the rounds before, when something is open in
/// them.
std::string earlier_rounds_text(const Place& place, const ReviewAt& review, Diagnostics& diagnostics);
std::string review_json(const ReviewAt& review, bool with_decided);
/// One cluster or remark whole: its sentences, who wants what, what is beside it and what was decided.
///
/// Errors: Failure when nothing has the id.
std::string review_item_text(const ReviewAt& review, const std::string& id);

/// "accept", "reject", "edit", "note" of the ids that follow the first word.
Exit run_review_decision(const Place& place, const Arguments& arguments, Diagnostics& diagnostics);
/// The decisions of a file that the page of --to page saves: a line "accept ID reason" each.
Exit run_review_apply(const Place& place, const Arguments& arguments, Diagnostics& diagnostics);

/// Writes the page or the table of responses.
Exit run_review_outputs(const Place& place, const Arguments& arguments, Diagnostics& diagnostics);

}  // namespace sopimus
