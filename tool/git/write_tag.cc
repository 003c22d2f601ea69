#include "git/write_tag.h"

#include "base/diagnostics.h"
#include "git/open_repository.h"
#include "git/writing.h"

namespace sopimus {

namespace {

using TransactionHandle = std::unique_ptr<git_transaction, FreeWith<git_transaction_free>>;

bool is_there(git_repository* repository, const std::string& reference) {
  git_oid ignored;
  const int result = git_reference_name_to_id(&ignored, repository, reference.c_str());
  if (result != GIT_ENOTFOUND) check_git(result, "cannot read '" + reference + "'");
  return result == 0;
}

[[noreturn]] void refuse_existing(const std::string& name) {
  throw Failure("the tag '" + name + "' is there already",
                "look at it with 'sopimus term'; if the text is another, run the command again");
}

git_oid write_object(git_repository* repository, const NewTag& tag) {
  git_oid commit;
  check_git(git_oid_fromstr(&commit, tag.commit.c_str()), "cannot read the id '" + tag.commit + "'");
  git_object* target = nullptr;
  check_git(git_object_lookup(&target, repository, &commit, GIT_OBJECT_COMMIT),
            "cannot read commit '" + tag.commit + "'");
  const ObjectHandle held(target);
  const SignatureHandle tagger = to_signature(tag.tagger);
  git_oid id;
  check_writing(
      git_tag_annotation_create(&id, repository, tag.name.c_str(), target, tagger.get(), tag.message.c_str()),
      "cannot write the tag '" + tag.name + "'");
  return id;
}

}  // namespace

void write_tag(const Repository& opened, const NewTag& tag) {
  git_repository* repository = OpenRepository::of(opened);
  const std::string reference = "refs/tags/" + tag.name;
  if (is_there(repository, reference)) refuse_existing(tag.name);
  const std::string only_git = find_what_only_git_does(repository, {"reference-transaction"}, "tag.gpgsign");
  if (!only_git.empty()) {
    const std::string kept = keep_message(repository, tag.message);
    throw Failure("git has " + only_git + " here, which this program does not run",
                  "make the tag with git: git tag -a --cleanup=verbatim -F '" + kept + "' " + tag.name + " " +
                      tag.commit.substr(0, 10));
  }
  const SyncedWrites synced;
  const git_oid id = write_object(repository, tag);
  // git_tag_create looks for the name before it takes the lock; here the lock comes first.
  git_transaction* made = nullptr;
  check_git(git_transaction_new(&made, repository), "cannot write the tag '" + tag.name + "'");
  const TransactionHandle transaction(made);
  const int locked = retry_while_locked([&] { return git_transaction_lock_ref(made, reference.c_str()); });
  if (locked == GIT_ELOCKED) refuse_lock(shared_git_folder(repository) + reference + ".lock");
  check_writing(locked, "cannot write the tag '" + tag.name + "'");
  if (is_there(repository, reference)) refuse_existing(tag.name);
  check_git(git_transaction_set_target(made, reference.c_str(), &id, nullptr, nullptr),
            "cannot write the tag '" + tag.name + "'");
  check_writing(git_transaction_commit(made), "cannot write the tag '" + tag.name + "'");
}

}  // namespace sopimus
