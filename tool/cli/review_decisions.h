// What was decided on parties' edits, as the commits of the branch say it.
//
// Nothing is stored beside them: an edit is open when no commit decides it, or when that commit was reverted.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "git/read_messages.h"

namespace sopimus {

struct ReviewDecision {
  std::string outcome{};  // accepted, rejected, edited, noted
  int alternative = 0;    // of those that were accepted, from 1; 0 for none
  std::string reason{};
  std::string commit{};
  std::string date{};  // ISO day
};

/// The last decision on each cluster or remark, by its id.
///
/// Shape: `messages` newest first. A commit that `git revert` took back decides nothing, unless that was
///        reverted itself.
std::map<std::string, ReviewDecision> decisions_in(const std::vector<CommitMessage>& messages);

}  // namespace sopimus
