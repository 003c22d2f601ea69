// New commits: in the object database alone, and of one file of the working tree.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "git/identity.h"
#include "git/repository.h"

namespace sopimus {

/// One file as the new commit has it.
struct WrittenFile {
  std::string path{};                  // from the repository's top
  std::optional<std::string> bytes{};  // absent: the commit does not have it
};

struct NewCommit {
  std::vector<std::string> parents{};  // ids; the files are the first one's, as changed
  std::vector<WrittenFile> changes{};
  std::string message{};  // written exactly
  Person author{};
  Person committer{};
};

/// Writes the commit and what it holds; no reference leads to it yet. The same commit twice is one.
///
/// Shape:  its id, 40 digits.
/// Errors: Failure (disk full, a parent that is not there).
std::string write_commit(const Repository& repository, const NewCommit& commit);

/// Moves the branch from `before` (empty: it is new) to `commit`, only if nobody has moved it meanwhile.
///
/// Errors: Failure when somebody has, or holds its lock.
void move_branch(const Repository& repository, const std::string& branch, const std::string& before,
                 const std::string& commit, const Person& who, const std::string& why);

/// Writes `bytes` as the file `path` (from the repository's top) of the working tree and commits it alone, on
/// the branch that is checked out: what else is staged or changed stays as it is.
///
/// Objects are written first, then the file, the index, and the branch: a run that is killed leaves the file
/// as it was, or changed and not committed. Where git would run a hook or sign, the file is staged and the
/// Failure says the command that commits it; on every other failure it is as it was.
///
/// Shape:  the commit's id.
/// Errors: Failure when no branch is checked out, nothing is committed yet, a merge or rebase is not
/// finished,
///         the file itself differs from the last commit, a lock is in the way, or the disk is full.
std::string commit_working_file(const Repository& repository, const std::string& path,
                                const std::string& bytes, const std::string& message, const Person& author,
                                const Person& committer);

/// A commit of files of the working tree.
struct WorkingCommit {
  std::vector<WrittenFile> files{};            // also none: the commit then only says something
  std::vector<std::string> further_parents{};  // after the branch's own commit
  std::string message{};
  Person author{};
  Person committer{};
  bool takes_changes = false;  // the files may differ from the last commit: they are what was decided
};

/// The same for several files, which are written, or removed, and committed together.
///
/// Shape:  the commit's id.
/// Errors: as commit_working_file; where git would run a hook or sign, the commit that the user makes has no
///         further parents.
std::string commit_working_files(const Repository& repository, const WorkingCommit& wanted);

/// Puts the files of the checked-out branch into a working tree that has none, and into the index.
void check_out_head(const Repository& repository);

}  // namespace sopimus
