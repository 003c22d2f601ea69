#include "git/write_commit.h"

#include "base/diagnostics.h"
#include "git/open_repository.h"
#include "git/writing.h"

namespace sopimus {

namespace {

git_oid parse_id(const std::string& id) {
  git_oid oid;
  check_git(git_oid_fromstr(&oid, id.c_str()), "cannot read the id '" + id + "'");
  return oid;
}

CommitHandle find_commit(git_repository* repository, const std::string& id) {
  const git_oid oid = parse_id(id);
  git_commit* found = nullptr;
  check_git(git_commit_lookup(&found, repository, &oid), "cannot read commit '" + id + "'");
  return CommitHandle(found);
}

/// The tree of the first parent with the changes.
git_oid write_tree(git_repository* repository, git_commit* parent, const std::vector<WrittenFile>& changes) {
  git_tree* base = nullptr;
  if (parent != nullptr) check_git(git_commit_tree(&base, parent), "cannot read the commit before");
  const TreeHandle held(base);
  std::vector<git_tree_update> updates;
  for (const WrittenFile& file : changes) {
    git_tree_update update{};
    update.path = file.path.c_str();
    update.action = file.bytes ? GIT_TREE_UPDATE_UPSERT : GIT_TREE_UPDATE_REMOVE;
    update.filemode = GIT_FILEMODE_BLOB;
    if (file.bytes) {
      check_writing(
          git_blob_create_from_buffer(&update.id, repository, file.bytes->data(), file.bytes->size()),
          "cannot write '" + file.path + "' into the repository");
    }
    updates.push_back(update);
  }
  git_oid tree;
  if (updates.empty() && base != nullptr) return *git_tree_id(base);
  check_writing(git_tree_create_updated(&tree, repository, base, updates.size(), updates.data()),
                "cannot write the files of a commit");
  return tree;
}

}  // namespace

std::string write_commit(const Repository& opened, const NewCommit& commit) {
  git_repository* repository = OpenRepository::of(opened);
  std::vector<CommitHandle> parents;
  std::vector<const git_commit*> pointers;
  for (const std::string& id : commit.parents) {
    parents.push_back(find_commit(repository, id));
    pointers.push_back(parents.back().get());
  }
  const git_oid tree_id =
      write_tree(repository, parents.empty() ? nullptr : parents.front().get(), commit.changes);
  git_tree* tree = nullptr;
  check_git(git_tree_lookup(&tree, repository, &tree_id), "cannot read the files of a commit");
  const TreeHandle held(tree);
  const SignatureHandle author = to_signature(commit.author);
  const SignatureHandle committer = to_signature(commit.committer);
  git_oid id;
  check_writing(git_commit_create(&id, repository, nullptr, author.get(), committer.get(), nullptr,
                                  commit.message.c_str(), tree, pointers.size(), pointers.data()),
                "cannot write a commit");
  return to_hex(id);
}

void move_branch(const Repository& opened, const std::string& branch, const std::string& before,
                 const std::string& commit, const Person& who, const std::string& why) {
  git_repository* repository = OpenRepository::of(opened);
  const SignatureHandle signature = to_signature(who);
  check_git(git_repository_set_ident(repository, who.name.c_str(), who.email.c_str()),
            "cannot name who moves the branch");
  const std::string name = "refs/heads/" + branch;
  const git_oid to = parse_id(commit);
  const git_oid from = before.empty() ? git_oid{} : parse_id(before);
  const int result = retry_while_locked([&] {
    git_reference* made = nullptr;
    const int answer =
        before.empty()
            ? git_reference_create(&made, repository, name.c_str(), &to, 0, why.c_str())
            : git_reference_create_matching(&made, repository, name.c_str(), &to, 1, &from, why.c_str());
    git_reference_free(made);
    return answer;
  });
  if (result == GIT_ELOCKED) refuse_lock(shared_git_folder(repository) + name + ".lock");
  if (result == GIT_EMODIFIED || result == GIT_EEXISTS) {
    throw Failure("somebody committed to the branch '" + branch + "' meanwhile",
                  "run the command again, on top of the new commit");
  }
  check_writing(result, "cannot move the branch '" + branch + "'");
}

void check_out_head(const Repository& opened) {
  git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
  options.checkout_strategy = GIT_CHECKOUT_FORCE;
  check_writing(git_checkout_head(OpenRepository::of(opened), &options),
                "cannot write the files of the repository");
}

}  // namespace sopimus
