#include "git/repository.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/diagnostics.h"
#include "git/commit_tree.h"
#include "git/open_repository.h"

namespace sopimus {

namespace {

struct Buffer {
  git_buf bytes = GIT_BUF_INIT;
  Buffer() = default;
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer() { git_buf_dispose(&bytes); }
};

/// The folder that a person would name for the git folder "…/agreement/.git/".
std::string name_of_git_folder(std::string path) {
  if (path.ends_with('/')) path.pop_back();
  if (path.ends_with("/.git")) path.resize(path.size() - 5);
  return path;
}

[[noreturn]] void refuse_to_open(int result, const std::string& git_folder) {
  const std::string name = name_of_git_folder(git_folder);
  const std::string message = last_git_message();
  // libgit2 1.5.1 answers GIT_ENOTFOUND about the configuration, not GIT_EOWNER, when no safe.directory is
  // set.
  if (result == GIT_EOWNER || message.find("safe.directory") != std::string::npos) {
    throw Failure("the git repository '" + name + "' belongs to another user",
                  "if you trust it, run: git config --global --add safe.directory '" + name + "'");
  }
  if (message.find("extension") != std::string::npos ||
      message.find("repository version") != std::string::npos) {
    throw Failure(
        "the git repository '" + name + "' is in a format that this program cannot read (" + message + ")",
        "use a repository with SHA-1 object names and files for references, as 'git init "
        "--object-format=sha1 --ref-format=files' makes it");
  }
  throw Failure("cannot open the git repository '" + name + "': " + message);
}

/// Whether the tag `name` is there and leads to `commit`.
bool is_tag_of(git_repository* repository, const std::string& name, const git_oid& commit) {
  git_reference* found = nullptr;
  if (git_reference_lookup(&found, repository, ("refs/tags/" + name).c_str()) != 0) return false;
  const ReferenceHandle reference(found);
  git_object* target = nullptr;
  if (git_reference_peel(&target, found, GIT_OBJECT_COMMIT) != 0) return false;
  const ObjectHandle held(target);
  return git_oid_equal(git_object_id(target), &commit) != 0;
}

}  // namespace

Repository::Repository(std::shared_ptr<Handle> handle) : handle_(std::move(handle)) {}
Repository::~Repository() = default;
Repository::Repository(Repository&&) noexcept = default;
Repository& Repository::operator=(Repository&&) noexcept = default;

std::optional<Repository> Repository::find(const std::string& folder) {
  auto handle = std::make_shared<Handle>();
  // Two steps, because opening answers "not found" for another owner's repository as well.
  Buffer git_folder;
  constexpr int kStayOnFileSystem = 0;
  const int found = git_repository_discover(&git_folder.bytes, folder.c_str(), kStayOnFileSystem, nullptr);
  if (found == GIT_ENOTFOUND) return std::nullopt;
  if (found != 0) refuse_to_open(found, folder);
  git_repository* opened = nullptr;
  const int result =
      git_repository_open_ext(&opened, git_folder.bytes.ptr, GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
  if (result != 0) refuse_to_open(result, git_folder.bytes.ptr);
  handle->repository.reset(opened);
  return Repository(std::move(handle));
}

std::optional<Revision> Repository::find_revision(const std::string& name) const {
  git_object* found = nullptr;
  git_repository* repository = handle_->repository.get();
  const int result = git_revparse_single(&found, repository, name.c_str());
  if (result == GIT_EAMBIGUOUS) {
    throw Failure("'" + name + "' is the beginning of more than one object's name", "give more digits");
  }
  if (result == GIT_ENOTFOUND || result == GIT_EINVALIDSPEC) return std::nullopt;
  check_git(result, "cannot read the revision '" + name + "'");
  const ObjectHandle object(found);
  const CommitHandle commit = peel_to_commit(found);
  if (!commit) return std::nullopt;
  const git_oid& id = *git_commit_id(commit.get());
  return Revision{to_hex(id), is_tag_of(repository, name, id) ? name : std::string(),
                  to_day({git_commit_time(commit.get()), git_commit_time_offset(commit.get()), 0}),
                  git_commit_author(commit.get())->name, to_utc(git_commit_author(commit.get())->when)};
}

std::optional<Revision> Repository::find_revision_on(const std::string& day) const {
  std::optional<Revision> revision = find_revision("HEAD");
  while (revision && revision->date > day) revision = find_revision(revision->commit + "^");
  return revision;
}

std::vector<std::string> Repository::tags() const {
  git_strarray names{};
  check_git(git_tag_list(&names, handle_->repository.get()), "cannot read the tags of the repository");
  std::vector<std::string> result(names.strings, names.strings + names.count);
  git_strarray_dispose(&names);
  std::sort(result.begin(), result.end());
  return result;
}

bool Repository::is_shallow() const { return git_repository_is_shallow(handle_->repository.get()) == 1; }

std::shared_ptr<const FileTree> Repository::tree_of(const Revision& revision,
                                                    const std::string& folder) const {
  git_oid commit;
  check_git(git_oid_fromstr(&commit, revision.commit.c_str()),
            "cannot read commit '" + revision.commit + "'");
  return std::make_shared<const CommitTree>(handle_, handle_->repository.get(), commit, folder);
}

std::string Repository::path_inside(const std::string& folder) const {
  const char* top = git_repository_workdir(handle_->repository.get());
  if (top == nullptr) return {};
  std::error_code error;
  const std::filesystem::path from = std::filesystem::canonical(top, error);
  if (error) return {};
  const std::filesystem::path to = std::filesystem::canonical(folder, error);
  if (error) return {};
  const std::string inside = to.lexically_relative(from).generic_string();
  const bool is_outside = inside == ".." || inside.starts_with("../");
  return inside == "." || is_outside ? std::string() : inside;
}

}  // namespace sopimus
