// What differs between two trees. Only for the files of this module.

#pragma once

#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "git/handle.h"
#include "git/history.h"

namespace sopimus {

/// Trees that were read lately: a commit's tree is its child's tree to compare with, and a folder of 500
/// files takes longer to read than to compare.
class TreeCache {
 public:
  explicit TreeCache(git_repository* repository) : repository_(repository) {}

  /// The tree of `folder` ("" for the top) in a commit; absent when it has no such folder.
  std::optional<git_oid> folder_of(git_commit* commit, const std::string& folder);

  /// The files that differ, sorted by path; an absent tree is empty.
  std::vector<FileChange> compare(const std::optional<git_oid>& before, const std::optional<git_oid>& after);

 private:
  git_tree* read(const git_oid& id);
  void add_changes(const git_oid* before, const git_oid* after, const std::string& prefix, int depth,
                   std::vector<FileChange>& changes);

  git_repository* repository_;
  std::unordered_map<ObjectId, TreeHandle, ObjectIdHash> trees_{};
  std::deque<ObjectId> ages_{};  // the oldest first
};

}  // namespace sopimus
