#include "compare/clause_changes.h"

#include <algorithm>
#include <map>

#include "compare/edit_script.h"
#include "compare/similarity.h"

namespace sopimus {

namespace {

using Sentences = std::vector<SentenceText>;

std::vector<std::uint32_t> tokens_of(const Sentences& sentences, TokenTable& table) {
  std::vector<std::uint32_t> tokens;
  for (const SentenceText& sentence : sentences) tokens.push_back(table.number_of(sentence.key));
  return tokens;
}

std::vector<Shingles> shingles_of(const Sentences& sentences, std::size_t from, std::size_t to) {
  std::vector<Shingles> result;
  for (std::size_t i = from; i < to; ++i) result.emplace_back(sentences[i].text);
  return result;
}

/// The sentences of one hunk: those that are alike as reworded, the rest as removed and added in their order.
void add_changes(const Sentences& before, const Sentences& after, const EditHunk& hunk,
                 std::vector<SentenceChange>& changes) {
  auto pairs = pair_alike(shingles_of(before, hunk.before_from, hunk.before_to),
                          shingles_of(after, hunk.after_from, hunk.after_to));
  pairs.emplace_back(hunk.before_to - hunk.before_from, hunk.after_to - hunk.after_from);
  std::size_t i = hunk.before_from;
  std::size_t j = hunk.after_from;
  for (const auto& [old_at, new_at] : pairs) {
    while (i < hunk.before_from + old_at) changes.push_back({before[i++], {}});
    while (j < hunk.after_from + new_at) changes.push_back({{}, after[j++]});
    if (i < hunk.before_to && j < hunk.after_to) changes.push_back({before[i++], after[j++]});
  }
}

std::vector<SentenceChange> compare_sentences(const Sentences& before, const Sentences& after,
                                              bool& is_renumbered) {
  TokenTable table;
  const std::vector<EditHunk> hunks = find_hunks(tokens_of(before, table), tokens_of(after, table));
  std::vector<SentenceChange> changes;
  std::size_t i = 0;
  std::size_t j = 0;
  const auto note_numbers = [&](std::size_t before_to) {
    for (; i < before_to; ++i, ++j) is_renumbered = is_renumbered || before[i].text != after[j].text;
  };
  for (const EditHunk& hunk : hunks) {
    note_numbers(hunk.before_from);
    add_changes(before, after, hunk, changes);
    i = hunk.before_to;
    j = hunk.after_to;
  }
  note_numbers(before.size());
  return changes;
}

ClauseChange lone_clause(const ClauseText& text, ClauseChange::Kind kind) {
  ClauseChange change;
  change.kind = kind;
  change.clause = text.clause;
  const bool is_added = kind == ClauseChange::Kind::Added;
  (is_added ? change.number_after : change.number_before) = text.number;
  (is_added ? change.heading_after : change.heading_before) = text.heading;
  for (const SentenceText& sentence : text.sentences) {
    change.sentences.push_back(is_added ? SentenceChange{{}, sentence} : SentenceChange{sentence, {}});
  }
  return change;
}

ClauseChange compare_clause(const ClauseText& before, const ClauseText& after) {
  ClauseChange change;
  change.clause = after.clause;
  change.number_before = before.number;
  change.number_after = after.number;
  change.heading_before = before.heading;
  change.heading_after = after.heading;
  change.is_moved = before.parent != after.parent;
  change.is_renumbered = before.number != after.number;
  change.sentences = compare_sentences(before.sentences, after.sentences, change.is_renumbered);
  const bool differs = !change.sentences.empty() || before.heading != after.heading;
  if (differs) change.kind = ClauseChange::Kind::Changed;
  return change;
}

using Places = std::map<std::string, std::size_t, std::less<>>;

Places places_of(const std::vector<ClauseText>& clauses) {
  Places places;
  for (std::size_t i = 0; i < clauses.size(); ++i) places.emplace(clauses[i].clause, i);
  return places;
}

/// Which of `places` are out of order: those outside a longest ascending run.
std::vector<bool> find_out_of_order(const std::vector<std::size_t>& places) {
  std::vector<std::size_t> ends;  // ends[l]: index of the least end of a run of l + 1
  std::vector<std::size_t> before(places.size(), places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto slot =
        std::lower_bound(ends.begin(), ends.end(), places[i],
                         [&](std::size_t end, std::size_t place) { return places[end] < place; });
    if (slot != ends.begin()) before[i] = *(slot - 1);
    if (slot == ends.end()) {
      ends.push_back(i);
    } else {
      *slot = i;
    }
  }
  std::vector<bool> is_moved(places.size(), true);
  for (std::size_t i = ends.empty() ? places.size() : ends.back(); i < places.size(); i = before[i]) {
    is_moved[i] = false;
  }
  return is_moved;
}

/// The clauses of both, each among its old or new siblings only: a clause that follows its parent is not
/// moved.
void find_moved(const std::vector<ClauseText>& before, const std::vector<ClauseText>& after,
                const Places& old_places, const Places& change_at, std::vector<ClauseChange>& changes) {
  std::map<std::string, std::vector<const ClauseText*>, std::less<>> siblings;
  for (const ClauseText& clause : after) {
    const auto old_place = old_places.find(clause.clause);
    if (old_place == old_places.end() || before[old_place->second].parent != clause.parent) continue;
    siblings[clause.parent].push_back(&clause);
  }
  for (const auto& [parent, clauses] : siblings) {
    std::vector<std::size_t> places;
    for (const ClauseText* clause : clauses) places.push_back(old_places.find(clause->clause)->second);
    const std::vector<bool> is_moved = find_out_of_order(places);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      if (is_moved[i]) changes[change_at.find(clauses[i]->clause)->second].is_moved = true;
    }
  }
}

std::vector<ClauseChange> compare_clauses(const std::vector<ClauseText>& before,
                                          const std::vector<ClauseText>& after) {
  const Places old_places = places_of(before);
  const Places new_places = places_of(after);
  std::vector<ClauseChange> changes;
  Places change_at;
  std::size_t next_old = 0;
  // Removed clauses are told before the first clause that followed them and is still there.
  const auto add_removed = [&](std::size_t until) {
    for (; next_old < until; ++next_old) {
      if (!new_places.contains(before[next_old].clause)) {
        changes.push_back(lone_clause(before[next_old], ClauseChange::Kind::Removed));
      }
    }
  };
  for (const ClauseText& clause : after) {
    const auto old_place = old_places.find(clause.clause);
    if (old_place != old_places.end()) add_removed(old_place->second);
    change_at.emplace(clause.clause, changes.size());
    changes.push_back(old_place == old_places.end() ? lone_clause(clause, ClauseChange::Kind::Added)
                                                    : compare_clause(before[old_place->second], clause));
  }
  add_removed(before.size());
  find_moved(before, after, old_places, change_at, changes);
  return changes;
}

}  // namespace

bool DocumentChanges::has_changes() const {
  return is_added || is_removed || !generated.empty() ||
         std::any_of(clauses.begin(), clauses.end(), [](const ClauseChange& c) { return c.is_change(); });
}

DocumentChanges find_changes(const Document& before, const Document& after) {
  const DocumentTexts old_texts = to_clause_texts(before);
  const DocumentTexts new_texts = to_clause_texts(after);
  DocumentChanges changes;
  changes.is_added = before.identity.document.empty();
  changes.is_removed = after.identity.document.empty();
  const Document& shown = changes.is_removed ? before : after;
  changes.document = shown.identity.document;
  changes.language = shown.language;
  changes.label = shown.identity.label;
  changes.title = shown.identity.title;
  changes.clauses = compare_clauses(old_texts.clauses, new_texts.clauses);
  bool ignored = false;
  changes.generated = compare_sentences(old_texts.generated, new_texts.generated, ignored);
  return changes;
}

void find_moves_between(std::vector<DocumentChanges>& documents) {
  std::map<std::pair<std::string, std::string>, std::pair<DocumentChanges*, ClauseChange*>> removed;
  for (DocumentChanges& document : documents) {
    for (ClauseChange& clause : document.clauses) {
      if (clause.kind == ClauseChange::Kind::Removed) {
        removed.emplace(std::pair(document.language, clause.clause), std::pair(&document, &clause));
      }
    }
  }
  for (DocumentChanges& document : documents) {
    for (ClauseChange& clause : document.clauses) {
      const auto from = removed.find({document.language, clause.clause});
      if (clause.kind != ClauseChange::Kind::Added || from == removed.end()) continue;
      clause.other_document = from->second.first->document;
      from->second.second->other_document = document.document;
    }
  }
}

}  // namespace sopimus
