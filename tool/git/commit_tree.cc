#include "git/commit_tree.h"

#include <algorithm>
#include <utility>

#include "base/diagnostics.h"

namespace sopimus {

namespace {

constexpr std::size_t kShortIdDigits = 7;  // as many as git itself prints for a small repository

bool is_regular_file(const git_tree_entry* entry) {
  const git_filemode_t mode = git_tree_entry_filemode(entry);
  return mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

// libgit2 takes an empty last part ("clauses/") for the folder itself and an empty path for an error.
std::string join(std::string_view folder, std::string_view path) {
  if (folder.empty()) return std::string(path);
  if (path.empty()) return std::string(folder);
  return std::string(folder) + "/" + std::string(path);
}

[[noreturn]] void refuse_missing_object(const std::string& name) {
  throw Failure("cannot read '" + name + "': the repository holds only a part of its objects",
                "fetch the rest from where it was cloned: git fetch --unshallow, or clone it again in full");
}

}  // namespace

CommitTree::CommitTree(std::shared_ptr<const void> owner, git_repository* repository, const git_oid& commit,
                       std::string folder)
    : owner_(std::move(owner)),
      repository_(repository),
      short_id_(to_hex(commit).substr(0, kShortIdDigits)),
      folder_(std::move(folder)) {
  git_commit* found = nullptr;
  check_git(git_commit_lookup(&found, repository_, &commit), "cannot read commit " + short_id_);
  const CommitHandle held(found);
  git_tree* tree = nullptr;
  const int result = git_commit_tree(&tree, found);
  if (result == GIT_ENOTFOUND) refuse_missing_object(short_id_);
  check_git(result, "cannot read commit " + short_id_);
  top_.reset(tree);
  git_odb* database = nullptr;
  check_git(git_repository_odb(&database, repository_), "cannot read the repository's objects");
  database_.reset(database);
}

std::string CommitTree::path_from_top(std::string_view path) const { return join(folder_, path); }

std::string CommitTree::display_name(std::string_view path) const {
  return short_id_ + ":" + path_from_top(path);
}

const git_tree_entry* CommitTree::find_entry(const std::string& path) const {
  const std::size_t slash = path.rfind('/');
  const git_tree* folder = find_folder(slash == std::string::npos ? "" : path.substr(0, slash));
  if (folder == nullptr) return nullptr;
  return git_tree_entry_byname(folder, path.substr(slash + 1).c_str());  // npos + 1 is 0
}

const git_tree* CommitTree::find_folder(const std::string& path) const {
  if (path.empty()) return top_.get();
  const auto known = folders_.find(path);
  if (known != folders_.end()) return known->second.get();
  const git_tree_entry* entry = find_entry(path);
  if (entry == nullptr || git_tree_entry_type(entry) != GIT_OBJECT_TREE) return nullptr;
  git_tree* tree = nullptr;
  const int result = git_tree_lookup(&tree, repository_, git_tree_entry_id(entry));
  if (result == GIT_ENOTFOUND) refuse_missing_object(short_id_ + ":" + path);
  check_git(result, "cannot read the folder '" + short_id_ + ":" + path + "'");
  return folders_.emplace(path, TreeHandle(tree)).first->second.get();
}

std::optional<std::string> CommitTree::read(std::string_view path) const {
  const git_tree_entry* entry = find_entry(path_from_top(path));
  if (entry == nullptr) return std::nullopt;
  const std::string what = "cannot read '" + display_name(path) + "'";
  if (!is_regular_file(entry)) throw Failure(what + ": not a regular file");

  const git_oid* id = git_tree_entry_id(entry);
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  const int header = git_odb_read_header(&size, &type, database_.get(), id);
  if (header == GIT_ENOTFOUND) refuse_missing_object(display_name(path));
  check_git(header, what);
  if (type != GIT_OBJECT_BLOB) throw Failure(what + ": not a regular file");
  if (size > kLargestFile) throw Failure(what + ": larger than 16 MB");

  git_odb_object* object = nullptr;
  check_git(git_odb_read(&object, database_.get(), id), what);
  const ObjectBytes bytes(object);
  return std::string(static_cast<const char*>(git_odb_object_data(object)), git_odb_object_size(object));
}

std::vector<std::string> CommitTree::list(std::string_view folder) const {
  const git_tree* tree = find_folder(path_from_top(folder));
  if (tree == nullptr) return {};
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < git_tree_entrycount(tree); ++i) {
    const git_tree_entry* entry = git_tree_entry_byindex(tree, i);
    if (is_regular_file(entry)) paths.push_back(join(folder, git_tree_entry_name(entry)));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace sopimus
