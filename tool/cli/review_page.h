// A page to decide on what parties propose, by keyboard, on one's own machine.

#pragma once

#include <string>

#include "cli/review_at.h"

namespace sopimus {

/// One file without anything from elsewhere: the open edits and comments, each with its sentences and
/// supporters. j and k go on and back, a accepts (1–9 an alternative), r rejects, n notes, u takes back. It
/// saves a file of decisions for `sopimus review apply`; nothing leaves the machine, and without the script
/// it can be read.
std::string write_review_page(const ReviewAt& review);

}  // namespace sopimus
