#include "git/work_tree.h"

#include "git/open_repository.h"

namespace sopimus {

namespace {

using StatusHandle = std::unique_ptr<git_status_list, FreeWith<git_status_list_free>>;
using WalkHandle = std::unique_ptr<git_revwalk, FreeWith<git_revwalk_free>>;

FileState::Kind kind_of(unsigned status) {
  if ((status & GIT_STATUS_CONFLICTED) != 0) return FileState::Kind::Conflicting;
  if ((status & (GIT_STATUS_WT_DELETED | GIT_STATUS_INDEX_DELETED)) != 0) return FileState::Kind::Deleted;
  if ((status & (GIT_STATUS_WT_NEW | GIT_STATUS_INDEX_NEW)) != 0) return FileState::Kind::New;
  return FileState::Kind::Changed;
}

std::string path_of(const git_status_entry& entry) {
  const git_diff_delta* delta =
      entry.index_to_workdir != nullptr ? entry.index_to_workdir : entry.head_to_index;
  if (delta == nullptr) return {};
  return delta->new_file.path != nullptr ? delta->new_file.path : delta->old_file.path;
}

}  // namespace

HeadState read_head(const Repository& opened) {
  git_repository* repository = OpenRepository::of(opened);
  HeadState state;
  state.is_detached = git_repository_head_detached(repository) == 1;
  git_reference* head = nullptr;
  const int result = git_repository_head(&head, repository);
  if (result == GIT_EUNBORNBRANCH || result == GIT_ENOTFOUND) return state;
  check_git(result, "cannot read what is checked out");
  const ReferenceHandle held(head);
  if (const git_oid* target = git_reference_target(head)) state.commit = to_hex(*target);
  if (!state.is_detached) state.branch = git_reference_shorthand(head);
  return state;
}

std::vector<FileState> changed_files(const Repository& opened, const std::string& folder) {
  git_repository* repository = OpenRepository::of(opened);
  if (git_repository_is_bare(repository) != 0) return {};
  git_status_options options = GIT_STATUS_OPTIONS_INIT;
  options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR;
  options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS |
                  GIT_STATUS_OPT_EXCLUDE_SUBMODULES | GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH;
  std::string below = folder;
  char* pattern = below.data();
  if (!folder.empty()) options.pathspec = {&pattern, 1};
  git_status_list* found = nullptr;
  check_git(git_status_list_new(&found, repository, &options), "cannot compare the working tree with git");
  const StatusHandle list(found);
  std::vector<FileState> files;
  for (std::size_t i = 0; i < git_status_list_entrycount(found); ++i) {
    const git_status_entry* entry = git_status_byindex(found, i);
    if (entry->status == GIT_STATUS_CURRENT || (entry->status & GIT_STATUS_IGNORED) != 0) continue;
    const bool is_staged = entry->head_to_index != nullptr;
    files.push_back({path_of(*entry), kind_of(entry->status), is_staged});
  }
  return files;
}

std::optional<std::size_t> count_commits(const Repository& opened, const std::string& from,
                                         const std::string& to) {
  git_oid hidden;
  git_oid tip;
  if (git_oid_fromstr(&hidden, from.c_str()) != 0 || git_oid_fromstr(&tip, to.c_str()) != 0) return {};
  git_revwalk* made = nullptr;
  check_git(git_revwalk_new(&made, OpenRepository::of(opened)), "cannot read the history");
  const WalkHandle walk(made);
  if (git_revwalk_push(made, &tip) != 0 || git_revwalk_hide(made, &hidden) != 0) return {};
  std::size_t count = 0;
  git_oid commit;
  int result = 0;
  while ((result = git_revwalk_next(&commit, made)) == 0) ++count;
  return result == GIT_ITEROVER ? std::optional(count) : std::nullopt;
}

bool is_ancestor(const Repository& opened, const std::string& commit, const std::string& descendant) {
  if (commit == descendant) return true;
  git_oid above;
  git_oid below;
  if (git_oid_fromstr(&above, commit.c_str()) != 0 || git_oid_fromstr(&below, descendant.c_str()) != 0) {
    return false;
  }
  return git_graph_descendant_of(OpenRepository::of(opened), &below, &above) == 1;
}

}  // namespace sopimus
