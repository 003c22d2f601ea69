// What a clause was in every commit, however its file was called.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "history/history_index.h"

namespace sopimus {

/// A clause's file in one commit. Units: as in HistoryIndex.
struct Tracked {
  std::string clause{};
  std::string language{};
  std::uint32_t path = 0;
  std::uint32_t file = 0;
  bool operator==(const Tracked&) const = default;
};

/// Finds where a clause's file came from. A clause is known by its id and language: its file may be renamed
/// or moved, and another clause may take its name.
class ClauseOrigins {
 public:
  ClauseOrigins(const HistoryIndex& index, const History& history) : index_(index), history_(history) {}

  /// The clause in a commit; absent when the commit does not have it.
  std::optional<Tracked> find(std::uint32_t commit, const std::string& clause,
                              const std::string& language) const;

  /// The clause in the commit's parent number `parent`, when the commit has it as `now`.
  std::optional<Tracked> find_before(std::uint32_t commit, std::size_t parent, const Tracked& now) const;

  /// When the commit has no such clause: the clause in that parent, if the commit removed it.
  std::optional<Tracked> find_removed(std::uint32_t commit, std::size_t parent, const std::string& clause,
                                      const std::string& language) const;

  /// The clauses, in that parent, that `now` was split from or merged of in this commit: those that its
  /// from="" names and that it did not name before.
  std::vector<Tracked> find_sources(std::uint32_t commit, std::size_t parent, const Tracked& now) const;

 private:
  bool is_of(std::uint32_t file, const std::string& clause, const std::string& language) const;

  const HistoryIndex& index_;
  const History& history_;
};

/// A value that a commit changed; empty texts where agreement.xml had or has none.
struct ValueChange {
  std::string id{};
  std::string before{};
  std::string after{};
  bool operator==(const ValueChange&) const = default;
};

/// The commit that gave the value of `id` which the agreement of `tip` has, and no parent had.
std::uint32_t origin_of_value(const HistoryIndex& index, const std::vector<std::uint32_t>& agreements,
                              std::uint32_t tip, const std::string& id);

/// One commit that changed a clause.
struct ClauseVersion {
  std::uint32_t commit = 0;
  std::string clause{};               // itself, or one that it was split from or merged of
  std::optional<Tracked> now{};       // absent: this commit removed it
  std::vector<Tracked> before{};      // what the parents had, each once; empty: this commit added it
  std::vector<std::string> from{};    // the clauses that it was split from or merged of here
  std::vector<Placement> left{};      // the places in the documents' outlines that it had in every parent
  std::vector<Placement> taken{};     // and those that it has now and had in none
  std::vector<ValueChange> values{};  // values that it prints and that agreement.xml gave anew
  bool is_merge = false;              // and differs from what every parent had
  bool changes_text() const { return !now || before.empty() || now->file != before.front().file; }
};

/// All versions of a clause that `tip` leads to, by every parent; the newest first.
///
/// Shape:  also versions of the clauses that it was split from or merged of, before that; and of sides of a
///         merge whose text the merge did not take. A commit that only changed the clause's place is there
///         too.
/// Cost:   linear in the commits.
std::vector<ClauseVersion> versions_of(const HistoryIndex& index, const History& history, std::uint32_t tip,
                                       const std::string& clause, const std::string& language);

}  // namespace sopimus
