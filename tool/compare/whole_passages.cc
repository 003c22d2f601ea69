#include "compare/whole_passages.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace sopimus {

namespace {

bool is_of(const Passage& passage, std::size_t sentence) {
  return passage.first_sentence <= sentence && sentence < passage.last_sentence;
}

}  // namespace

WholePassages::WholePassages(RedlineState& state, SentenceNotes& notes) : state_(state), notes_(notes) {
  for (const PassageGroup& group : state.alignment.groups) {
    const Passage& passage = state.new_passage(group);
    if (group.is_moved && passage.opens_clause) moved_clauses_.insert(passage.clause);
  }
}

void WholePassages::show_lone(const Passage& passage, bool is_after) {
  const Mark::Kind kind = kind_of(is_after);
  const bool continues = lone_.kind == kind && lone_clause_ == passage.clause;
  if (!continues) lone_ = change_mark(kind, ChangeClass::Structure, state_.numbers.next());
  const Mark mark = lone_;
  if (passage.opens_clause)
    state_.record.note_heading(passage, is_after, marked_runs(heading_of(passage).runs, mark));
  Runs runs;
  for (std::size_t s = passage.first_sentence; s < passage.last_sentence; ++s) {
    Runs sentence = state_.marks.lone(s, is_after, mark);
    if (!passage.opens_clause) notes_.note_lone(s, is_after, sentence);
    runs.insert(runs.end(), sentence.begin(), sentence.end());
  }
  state_.text.put_whole(passage, std::move(runs), mark, side_of(is_after));
  lone_ = mark;
  lone_clause_ = passage.clause;
}

Runs WholePassages::moved_runs(const PassageGroup& group, const Passage& passage, bool is_after,
                               const Mark& mark) {
  Runs runs;
  for (std::size_t s = passage.first_sentence; s < passage.last_sentence; ++s) {
    const auto pair = std::find_if(group.sentences.begin(), group.sentences.end(), [&](const auto& each) {
      return (is_after ? each.second : each.first) == s;
    });
    if (pair == group.sentences.end()) {
      const Mark lone = change_mark(mark.kind, ChangeClass::Wording, state_.numbers.next());
      const Runs sentence = state_.marks.lone(s, is_after, lone);
      notes_.note_lone(s, is_after, sentence);
      runs.insert(runs.end(), sentence.begin(), sentence.end());
      continue;
    }
    const Runs sentence = one_side_of(state_.marks.merged(pair->first, pair->second), mark, is_after);
    runs.insert(runs.end(), sentence.begin(), sentence.end());
    if (!runs.empty()) {
      runs.back().ends_sentence = state_.side(is_after).sentences[s].runs.back().ends_sentence;
    }
  }
  return runs;
}

void WholePassages::show_moved_away(const PassageGroup& group, const Passage& passage) {
  end_lone();
  const Mark mark = state_.marks.mark_of_moved_passage(group, false);
  const Passage& there = state_.new_passage(group);
  const bool is_told = passage.opens_clause || moved_clauses_.contains(there.clause);
  for (const auto& [i, j] : group.sentences) {
    if (is_told || !is_of(passage, i)) continue;
    SentenceChange change;
    change.before = {to_reading_text(state_.before.sentences[i]), passage.origin()};
    change.merged = all_marked(state_.before.sentences[i], mark);
    change.other_clause = there.clause;
    state_.record.note_sentence(passage, false, std::move(change));
  }
  Runs runs = has_text(passage) ? moved_runs(group, passage, false, mark) : Runs{};
  state_.text.put_whole(passage, std::move(runs), mark, TextSide::Before);
}

void WholePassages::show_moved_here(const PassageGroup& group, const Passage& passage) {
  end_lone();
  const Mark mark = state_.marks.mark_of_moved_passage(group, true);
  const Passage& there = state_.old_passage(group);
  const bool is_told = passage.opens_clause || moved_clauses_.contains(passage.clause);
  if (passage.opens_clause) state_.record.note_moved(passage);
  for (const auto& [i, j] : group.sentences) {
    if (!is_of(passage, j)) continue;
    const bool differs = has_text(passage) && has_changes(state_.marks.merged(i, j));
    if (is_told) {
      if (has_text(passage)) notes_.note_pair(i, j);
      continue;
    }
    SentenceChange change;
    if (differs) change.before = {to_reading_text(state_.before.sentences[i]), there.origin()};
    change.after = {to_reading_text(state_.after.sentences[j]), passage.origin()};
    change.merged = differs ? state_.marks.merged(i, j) : all_marked(state_.after.sentences[j], mark);
    change.other_clause = there.clause;
    state_.record.note_sentence(passage, true, std::move(change));
  }
  Runs runs = has_text(passage) ? moved_runs(group, passage, true, mark) : Runs{};
  state_.text.put_whole(passage, std::move(runs), mark, TextSide::After);
}

void WholePassages::show_set_otherwise(const PassageGroup& group) {
  const int change = state_.numbers.next();
  const auto put_each = [&](bool is_after, const std::vector<std::size_t>& passages) {
    const Mark mark = change_mark(kind_of(is_after), ChangeClass::Structure, change);
    for (const std::size_t p : passages) {
      const Passage& passage = state_.side(is_after).passages[p];
      state_.record.note_mark(passage, is_after, mark);
      state_.text.put_whole(passage, moved_runs(group, passage, is_after, mark), mark, side_of(is_after));
    }
  };
  put_each(false, group.before);
  put_each(true, group.after);
  for (const auto& [i, j] : group.sentences) notes_.note_pair(i, j);
}

void WholePassages::end_lone() {
  lone_ = {};
  lone_clause_.clear();
}

}  // namespace sopimus
