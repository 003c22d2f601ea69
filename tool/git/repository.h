// A git repository as values: revisions, tags, and a commit's files as a FileTree.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file_tree.h"

namespace sopimus {

/// A commit that a revision names.
struct Revision {
  std::string commit{};  // 40 hexadecimal digits
  std::string tag{};     // when the name given was a tag's
  std::string date{};    // the committer's day, ISO, in the committer's zone
  std::string author{};  // name
  std::string time{};    // the author's, in UTC: "2026-02-03T10:00:00Z"
};

class Repository {
 public:
  /// Opens the repository that holds `folder` (also bare ones); absent when there is none.
  ///
  /// Errors: Failure when there is one that cannot be opened: another owner's (safe.directory), an
  ///         object format this program cannot read.
  static std::optional<Repository> find(const std::string& folder);
  ~Repository();
  Repository(Repository&&) noexcept;
  Repository& operator=(Repository&&) noexcept;

  /// Any revision that git knows ("main", "HEAD~2", a tag, an id). Absent when there is none.
  std::optional<Revision> find_revision(const std::string& name) const;
  /// The newest commit of the main line that HEAD ends (first parents) made on `day` (ISO) or before. Absent
  /// when there is none.
  std::optional<Revision> find_revision_on(const std::string& day) const;
  std::vector<std::string> tags() const;
  bool is_shallow() const;

  /// The files of a commit below `folder` ("" for all), straight from the object database.
  std::shared_ptr<const FileTree> tree_of(const Revision& revision, const std::string& folder) const;

  /// Path of `folder` inside the work tree, "" for its top; also "" when bare.
  std::string path_inside(const std::string& folder) const;

 private:
  friend struct OpenRepository;
  struct Handle;
  explicit Repository(std::shared_ptr<Handle> handle);
  std::shared_ptr<Handle> handle_;
};

}  // namespace sopimus
