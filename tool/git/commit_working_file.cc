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
HeadState check_ready(const Repository& opened, const std::string& path) {
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
  for (const FileState& file : changed_files(opened, path)) {
    if (file.path != path) continue;
    throw Failure("'" + path + "' has changes that are not committed",
                  "commit them first: git commit -m '…' " + path +
                      "; or take them back: git restore --staged "
                      "--worktree " +
                      path);
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

void stage(git_repository* repository, const std::string& path) {
  const int result =
      change_index(repository, [&](git_index* index) { return git_index_add_bypath(index, path.c_str()); });
  if (result == GIT_ELOCKED) refuse_lock(std::string(git_repository_path(repository)) + "index.lock");
  check_writing(result, "cannot stage '" + path + "'");
}

void make_folder_of(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
  if (error) throw Failure("cannot make the folder of '" + path + "': " + error.message());
}

/// The file and its place in the index as they were before.
void take_back(git_repository* repository, const std::string& path, const std::optional<std::string>& old) {
  const std::string place = git_repository_workdir(repository) + path;
  if (old) {
    replace_file(repository, place, *old);
    return stage(repository, path);
  }
  ::unlink(place.c_str());
  change_index(repository, [&](git_index* index) {
    git_index_remove_bypath(index, path.c_str());
    return 0;
  });
}

}  // namespace

std::string commit_working_file(const Repository& opened, const std::string& path, const std::string& bytes,
                                const std::string& message, const Person& author, const Person& committer) {
  git_repository* repository = OpenRepository::of(opened);
  const HeadState head = check_ready(opened, path);
  const std::string place = git_repository_workdir(repository) + path;
  const std::string only_git = find_what_only_git_does(
      repository, {"pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "reference-transaction"},
      "commit.gpgsign");
  const SyncedWrites synced;
  make_folder_of(place);
  if (!only_git.empty()) {
    const std::string kept = keep_message(repository, message);
    replace_file(repository, place, bytes);
    stage(repository, path);
    throw Failure("git has " + only_git + " here, which this program does not run; '" + path + "' is staged",
                  "commit it with git: git commit -F '" + kept + "' " + path);
  }
  const std::string commit = write_commit(
      opened, {{head.commit}, {{path, to_stored(repository, path, bytes)}}, message, author, committer});
  const std::optional<std::string> old = DiskTree(git_repository_workdir(repository)).read(path);
  replace_file(repository, place, bytes);
  try {
    stage(repository, path);
    const std::string subject = message.substr(0, message.find('\n'));
    move_branch(opened, head.branch, head.commit, commit, committer, "commit: " + subject);
  } catch (const Failure&) {
    take_back(repository, path, old);
    throw;
  }
  return commit;
}

}  // namespace sopimus
