#include "git/read_messages.h"

#include "git/open_repository.h"

namespace sopimus {

namespace {

using WalkHandle = std::unique_ptr<git_revwalk, FreeWith<git_revwalk_free>>;

git_oid oid_of(const std::string& id) {
  git_oid oid;
  check_git(git_oid_fromstr(&oid, id.c_str()), "cannot read the id '" + id + "'");
  return oid;
}

}  // namespace

std::vector<CommitMessage> read_messages(const Repository& opened, const std::string& tip,
                                         const std::vector<std::string>& known) {
  git_repository* repository = OpenRepository::of(opened);
  git_revwalk* made = nullptr;
  check_git(git_revwalk_new(&made, repository), "cannot read the history");
  const WalkHandle walk(made);
  git_revwalk_sorting(made, GIT_SORT_TOPOLOGICAL);
  const git_oid from = oid_of(tip);
  check_git(git_revwalk_push(made, &from), "cannot read the history");
  for (const std::string& id : known) {
    const git_oid hidden = oid_of(id);
    check_git(git_revwalk_hide(made, &hidden), "cannot read the history");
  }
  std::vector<CommitMessage> messages;
  git_oid id;
  int result = 0;
  while ((result = git_revwalk_next(&id, made)) == 0) {
    git_commit* found = nullptr;
    check_git(git_commit_lookup(&found, repository, &id), "cannot read commit '" + to_hex(id) + "'");
    const CommitHandle commit(found);
    messages.push_back({to_hex(id), to_day(git_commit_author(found)->when), git_commit_message(found)});
  }
  if (result != GIT_ITEROVER) check_git(result, "cannot read the history");
  return messages;
}

}  // namespace sopimus
