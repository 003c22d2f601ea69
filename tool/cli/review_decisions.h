// What was decided on parties' edits, as the commits of the branch say it.
//
// Nothing is stored beside them: an edit is open when no commit decides it, or when that commit was reverted.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "git/read_messages.h"

namespace sopimus {

struct ReviewDecision {
  std::string outcome{};         // accepted, rejected, edited, noted
  std::set<int> alternatives{};  // that were accepted, from 1; empty when there was one
  std::string reason{};
  std::string words{};  // that were written instead, of an edit with --text
  std::string term{};
  std::string round{};
  std::string commit{};
  std::string date{};  // ISO day

  /// Whether it takes the alternative with this number, of several.
  bool takes(int alternative) const { return alternatives.empty() || alternatives.contains(alternative); }
};

/// The last decision on each cluster or remark, by its id.
///
/// Shape: `messages` newest first. A commit that `git revert` took back decides nothing, unless that was
///        reverted itself; one that opens something again leaves it without a decision.
std::map<std::string, ReviewDecision> decisions_in(const std::vector<CommitMessage>& messages);

}  // namespace sopimus
