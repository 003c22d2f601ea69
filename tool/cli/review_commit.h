// The commit that a decision on proposals becomes.

#pragma once

#include <string>
#include <vector>

#include "cli/review_at.h"
#include "git/write_commit.h"

namespace sopimus {

/// A cluster or remark that the command line names, and which of its alternatives.
struct Choice {
  std::string id{};
  int alternative = 0;  // from 1; 0 when it has one
  bool operator==(const Choice&) const = default;
};

/// What a command decides, before it is written.
struct WantedDecision {
  std::string outcome{};  // accepted, rejected, edited, noted
  std::string reason{};
  std::string words{};  // of an edit with --text
  std::vector<Choice> choices{};
  std::vector<WrittenFile> files{};  // paths in the agreement
};

/// Commits the files and, as trailers, what was decided, with the proposals as parents; prints both.
///
/// Shape:  `takes_changes` when the working tree already has the files so.
/// Errors: No and nothing written when `diagnostics`, which are printed, has errors. Failure as a commit's.
Exit commit_decision(const ReviewAt& review, WantedDecision wanted, bool takes_changes,
                     Diagnostics& diagnostics);

/// Takes back that the choices were rejected or noted: git has nothing to turn around there.
///
/// Errors: Failure for a choice that is not decided, or whose decision changed the text.
Exit commit_reopening(const ReviewAt& review, const WantedDecision& wanted);

}  // namespace sopimus
