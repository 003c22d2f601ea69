// The files of one commit as a FileTree, straight from the object database: nothing is checked out.

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_tree.h"
#include "git/handle.h"

namespace sopimus {

/// Belongs to one thread.
class CommitTree : public FileTree {
 public:
  /// The files of `commit` below `folder` ("" for all); a folder that the commit does not have is empty.
  ///
  /// Shape: `owner` keeps `repository` alive.
  CommitTree(std::shared_ptr<const void> owner, git_repository* repository, const git_oid& commit,
             std::string folder);

  std::optional<std::string> read(std::string_view path) const override;
  std::vector<std::string> list(std::string_view folder) const override;
  /// "3f2a91c:path", the path from the top of the repository, so that `git show` takes it.
  std::string display_name(std::string_view path) const override;

 private:
  std::string path_from_top(std::string_view path) const;
  /// Null when the commit has no such file or folder; both from the top. Valid as long as the tree lives.
  const git_tree_entry* find_entry(const std::string& path) const;
  const git_tree* find_folder(const std::string& path) const;

  std::shared_ptr<const void> owner_;  // first, so that it is released last
  git_repository* repository_;
  std::string short_id_;
  std::string folder_;
  TreeHandle top_;
  DatabaseHandle database_;
  /// Folders that were read: one of 500 files takes longer to read than a file in it.
  mutable std::map<std::string, TreeHandle> folders_{};
};

}  // namespace sopimus
