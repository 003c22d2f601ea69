// The whole history of an agreement's text, ready to be asked: which commit changed which clause file.
//
// Everything in it is a fact about a commit or a file that its name fixes for ever. So nothing in it can
// become wrong – a rebase or a force-push only adds commits – and the copy kept beside the repository can be
// deleted, shared by processes, and lost, at the cost of making it again.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "git/history.h"

namespace sopimus {

/// A clause in a document's outline.
struct Placement {
  std::string document{};
  std::string clause{};
  bool operator==(const Placement&) const = default;
};

/// A value of agreement.xml: "12 months", or the text that is printed.
struct KnownValue {
  std::string id{};
  std::string text{};
  bool operator==(const KnownValue&) const = default;
};

/// What a file is, by its bytes.
struct FileFacts {
  ObjectId id{};
  std::string clause{};  // id; empty: no clause file
  std::string language{};
  std::vector<std::string> from{};         // the clauses that it was split from or merged of
  std::vector<std::string> values{};       // ids of the values that it prints
  std::string term{};                      // of an agreement.xml
  std::vector<Placement> placements{};     // of an agreement.xml, in the order of its outlines
  std::vector<KnownValue> known_values{};  // of an agreement.xml
};

/// Units: path counts paths(), files count files(); kNone where a side does not have the file.
struct IndexedChange {
  std::uint32_t path = 0;
  std::uint32_t before = 0;
  std::uint32_t after = 0;
};

struct IndexedCommit {
  ObjectId id{};
  std::int64_t time = 0;                 // seconds since 1970
  std::vector<std::string> decisions{};  // of the trailers Decision: what bodies decided
  std::string edition{};                 // of the trailer Edition: on which edition
  std::vector<std::uint32_t> parents{};  // positions, all below its own
  std::vector<std::vector<IndexedChange>>
      changes{};  // one list a parent; of a first commit one, against nothing
};

class HistoryIndex {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  /// What an index kept as `bytes` says; empty when they are damaged, cut short or of another version.
  static HistoryIndex from_bytes(std::string_view bytes);
  std::string to_bytes() const;

  /// Adds `tip` and all before it. Answers whether anything was new.
  ///
  /// Cost: linear in what is new; one look-up when nothing is.
  bool add(const History& history, const ObjectId& tip);

  /// Absent when it was not added.
  std::optional<std::uint32_t> find(const ObjectId& commit) const;

  const std::vector<IndexedCommit>& commits() const { return commits_; }  // each after its parents
  const std::vector<std::string>& paths() const { return paths_; }
  const std::vector<FileFacts>& files() const { return files_; }
  /// For every commit its agreement.xml, a position in files(); kNone where there is none. Cost: linear.
  std::vector<std::uint32_t> agreements() const;

  std::optional<std::uint32_t> find_file(const ObjectId& id) const;
  std::optional<std::uint32_t> find_path(const std::string& path) const;

 private:
  void add(const History& history, const CommitChanges& changes);
  std::uint32_t path_number(const std::string& path);
  std::uint32_t file_number(const History& history, const ObjectId& id, bool is_agreement);
  void number_all();

  std::vector<IndexedCommit> commits_{};
  std::vector<std::string> paths_{};
  std::vector<FileFacts> files_{};
  std::unordered_map<ObjectId, std::uint32_t, ObjectIdHash> commit_numbers_{};
  std::unordered_map<ObjectId, std::uint32_t, ObjectIdHash> file_numbers_{};
  std::unordered_map<std::string, std::uint32_t> path_numbers_{};
};

/// agreement.xml, in the agreement's folder.
inline constexpr std::string_view kAgreementPath = "agreement.xml";

}  // namespace sopimus
