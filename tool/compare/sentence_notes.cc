#include "compare/sentence_notes.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace sopimus {

void SentenceNotes::note_lone(std::size_t sentence, bool is_after, const Runs& merged) {
  const Passage& passage = state_.side(is_after).passages[state_.side(is_after).sentences[sentence].passage];
  SentenceChange change;
  const SentenceText text{to_reading_text(state_.side(is_after).sentences[sentence]), passage.origin()};
  if (text.text.empty()) return;
  (is_after ? change.after : change.before) = text;
  change.merged = merged;
  if (const std::optional<std::size_t> other = state_.marks.other_end(sentence, is_after)) {
    const Passages& there = state_.side(!is_after);
    const Sentence& other_sentence = there.sentences[*other];
    change.other_clause = there.passages[other_sentence.passage].clause;
    // What it became, or was, is told where it stands now.
    if (is_after && has_changes(state_.marks.merged(*other, sentence))) {
      change.before = {to_reading_text(other_sentence), there.passages[other_sentence.passage].origin()};
      change.merged = state_.marks.merged(*other, sentence);
    }
  }
  state_.record.note_sentence(passage, is_after, std::move(change));
}

void SentenceNotes::note_pair(std::size_t before, std::size_t after) {
  const Passage& passage = state_.after.passages[state_.after.sentences[after].passage];
  if (!state_.record.are_of_one_clause(state_.before.passages[state_.before.sentences[before].passage],
                                       passage))
    return;
  note_merged(before, after, passage, state_.marks.merged(before, after));
}

void SentenceNotes::note_merged(std::size_t before, std::size_t after, const Passage& passage,
                                const Runs& merged) {
  if (passage.opens_clause) return state_.record.note_heading(passage, true, merged);
  if (!has_changes(merged)) {
    const bool has_new_number = std::any_of(merged.begin(), merged.end(), [](const Run& run) {
      return run.mark && run.text.find_first_not_of(' ') != std::string::npos;
    });
    if (has_new_number) state_.record.note_renumbered(passage, true);
    return;
  }
  SentenceChange change;
  const Sentence& old_sentence = state_.before.sentences[before];
  change.before = {to_reading_text(old_sentence), state_.before.passages[old_sentence.passage].origin()};
  change.after = {to_reading_text(state_.after.sentences[after]), passage.origin()};
  change.merged = merged;
  state_.record.note_sentence(passage, true, std::move(change));
}

void SentenceNotes::note_other_clause(const PassageGroup& group) {
  const Passage& old_passage = state_.old_passage(group);
  const Passage& passage = state_.new_passage(group);
  for (const auto& [i, j] : group.sentences) {
    const Runs& merged = state_.marks.merged(i, j);
    SentenceChange away;
    away.before = {to_reading_text(state_.before.sentences[i]), old_passage.origin()};
    away.merged = all_marked(state_.before.sentences[i], {});
    away.other_clause = passage.clause;
    state_.record.note_sentence(old_passage, false, std::move(away));
    SentenceChange here;
    if (has_changes(merged))
      here.before = {to_reading_text(state_.before.sentences[i]), old_passage.origin()};
    here.after = {to_reading_text(state_.after.sentences[j]), passage.origin()};
    here.merged = merged;
    here.other_clause = old_passage.clause;
    state_.record.note_sentence(passage, true, std::move(here));
  }
}

}  // namespace sopimus
