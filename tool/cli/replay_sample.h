// The history of a sample made anew in a new repository.

#pragma once

#include <string>

#include "base/diagnostics.h"

namespace sopimus {

/// Makes a git repository in `folder`, which must exist and be empty, and in it the commits and editions of
/// `sample`/history.xml, with the branch main at the last commit and its files in the folder. Dates and
/// authors are the history's, so that ids are the same everywhere.
///
/// Errors: faults of the history to `diagnostics`, and then no branch is made. Failure when the disk is full.
/// Cost:   composes the agreement at each edition and at the one before.
void replay_sample(const std::string& sample, const std::string& folder, Diagnostics& diagnostics);

}  // namespace sopimus
