#include "cli/replay_sample.h"

#include <map>

#include "base/file_tree.h"
#include "cli/make_edition.h"
#include "cli/person.h"
#include "git/create_repository.h"
#include "git/write_commit.h"
#include "source/sample_history.h"

namespace sopimus {

namespace {

using Files = std::map<std::string, std::shared_ptr<const std::string>>;

struct ReplayedCommit {
  std::string id{};
  Files files{};
};

class Replay {
 public:
  Replay(const FileTree& sample, const Repository& repository, Place place, Diagnostics& diagnostics)
      : sample_(sample), repository_(repository), place_(std::move(place)), diagnostics_(diagnostics) {}

  void run(const SampleHistory& history) {
    for (const SampleStep& step : history.steps) {
      if (step.is_edition) {
        tag(step.edition);
      } else {
        commit(step.commit);
      }
      if (diagnostics_.has_errors()) return;
    }
    if (last_.id.empty()) return;
    move_branch(repository_, "main", "", last_.id, last_author_, "init: sample");
    check_out_head(repository_);
  }

 private:
  Person person_of(const SampleAuthor& author) {
    const std::optional<Moment> moment = parse_moment(author.date.text);
    if (!moment) {
      diagnostics_.error("bad-value", author.date.at, "'" + author.date.text + "' is no moment",
                         "write it as 2025-10-01T12:00:00+03:00");
    }
    const Moment when = moment.value_or(Moment());
    return {author.name.text, author.email.text, when.seconds, when.offset_minutes};
  }

  void missing(const Word& path, const std::string& where) {
    diagnostics_.error("missing-file", path.at, "there is no file '" + path.text + "' " + where,
                       "correct the path");
  }

  void apply(const SampleFileChange& change, Files& files) {
    if (change.kind == SampleFileChange::Kind::Put) {
      const Word& from = change.other.empty() ? change.path : change.other;
      std::optional<std::string> bytes = sample_.read(from.text);
      if (!bytes) return missing(from, "in the sample's folder");
      files[change.path.text] = std::make_shared<const std::string>(std::move(*bytes));
      return;
    }
    const auto found = files.find(change.path.text);
    if (found == files.end()) return missing(change.path, "in the commit before");
    if (change.kind == SampleFileChange::Kind::Move) files[change.other.text] = found->second;
    files.erase(change.path.text);
  }

  static std::vector<WrittenFile> changes_between(const Files& before, const Files& after) {
    std::vector<WrittenFile> changes;
    for (const auto& [path, bytes] : before) {
      if (!after.contains(path)) changes.push_back({path, std::nullopt});
    }
    for (const auto& [path, bytes] : after) {
      const auto old = before.find(path);
      if (old == before.end() || *old->second != *bytes) changes.push_back({path, *bytes});
    }
    return changes;
  }

  void commit(const SampleCommit& source) {
    const Person author = person_of(source.author);
    NewCommit made{{}, {}, source.message, author, author};
    Files before;
    for (const Word& parent : source.parents) made.parents.push_back(commits_.at(parent.text).id);
    if (!source.parents.empty()) before = commits_.at(source.parents.front().text).files;
    Files files = before;
    for (const SampleFileChange& change : source.changes) apply(change, files);
    if (diagnostics_.has_errors()) return;
    made.changes = changes_between(before, files);
    last_ = {write_commit(repository_, made), std::move(files)};
    last_author_ = author;
    commits_[source.id.text] = last_;
  }

  void tag(const SampleEdition& source) {
    EditionOrder order;
    order.kind = source.kind.text == "frozen" ? Edition::Kind::Frozen : Edition::Kind::Draft;
    order.reason = source.reason.text;
    order.tagger = person_of(source.author);
    if (diagnostics_.has_errors()) return;
    Diagnostics findings;  // its warnings were its makers' to read
    make_edition(repository_, place_, commits_.at(source.commit.text).id, order, findings);
    for (const Diagnostic& fault : findings.all()) {
      if (fault.severity == Severity::Error) diagnostics_.report(fault);
    }
  }

  const FileTree& sample_;
  const Repository& repository_;
  Place place_;
  Diagnostics& diagnostics_;
  std::map<std::string, ReplayedCommit> commits_{};
  ReplayedCommit last_{};
  Person last_author_{};
};

}  // namespace

void replay_sample(const std::string& sample, const std::string& folder, Diagnostics& diagnostics) {
  const DiskTree tree(sample);
  const SampleHistory history = read_sample_history(read_source(tree, "history.xml"), diagnostics);
  if (diagnostics.has_errors()) return;
  create_repository(folder);
  const std::optional<Repository> repository = Repository::find(folder);
  if (!repository) throw Failure("the new git repository in '" + folder + "' is not found");
  Place place;
  place.folder = folder;
  Replay(tree, *repository, place, diagnostics).run(history);
}

}  // namespace sopimus
