// What every commit changed, as values.

#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "git/object_id.h"
#include "git/repository.h"
#include "git/trailers.h"

namespace sopimus {

/// One file that differs between a commit and one of its parents.
struct FileChange {
  std::string path{};  // from the agreement's folder
  ObjectId before{};   // none: the parent does not have it
  ObjectId after{};    // none: the commit does not have it
};

struct CommitChanges {
  ObjectId id{};
  std::int64_t time = 0;  // of the committer, seconds since 1970
  std::vector<Trailer> trailers{};
  std::vector<ObjectId> parents{};
  /// One list a parent, in their order, each sorted by path; the first commit of all has one, against
  /// nothing.
  std::vector<std::vector<FileChange>> changes{};
};

/// Who made a commit, when and why.
struct CommitWords {
  std::string author{};
  std::string email{};
  std::string date{};  // the author's day, ISO, in the author's zone
  std::string subject{};
  std::vector<Trailer> trailers{};
};

/// Reads the history of the files below one folder of a repository.
class History {
 public:
  History(const Repository& repository, std::string folder);
  ~History();
  History(const History&) = delete;
  History& operator=(const History&) = delete;

  /// The commits that `tip` leads to and `is_known` does not know, each after its parents. A known commit's
  /// parents are not asked for.
  ///
  /// Shape:  a commit whose parents this copy does not hold (a shallow clone) is the first of all.
  /// Errors: Failure when an object cannot be read.
  /// Cost:   linear in the commits and the sizes of the folders that changed.
  std::vector<CommitChanges> read_changes(const ObjectId& tip,
                                          const std::function<bool(const ObjectId&)>& is_known) const;

  /// The files of a commit below the folder: paths from it, sorted. Other entries (links, submodules) are
  /// none.
  std::vector<std::pair<std::string, ObjectId>> list_files(const ObjectId& commit) const;

  /// Absent when it is no file of at most kLargestFile bytes.
  std::optional<std::string> read_file(const ObjectId& file) const;
  CommitWords read_words(const ObjectId& commit) const;

  /// Whether a reader sees the whole history, or a shallow copy.
  bool is_whole() const;
  /// A folder in the repository's own git folder, shared by its work trees, for what can be made again. It
  /// need not exist.
  std::string cache_folder() const;

 private:
  struct Source;
  std::unique_ptr<Source> source_;
};

/// For each line of `after` the line of `before` that it is, counted from 0; -1 for a line that is new. As
/// git sees it: the lines that `git blame` passes on.
std::vector<int> match_lines(std::string_view before, std::string_view after);

}  // namespace sopimus
