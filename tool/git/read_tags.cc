#include "git/read_tags.h"

#include "git/open_repository.h"

namespace sopimus {

namespace {

using TagHandle = std::unique_ptr<git_tag, FreeWith<git_tag_free>>;

Person to_person(const git_signature& signature) {
  return {signature.name, signature.email, signature.when.time, signature.when.offset};
}

}  // namespace

std::vector<TagRecord> read_tags(const Repository& opened) {
  git_repository* repository = OpenRepository::of(opened);
  std::vector<TagRecord> records;
  for (const std::string& name : opened.tags()) {
    git_oid id;
    if (git_reference_name_to_id(&id, repository, ("refs/tags/" + name).c_str()) != 0) continue;
    git_object* found = nullptr;
    if (git_object_lookup(&found, repository, &id, GIT_OBJECT_ANY) != 0) continue;
    const ObjectHandle object(found);
    const CommitHandle commit = peel_to_commit(found);
    if (!commit) continue;
    TagRecord record;
    record.name = name;
    record.commit = to_hex(*git_commit_id(commit.get()));
    record.tagger = to_person(*git_commit_committer(commit.get()));
    git_tag* annotated = nullptr;
    if (git_tag_lookup(&annotated, repository, &id) == 0) {
      const TagHandle tag(annotated);
      record.is_annotated = true;
      if (const char* message = git_tag_message(annotated)) record.message = message;
      if (const git_signature* tagger = git_tag_tagger(annotated)) record.tagger = to_person(*tagger);
    }
    record.date = to_day({record.tagger.seconds, record.tagger.offset_minutes, 0});
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace sopimus
