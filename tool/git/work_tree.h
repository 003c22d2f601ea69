// What is checked out, and how the working tree differs from it.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "git/repository.h"

namespace sopimus {

struct HeadState {
  std::string commit{};      // 40 digits; empty when nothing is committed yet
  std::string branch{};      // "main"; empty when detached
  bool is_detached = false;  // a commit is checked out, and no branch
};

HeadState read_head(const Repository& repository);

/// A file that differs from the last commit.
struct FileState {
  enum class Kind { New, Changed, Deleted, Conflicting };
  std::string path{};  // from the repository's top
  Kind kind = Kind::Changed;
  bool is_staged = false;
  bool operator==(const FileState&) const = default;
};

/// The files below `folder` ("" for all) that are not as the last commit has them, sorted by path; ignored
/// ones and, in a bare repository, all are left out.
///
/// Errors: Failure when the working tree cannot be read.
std::vector<FileState> changed_files(const Repository& repository, const std::string& folder);

/// How many commits lead to `to` and not to `from`; absent when one of them is not here.
std::optional<std::size_t> count_commits(const Repository& repository, const std::string& from,
                                         const std::string& to);

/// Whether `commit` is `descendant` or leads to it.
bool is_ancestor(const Repository& repository, const std::string& commit, const std::string& descendant);

}  // namespace sopimus
