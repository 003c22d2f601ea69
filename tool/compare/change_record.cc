#include "compare/change_record.h"

#include "base/plain_spaces.h"
#include "base/text.h"
#include "compare/merge_runs.h"

namespace sopimus {

ChangeRecord::Sides ChangeRecord::sides_of(const Passages& text) {
  struct Open {
    int level;
    std::string clause;
  };
  Sides sides;
  std::vector<Open> open;
  for (const Passage& passage : text.passages) {
    if (passage.clause.empty()) continue;
    Side& side = sides[passage.clause];
    side.is_there = true;
    if (!passage.opens_clause) continue;
    const auto& heading = std::get<Heading>(passage.block->value);
    while (!open.empty() && open.back().level >= heading.level) open.pop_back();
    side.parent = open.empty() ? std::string() : open.back().clause;
    side.number = heading.number;
    side.heading = trim(with_plain_spaces(to_plain_text(heading.runs)));
    open.push_back({heading.level, passage.clause});
  }
  return sides;
}

ChangeRecord::ChangeRecord(const Passages& before, const Passages& after, const TextAlignment& alignment)
    : before_(sides_of(before)), after_(sides_of(after)) {
  for (const auto& [old_id, new_id] : alignment.clauses) {
    new_ids_.emplace(old_id, new_id);
    old_ids_.emplace(new_id, old_id);
  }
}

ChangeRecord::Entry* ChangeRecord::entry_of(const Passage& passage, bool is_after) {
  if (passage.clause.empty()) return nullptr;
  std::string id = passage.clause;
  if (!is_after) {
    const auto renamed = new_ids_.find(id);
    if (renamed != new_ids_.end()) id = renamed->second;
  }
  const auto [place, is_new] = places_.try_emplace(id, entries_.size());
  if (is_new) {
    entries_.emplace_back();
    ClauseChange& change = entries_.back().change;
    change.clause = id;
    const auto old_id = old_ids_.find(id);
    const bool is_paired = old_id != old_ids_.end();
    const std::string& before_id = is_paired ? old_id->second : id;
    const auto before = before_.find(before_id);
    const auto after = after_.find(id);
    const bool is_before = before != before_.end() && (is_paired || !is_after);
    const bool is_now = after != after_.end() && (is_paired || is_after);
    if (is_before) {
      change.number_before = before->second.number;
      change.heading_before = before->second.heading;
      if (before_id != id) change.clause_before = before_id;
    }
    if (is_now) {
      change.number_after = after->second.number;
      change.heading_after = after->second.heading;
    }
    change.kind = !is_before ? ClauseChange::Kind::Added
                  : !is_now  ? ClauseChange::Kind::Removed
                             : ClauseChange::Kind::Unchanged;
    if (is_before && is_now) {
      const auto parent = new_ids_.find(before->second.parent);
      const std::string& was = parent == new_ids_.end() ? before->second.parent : parent->second;
      change.is_moved = was != after->second.parent;
      change.is_renumbered = change.number_before != change.number_after;
    }
  }
  return &entries_[place->second];
}

void ChangeRecord::count(Entry& entry, const Mark& mark) {
  if (!mark || !entry.counted.insert(mark.change).second) return;
  ++entry.change.counts[static_cast<std::size_t>(mark.change_class)];
  if (mark.change_class != ChangeClass::Generated) entry.has_marks = true;
}

/// Room between sentences is no change of its own.
void ChangeRecord::count(Entry& entry, const Runs& runs) {
  for (const Run& run : runs) {
    if (run.text.find_first_not_of(' ') != std::string::npos) count(entry, run.mark);
  }
}

void ChangeRecord::note_passage(const Passage& passage, bool is_after) { entry_of(passage, is_after); }

void ChangeRecord::note_moved(const Passage& passage) {
  if (Entry* entry = entry_of(passage, true)) entry->change.is_moved = true;
}

void ChangeRecord::note_renumbered(const Passage& passage, bool is_after) {
  if (Entry* entry = entry_of(passage, is_after)) entry->change.is_renumbered = true;
}

void ChangeRecord::note_heading(const Passage& passage, bool is_after, const Runs& merged) {
  Entry* entry = entry_of(passage, is_after);
  if (entry == nullptr) return;
  count(*entry, merged);
  if (has_changes(merged)) entry->change.heading_merged = merged;
}

void ChangeRecord::note_sentence(const Passage& passage, bool is_after, SentenceChange change) {
  Entry* entry = entry_of(passage, is_after);
  if (entry == nullptr) {
    generated_.push_back(std::move(change));
    return;
  }
  count(*entry, change.merged);
  if (!change.other_clause.empty()) entry->has_marks = true;
  entry->change.sentences.push_back(std::move(change));
}

void ChangeRecord::note_mark(const Passage& passage, bool is_after, const Mark& mark) {
  if (Entry* entry = entry_of(passage, is_after)) count(*entry, mark);
}

bool ChangeRecord::are_of_one_clause(const Passage& before, const Passage& after) const {
  const auto renamed = new_ids_.find(before.clause);
  return (renamed == new_ids_.end() ? before.clause : renamed->second) == after.clause;
}

std::vector<ClauseChange> ChangeRecord::take_clauses() {
  std::vector<ClauseChange> clauses;
  for (Entry& entry : entries_) {
    if (entry.change.kind == ClauseChange::Kind::Unchanged && entry.has_marks) {
      entry.change.kind = ClauseChange::Kind::Changed;
    }
    clauses.push_back(std::move(entry.change));
  }
  return clauses;
}

}  // namespace sopimus
