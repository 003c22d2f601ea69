// commit_working_file of git/write_commit.h.

#include <unistd.h>

#include <filesystem>
#include <functional>
#include <stdexcept>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "git/open_repository.h"
#include "git/work_tree.h"
#include "git/write_commit.h"
#include "git/writing.h"

namespace sopimus {

namespace {

using IndexHandle = std::unique_ptr<git_index, FreeWith<git_index_free>>;

/// Refuses what a commit would go wrong on, before anything is written.
HeadState check_ready(const Repository& opened, const WorkingCommit& wanted) {
  git_repository* repository = OpenRepository::of(opened);
  HeadState head = read_head(opened);
  if (git_repository_is_bare(repository) != 0)
    throw std::logic_error("a bare repository has no files to commit");
  if (head.is_detached) {
    throw Failure("no branch is checked out, so that a commit would be lost",
                  "make a branch of what is checked out: git switch -c NAME");
  }
  if (head.commit.empty()) {
    throw Failure("nothing is committed in this repository yet",
                  "commit the agreement first: git add . && git commit -m 'Sopimuksen pohja'");
  }
  if (git_repository_state(repository) != GIT_REPOSITORY_STATE_NONE) {
    throw Failure("a merge, rebase or the like is not finished in this repository",
                  "finish it or give it up; 'git status' says how");
  }
  const std::string lock = std::string(git_repository_path(repository)) + "index.lock";
  if (::access(lock.c_str(), F_OK) == 0) refuse_lock(lock);
  if (wanted.takes_changes) return head;
  for (const WrittenFile& written : wanted.files) {
    const std::string& path = written.path;
    for (const FileState& file : changed_files(opened, path)) {
      if (file.path != path) continue;
      throw Failure("'" + path + "' has changes that are not committed",
                    "commit them first: git commit -m '…' " + path +
                        "; or take them back: git restore --staged "
                        "--worktree " +
                        path);
    }
  }
  return head;
}

/// The bytes as git keeps them, after the filters of .gitattributes and core.autocrlf.
std::string to_stored(git_repository* repository, const std::string& path, const std::string& bytes) {
  git_filter_list* filters = nullptr;
  check_git(git_filter_list_load(&filters, repository, nullptr, path.c_str(), GIT_FILTER_TO_ODB, 0),
            "cannot read the attributes of '" + path + "'");
  if (filters == nullptr) return bytes;
  git_buf stored = GIT_BUF_INIT;
  const int result = git_filter_list_apply_to_buffer(&stored, filters, bytes.data(), bytes.size());
  std::string text = result == 0 ? std::string(stored.ptr, stored.size) : std::string();
  git_buf_dispose(&stored);
  git_filter_list_free(filters);
  check_git(result, "cannot apply the attributes of '" + path + "'");
  return text;
}

/// `change` made to the index as it is on the disk, again while somebody else holds its lock.
int change_index(git_repository* repository, const std::function<int(git_index*)>& change) {
  return retry_while_locked([&] {
    git_index* found = nullptr;
    const int opened = git_repository_index(&found, repository);
    const IndexHandle index(found);
    if (opened != 0) return opened;
    const int read = git_index_read(found, 1);
    if (read != 0) return read;
    const int changed = change(found);
    return changed != 0 ? changed : git_index_write(found);
  });
}

/// Takes the file into the index as it is on the disk; out of it when it is gone.
void stage(git_repository* repository, const std::string& path) {
  const std::string place = git_repository_workdir(repository) + path;
  const bool is_there = ::access(place.c_str(), F_OK) == 0;
  const int result = change_index(repository, [&](git_index* index) {
    return is_there ? git_index_add_bypath(index, path.c_str())
                    : git_index_remove_bypath(index, path.c_str());
  });
  if (result == GIT_ELOCKED) refuse_lock(std::string(git_repository_path(repository)) + "index.lock");
  check_writing(result, "cannot stage '" + path + "'");
}

void make_folder_of(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
  if (error) throw Failure("cannot make the folder of '" + path + "': " + error.message());
}

/// Writes the file, or removes it, and stages that.
void put_in_place(git_repository* repository, const WrittenFile& file) {
  const std::string place = git_repository_workdir(repository) + file.path;
  if (file.bytes) {
    replace_file(repository, place, *file.bytes);
  } else {
    ::unlink(place.c_str());
  }
  stage(repository, file.path);
}

/// Stages the files, and tells the user how to commit them with git itself.
[[noreturn]] void leave_to_git(git_repository* repository, const WorkingCommit& wanted,
                               const std::string& what) {
  const std::string kept = keep_message(repository, wanted.message);
  std::string paths;
  for (const WrittenFile& file : wanted.files) {
    put_in_place(repository, file);
    paths += " " + file.path;
  }
  const std::string staged = wanted.files.empty()       ? "nothing is changed"
                             : wanted.files.size() == 1 ? "'" + wanted.files.front().path + "' is staged"
                                                        : "the files are staged";
  throw Failure(
      "git has " + what + " here, which this program does not run; " + staged,
      "commit it with git: git commit -F '" + kept + "'" + (paths.empty() ? " --allow-empty" : paths));
}

}  // namespace

std::string commit_working_files(const Repository& opened, const WorkingCommit& wanted) {
  git_repository* repository = OpenRepository::of(opened);
  const HeadState head = check_ready(opened, wanted);
  const std::string top = git_repository_workdir(repository);
  const std::string only_git = find_what_only_git_does(
      repository, {"pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "reference-transaction"},
      "commit.gpgsign");
  const SyncedWrites synced;
  for (const WrittenFile& file : wanted.files) {
    if (file.bytes) make_folder_of(top + file.path);
  }
  if (!only_git.empty()) leave_to_git(repository, wanted, only_git);
  NewCommit commit{{head.commit}, {}, wanted.message, wanted.author, wanted.committer};
  commit.parents.insert(commit.parents.end(), wanted.further_parents.begin(), wanted.further_parents.end());
  for (const WrittenFile& file : wanted.files) {
    commit.changes.push_back({file.path, {}});
    if (file.bytes) commit.changes.back().bytes = to_stored(repository, file.path, *file.bytes);
  }
  const std::string id = write_commit(opened, commit);
  std::vector<WrittenFile> old;
  for (const WrittenFile& file : wanted.files) old.push_back({file.path, DiskTree(top).read(file.path)});
  try {
    for (const WrittenFile& file : wanted.files) put_in_place(repository, file);
    const std::string subject = wanted.message.substr(0, wanted.message.find('\n'));
    move_branch(opened, head.branch, head.commit, id, wanted.committer, "commit: " + subject);
  } catch (const Failure&) {
    for (const WrittenFile& file : old) put_in_place(repository, file);
    throw;
  }
  return id;
}

std::string commit_working_file(const Repository& repository, const std::string& path,
                                const std::string& bytes, const std::string& message, const Person& author,
                                const Person& committer) {
  return commit_working_files(repository, {{{path, bytes}}, {}, message, author, committer, false});
}

}  // namespace sopimus
