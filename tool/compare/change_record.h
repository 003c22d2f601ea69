// Collects what a redline shows, clause by clause.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "compare/alignment.h"
#include "compare/clause_changes.h"

namespace sopimus {

class ChangeRecord {
 public:
  ChangeRecord(const Passages& before, const Passages& after, const TextAlignment& alignment);

  /// A clause is told of in the order in which its first passage is noted.
  void note_passage(const Passage& passage, bool is_after);
  void note_moved(const Passage& passage);
  void note_renumbered(const Passage& passage, bool is_after);
  void note_heading(const Passage& passage, bool is_after, const Runs& merged);
  /// A sentence that changed; the passage says of which clause.
  void note_sentence(const Passage& passage, bool is_after, SentenceChange change);
  /// Counts a mark that no sentence has: of a paragraph's end or a block.
  void note_mark(const Passage& passage, bool is_after, const Mark& mark);

  /// Whether the passages stand in the same clause, or both in none.
  bool are_of_one_clause(const Passage& before, const Passage& after) const;

  std::vector<ClauseChange> take_clauses();
  std::vector<SentenceChange> take_generated() { return std::move(generated_); }

 private:
  struct Side {
    std::string number{};
    std::string heading{};
    std::string parent{};
    bool is_there = false;
  };
  struct Entry {
    ClauseChange change{};
    std::set<int> counted{};
    bool has_marks = false;
  };
  using Sides = std::map<std::string, Side, std::less<>>;

  static Sides sides_of(const Passages& text);
  Entry* entry_of(const Passage& passage, bool is_after);
  void count(Entry& entry, const Mark& mark);
  void count(Entry& entry, const Runs& runs);

  Sides before_;
  Sides after_;
  std::map<std::string, std::string, std::less<>> new_ids_{};
  std::map<std::string, std::string, std::less<>> old_ids_{};
  std::map<std::string, std::size_t, std::less<>> places_{};  // by new id, else by old id
  std::vector<Entry> entries_{};
  std::vector<SentenceChange> generated_{};
};

}  // namespace sopimus
