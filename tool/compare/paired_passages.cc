#include "compare/paired_passages.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "compare/table_redline.h"

namespace sopimus {

namespace {

using Indices = std::vector<std::size_t>;

bool have_same_text(std::span<const Run> a, std::span<const Run> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Run& one, const Run& other) { return one.text == other.text; });
}

/// Whether a passage is set as another kind of text than before: one level lower, as a rationale, with
/// numbers.
bool is_set_otherwise(const Passage& before, const Passage& after) {
  if (before.level != after.level) return true;
  if (before.kind == Passage::Kind::Item) return before.list->ordered != after.list->ordered;
  if (before.kind != Passage::Kind::Paragraph) return false;
  return std::get<Paragraph>(before.block->value).role != std::get<Paragraph>(after.block->value).role;
}

bool is_renumbered(const Passage& before, const Passage& after) {
  return before.kind == Passage::Kind::Heading && heading_of(before).number != heading_of(after).number;
}

Indices sentences_of(const Passages& text, const Indices& passages) {
  Indices result;
  for (const std::size_t p : passages) {
    for (std::size_t s = text.passages[p].first_sentence; s < text.passages[p].last_sentence; ++s) {
      result.push_back(s);
    }
  }
  return result;
}

}  // namespace

void PairedPassages::show(const PassageGroup& group) {
  whole_.end_lone();
  const Passage& old_passage = state_.old_passage(group);
  const Passage& passage = state_.new_passage(group);
  if (passage.kind == Passage::Kind::Contents) return state_.text.put_block(*passage.block);
  state_.record.note_passage(passage, true);
  if (passage.kind == Passage::Kind::Table) return show_table(group);
  if (passage.kind == Passage::Kind::Figure) return show_figure(old_passage, passage);
  if (!state_.record.are_of_one_clause(old_passage, passage)) notes_.note_other_clause(group);
  if (is_set_otherwise(old_passage, passage)) return whole_.show_set_otherwise(group);
  if (is_same(group)) return state_.text.put_unchanged(old_passage, passage);
  show_text(group);
}

bool PairedPassages::is_same(const PassageGroup& group) const {
  if (group.before.size() != 1 || group.after.size() != 1) return false;
  const Passage& old_passage = state_.old_passage(group);
  const Passage& passage = state_.new_passage(group);
  const std::size_t count = passage.last_sentence - passage.first_sentence;
  if (count != old_passage.last_sentence - old_passage.first_sentence) return false;
  for (std::size_t s = 0; s < count; ++s) {
    const Sentence& old_sentence = state_.before.sentences[old_passage.first_sentence + s];
    const Sentence& new_sentence = state_.after.sentences[passage.first_sentence + s];
    if (!have_same_text(old_sentence.runs, new_sentence.runs)) return false;
  }
  return !is_renumbered(old_passage, passage);
}

void PairedPassages::show_text(const PassageGroup& group) {
  const Passage& passage = state_.new_passage(group);
  Mark mark;
  if (is_renumbered(state_.old_passage(group), passage)) {
    mark = change_mark(Mark::Kind::Changed, ChangeClass::Generated, state_.numbers.next());
    state_.record.note_mark(passage, true, mark);
  }
  Indices old_sentences = sentences_of(state_.before, group.before);
  Indices new_sentences = sentences_of(state_.after, group.after);
  Runs runs;
  std::size_t i = 0;
  std::size_t j = 0;
  const auto append = [&](Runs more) { runs.insert(runs.end(), more.begin(), more.end()); };
  // A paragraph's end that only one text has, after a sentence.
  const auto end_inside = [&](bool is_after, std::size_t s) {
    const Passages& text = state_.side(is_after);
    const std::size_t p = text.sentences[s].passage;
    const bool is_last = p == (is_after ? group.after.back() : group.before.back());
    if (is_last || s + 1 != text.passages[p].last_sentence) return;
    const Mark end = change_mark(kind_of(is_after), ChangeClass::Structure, state_.numbers.next());
    state_.record.note_mark(passage, true, end);
    // The first part of a passage has the number that it had.
    const bool is_first = p == (is_after ? group.after.front() : group.before.front());
    state_.text.put_text(text.passages[p], std::move(runs), {}, end, side_of(is_after),
                         is_after && is_first ? &state_.old_passage(group) : nullptr);
    runs = {};
  };
  const auto take_lone = [&](bool is_after, std::size_t s) {
    const Mark::Kind kind = kind_of(is_after);
    Runs sentence =
        state_.marks.lone(s, is_after, change_mark(kind, ChangeClass::Wording, state_.numbers.next()));
    notes_.note_lone(s, is_after, sentence);
    append(std::move(sentence));
    end_inside(is_after, s);
  };
  for (const auto& [old_one, new_one] : group.sentences) {
    while (old_sentences[i] != old_one) take_lone(false, old_sentences[i++]);
    while (new_sentences[j] != new_one) take_lone(true, new_sentences[j++]);
    append(state_.marks.merged(old_one, new_one));
    notes_.note_pair(old_one, new_one);
    end_inside(false, old_sentences[i++]);
    end_inside(true, new_sentences[j++]);
  }
  while (i < old_sentences.size()) take_lone(false, old_sentences[i++]);
  while (j < new_sentences.size()) take_lone(true, new_sentences[j++]);
  state_.text.put_text(state_.after.passages[group.after.back()], std::move(runs), mark, {}, TextSide::Both,
                       &state_.old_passage(group));
}

void PairedPassages::show_figure(const Passage& old_passage, const Passage& passage) {
  const Sentence& old_figure = state_.before.sentences[old_passage.first_sentence];
  if (old_figure.key == state_.after.sentences[passage.first_sentence].key)
    return state_.text.put_block(*passage.block);
  whole_.show_lone(old_passage, false);
  whole_.show_lone(passage, true);
}

void PairedPassages::show_table(const PassageGroup& group) {
  const Passage& old_passage = state_.old_passage(group);
  const Passage& passage = state_.new_passage(group);
  Table table = std::get<Table>(passage.block->value);
  table.rows.clear();
  table.caption.clear();
  std::size_t i = old_passage.first_sentence;
  std::size_t j = passage.first_sentence;
  const auto take_lone = [&](bool is_after, std::size_t s) {
    const Sentence& sentence = state_.side(is_after).sentences[s];
    const Mark mark = change_mark(kind_of(is_after), ChangeClass::Structure, state_.numbers.next());
    const Runs runs = state_.marks.lone(s, is_after, mark);
    notes_.note_lone(s, is_after, runs);
    if (sentence.row != nullptr) {
      table.rows.push_back(marked_row(*sentence.row, mark));
    } else {
      table.caption.insert(table.caption.end(), runs.begin(), runs.end());
    }
  };
  for (const auto& [old_one, new_one] : group.sentences) {
    const Sentence& old_sentence = state_.before.sentences[old_one];
    const Sentence& sentence = state_.after.sentences[new_one];
    const bool is_row = old_sentence.row != nullptr && sentence.row != nullptr;
    if (is_row ? !have_same_cells(*old_sentence.row, *sentence.row) : old_sentence.row != sentence.row)
      continue;
    while (i < old_one) take_lone(false, i++);
    while (j < new_one) take_lone(true, j++);
    if (is_row) {
      TableRow row = merge_rows(*old_sentence.row, *sentence.row, state_.numbers);
      notes_.note_merged(i, j, passage, runs_of(row));
      table.rows.push_back(std::move(row));
    } else {
      const Runs& caption = state_.marks.merged(old_one, new_one);
      notes_.note_pair(old_one, new_one);
      table.caption.insert(table.caption.end(), caption.begin(), caption.end());
    }
    ++i;
    ++j;
  }
  while (i < old_passage.last_sentence) take_lone(false, i++);
  while (j < passage.last_sentence) take_lone(true, j++);
  state_.text.put_block({std::move(table)});
}

}  // namespace sopimus
