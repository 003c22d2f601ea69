#include "git/history.h"

#include <algorithm>
#include <unordered_set>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "git/open_repository.h"
#include "git/tree_changes.h"

namespace sopimus {

struct History::Source {
  std::shared_ptr<const void> owner;  // first, so that it is released last
  git_repository* repository;
  std::string folder;
  DatabaseHandle database{};
  TreeCache trees;
};

namespace {

/// Absent when this copy does not hold the commit.
CommitHandle find_commit(git_repository* repository, const ObjectId& id) {
  const git_oid oid = to_oid(id);
  git_commit* found = nullptr;
  const int result = git_commit_lookup(&found, repository, &oid);
  if (result == GIT_ENOTFOUND) return nullptr;
  check_git(result, "cannot read commit " + to_hex(id));
  return CommitHandle(found);
}

/// Reads objects without computing their names again, as git does: half the time of reading a whole history.
/// What is composed is read with the check. The setting is the process's: for one thread at a time.
class TrustedObjects {
 public:
  TrustedObjects() { git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0); }
  ~TrustedObjects() { git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1); }
  TrustedObjects(const TrustedObjects&) = delete;
  TrustedObjects& operator=(const TrustedObjects&) = delete;
};

std::vector<ObjectId> parents_of(git_repository* repository, const git_commit* commit) {
  std::vector<ObjectId> parents;
  for (unsigned i = 0; i < git_commit_parentcount(commit); ++i) {
    const ObjectId parent = to_object_id(*git_commit_parent_id(commit, i));
    if (find_commit(repository, parent)) parents.push_back(parent);
  }
  return parents;
}

}  // namespace

History::History(const Repository& repository, std::string folder)
    : source_(new Source{.owner = OpenRepository::owner_of(repository),
                         .repository = OpenRepository::of(repository),
                         .folder = std::move(folder),
                         .trees = TreeCache(OpenRepository::of(repository))}) {
  git_odb* opened = nullptr;
  check_git(git_repository_odb(&opened, source_->repository), "cannot read the repository's objects");
  source_->database.reset(opened);
}

History::~History() = default;

std::vector<CommitChanges> History::read_changes(const ObjectId& tip,
                                                 const std::function<bool(const ObjectId&)>& is_known) const {
  const TrustedObjects trusted;
  struct Step {
    ObjectId id{};
    CommitHandle commit{};
    std::vector<ObjectId> parents{};
    std::size_t next = 0;  // of the parents
  };
  std::vector<CommitChanges> result;
  std::vector<Step> path;  // from the tip to where we are: a history may be deeper than the stack
  std::unordered_set<ObjectId, ObjectIdHash> seen;
  const auto enter = [&](const ObjectId& id) {
    if (is_known(id) || !seen.insert(id).second) return;
    CommitHandle commit = find_commit(source_->repository, id);
    if (!commit) throw Failure("cannot read commit " + to_hex(id), "look at the repository with 'git fsck'");
    std::vector<ObjectId> parents = parents_of(source_->repository, commit.get());
    path.push_back({id, std::move(commit), std::move(parents), 0});
  };
  enter(tip);
  while (!path.empty()) {
    if (path.back().next < path.back().parents.size()) {
      enter(path.back().parents[path.back().next++]);
      continue;
    }
    Step& step = path.back();
    CommitChanges changes{step.id,
                          git_commit_time(step.commit.get()),
                          trailers_of(git_commit_message(step.commit.get())),
                          step.parents,
                          {}};
    const std::optional<git_oid> after = source_->trees.folder_of(step.commit.get(), source_->folder);
    for (const ObjectId& parent : step.parents) {
      const CommitHandle commit = find_commit(source_->repository, parent);
      const std::optional<git_oid> before = source_->trees.folder_of(commit.get(), source_->folder);
      changes.changes.push_back(source_->trees.compare(before, after));
    }
    if (step.parents.empty()) changes.changes.push_back(source_->trees.compare(std::nullopt, after));
    result.push_back(std::move(changes));
    path.pop_back();
  }
  return result;
}

std::vector<std::pair<std::string, ObjectId>> History::list_files(const ObjectId& commit) const {
  const CommitHandle held = find_commit(source_->repository, commit);
  if (!held) throw Failure("cannot read commit " + to_hex(commit));
  std::vector<std::pair<std::string, ObjectId>> files;
  const std::optional<git_oid> folder = source_->trees.folder_of(held.get(), source_->folder);
  for (FileChange& file : source_->trees.compare(std::nullopt, folder)) {
    files.emplace_back(std::move(file.path), file.after);
  }
  return files;
}

std::optional<std::string> History::read_file(const ObjectId& file) const {
  const git_oid id = to_oid(file);
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  if (git_odb_read_header(&size, &type, source_->database.get(), &id) != 0) return std::nullopt;
  if (type != GIT_OBJECT_BLOB || size > FileTree::kLargestFile) return std::nullopt;
  git_odb_object* object = nullptr;
  check_git(git_odb_read(&object, source_->database.get(), &id), "cannot read object " + to_hex(file));
  const ObjectBytes bytes(object);
  return std::string(static_cast<const char*>(git_odb_object_data(object)), git_odb_object_size(object));
}

CommitWords History::read_words(const ObjectId& commit) const {
  const CommitHandle held = find_commit(source_->repository, commit);
  if (!held) throw Failure("cannot read commit " + to_hex(commit));
  const git_signature* author = git_commit_author(held.get());
  const char* subject = git_commit_summary(held.get());
  return {author->name, author->email, to_day(author->when), subject == nullptr ? "" : subject,
          trailers_of(git_commit_message(held.get()))};
}

bool History::is_whole() const { return git_repository_is_shallow(source_->repository) != 1; }

std::string History::cache_folder() const {
  return std::string(git_repository_commondir(source_->repository)) + "sopimus";
}

namespace {

struct Matcher {
  std::vector<int> lines;  // of `after`
  int before = 0;          // lines already matched or passed over
  int after = 0;

  void match_until(int next_before) {
    for (; before < next_before; ++before, ++after) lines[static_cast<std::size_t>(after)] = before;
  }
};

int take_hunk(const git_diff_delta*, const git_diff_hunk* hunk, void* payload) {
  Matcher& matcher = *static_cast<Matcher*>(payload);
  // A hunk without old lines names the line before it.
  matcher.match_until(hunk->old_lines > 0 ? hunk->old_start - 1 : hunk->old_start);
  matcher.before += hunk->old_lines;
  matcher.after += hunk->new_lines;
  return 0;
}

int count_lines(std::string_view text) {
  const auto ends = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  return ends + (text.empty() || text.back() == '\n' ? 0 : 1);
}

}  // namespace

std::vector<int> match_lines(std::string_view before, std::string_view after) {
  const Library library;
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.context_lines = 0;
  options.interhunk_lines = 0;
  options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
  Matcher matcher;
  matcher.lines.assign(static_cast<std::size_t>(count_lines(after)), -1);
  check_git(git_diff_buffers(before.data(), before.size(), nullptr, after.data(), after.size(), nullptr,
                             &options, nullptr, nullptr, take_hunk, nullptr, &matcher),
            "cannot compare two versions of a file");
  matcher.match_until(count_lines(before));
  return std::move(matcher.lines);
}

}  // namespace sopimus
