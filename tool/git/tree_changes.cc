#include "git/tree_changes.h"

#include <algorithm>

#include "base/diagnostics.h"

namespace sopimus {

namespace {

constexpr std::size_t kMostTrees = 64;
constexpr int kDeepestFolder = 100;

bool is_file(const git_tree_entry* entry) {
  const git_filemode_t mode = git_tree_entry_filemode(entry);
  return mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

bool is_folder(const git_tree_entry* entry) { return git_tree_entry_filemode(entry) == GIT_FILEMODE_TREE; }

}  // namespace

git_tree* TreeCache::read(const git_oid& id) {
  const ObjectId key = to_object_id(id);
  const auto known = trees_.find(key);
  if (known != trees_.end()) return known->second.get();
  git_tree* tree = nullptr;
  check_git(git_tree_lookup(&tree, repository_, &id), "cannot read the folder " + to_hex(id));
  trees_.emplace(key, TreeHandle(tree));
  ages_.push_back(key);
  return tree;
}

std::optional<git_oid> TreeCache::folder_of(git_commit* commit, const std::string& folder) {
  const git_oid* top = git_commit_tree_id(commit);
  if (folder.empty()) return *top;
  git_tree_entry* found = nullptr;
  const int result = git_tree_entry_bypath(&found, read(*top), folder.c_str());
  if (result == GIT_ENOTFOUND) return std::nullopt;
  check_git(result, "cannot read the folder '" + folder + "'");
  const EntryHandle entry(found);
  if (!is_folder(found)) return std::nullopt;
  return *git_tree_entry_id(found);
}

std::vector<FileChange> TreeCache::compare(const std::optional<git_oid>& before,
                                           const std::optional<git_oid>& after) {
  std::vector<FileChange> changes;
  add_changes(before ? &*before : nullptr, after ? &*after : nullptr, "", 0, changes);
  while (ages_.size() > kMostTrees) {
    trees_.erase(ages_.front());
    ages_.pop_front();
  }
  std::sort(changes.begin(), changes.end(),
            [](const FileChange& a, const FileChange& b) { return a.path < b.path; });
  return changes;
}

/// Walks two sorted folders side by side, and into those that differ.
void TreeCache::add_changes(const git_oid* before, const git_oid* after, const std::string& prefix, int depth,
                            std::vector<FileChange>& changes) {
  if (before != nullptr && after != nullptr && git_oid_equal(before, after)) return;
  if (depth > kDeepestFolder) throw Failure("the folder '" + prefix + "' is too deep");
  git_tree* const old_tree = before == nullptr ? nullptr : read(*before);
  git_tree* const new_tree = after == nullptr ? nullptr : read(*after);
  const std::size_t old_count = old_tree == nullptr ? 0 : git_tree_entrycount(old_tree);
  const std::size_t new_count = new_tree == nullptr ? 0 : git_tree_entrycount(new_tree);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < old_count || j < new_count) {
    const git_tree_entry* from = i < old_count ? git_tree_entry_byindex(old_tree, i) : nullptr;
    const git_tree_entry* to = j < new_count ? git_tree_entry_byindex(new_tree, j) : nullptr;
    const int order = from == nullptr ? 1 : to == nullptr ? -1 : git_tree_entry_cmp(from, to);
    if (order < 0) to = nullptr;
    if (order > 0) from = nullptr;
    i += from == nullptr ? 0 : 1;
    j += to == nullptr ? 0 : 1;
    const git_oid* old_id = from == nullptr ? nullptr : git_tree_entry_id(from);
    const git_oid* new_id = to == nullptr ? nullptr : git_tree_entry_id(to);
    if (old_id != nullptr && new_id != nullptr && git_oid_equal(old_id, new_id)) continue;
    const std::string path = prefix + git_tree_entry_name(from == nullptr ? to : from);
    const bool was_folder = from != nullptr && is_folder(from);
    const bool is_now_folder = to != nullptr && is_folder(to);
    if (was_folder || is_now_folder) {
      add_changes(was_folder ? old_id : nullptr, is_now_folder ? new_id : nullptr, path + "/", depth + 1,
                  changes);
    }
    FileChange change{path, {}, {}};
    if (from != nullptr && is_file(from)) change.before = to_object_id(*old_id);
    if (to != nullptr && is_file(to)) change.after = to_object_id(*new_id);
    if (change.before || change.after) changes.push_back(std::move(change));
  }
}

}  // namespace sopimus
