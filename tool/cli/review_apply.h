// Accepted edits in the files of the branch as its last commit has them.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/review_at.h"
#include "git/write_commit.h"

namespace sopimus {

/// Whether the cluster changes sentences of one paragraph, or adds one: nothing but words.
bool can_write_sentences(const FileClusters& file, const Cluster& cluster);

class BranchFiles {
 public:
  explicit BranchFiles(const ReviewAt& review);

  /// Makes one edit; false when the branch has changed its words since, and nothing is made then.
  bool make(const FileClusters& file, const Cluster& cluster, const Alternative& alternative);

  /// Replaces the sentences that the cluster changes, or the paragraph that it adds, with `text`, one
  /// sentence a line.
  ///
  /// Errors: UsageError when the cluster changes more than sentences of one paragraph.
  void write_sentences(const FileClusters& file, const Cluster& cluster, const std::string& text);

  /// Takes the whole file: from `from`, or as the working tree has it when that is empty.
  ///
  /// Errors: Failure when there is no such file, or the working tree's is the branch's.
  void write_whole(const FileClusters& file, const Place& place, const std::string& from);

  /// The files that are different now, in canonical form; paths in the agreement.
  ///
  /// Errors: what cannot be read goes to `diagnostics`.
  std::vector<WrittenFile> take(Diagnostics& diagnostics) const;

 private:
  using Key = std::pair<std::string, std::string>;
  struct Change {
    std::string path{};
    std::optional<std::string> before{};
    std::optional<std::string> whole{};  // the file as it shall be, when it is replaced whole
    bool is_removed = false;
    ClauseTokens tokens{};            // of `before`
    std::vector<EditPiece> pieces{};  // of them
  };
  Change& change_of(const FileClusters& file);

  ClauseFiles files_{};
  std::map<Key, Change> changes_{};
};

/// The bytes of a file that a user names; absent when there is none.
std::optional<std::string> read_decision_lines(const std::string& file);

}  // namespace sopimus
