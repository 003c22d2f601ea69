#include "compare/sentence_marks.h"

#include <span>

#include "compare/table_redline.h"

namespace sopimus {

Runs all_marked(const Sentence& sentence, const Mark& mark) {
  if (sentence.row != nullptr) return runs_of(marked_row(*sentence.row, mark));
  if (sentence.figure == nullptr) return marked_runs(sentence.runs, mark);
  Run figure;
  figure.text = to_reading_text(sentence);
  return marked_runs(std::span(&figure, 1), mark);
}

Runs one_side_of(const Runs& merged, const Mark& mark, bool is_after) {
  const Mark::Kind other_kind = is_after ? Mark::Kind::Deleted : Mark::Kind::Inserted;
  Runs runs;
  for (const Run& run : merged) {
    if (run.mark.kind == other_kind) continue;
    runs.push_back(run);
    if (!runs.back().mark) runs.back().mark = mark;
  }
  return runs;
}

SentenceMarks::SentenceMarks(const Passages& before, const Passages& after, const TextAlignment& alignment,
                             ChangeNumbers& numbers)
    : before_(before), after_(after), numbers_(numbers) {
  for (const auto& [i, j] : alignment.moved_sentences) {
    moved_from_.emplace(j, i);
    moved_to_.emplace(i, j);
  }
}

const Runs& SentenceMarks::merged(std::size_t before, std::size_t after) {
  const auto [merged, is_new] = merged_.try_emplace(before);
  if (is_new) {
    merged->second = merge_runs(before_.sentences[before].runs, after_.sentences[after].runs, numbers_);
  }
  return merged->second;
}

std::optional<std::size_t> SentenceMarks::other_end(std::size_t sentence, bool is_after) const {
  const auto& others = is_after ? moved_from_ : moved_to_;
  const auto other = others.find(sentence);
  if (other == others.end()) return std::nullopt;
  return other->second;
}

Runs SentenceMarks::lone(std::size_t sentence, bool is_after, const Mark& mark) {
  const std::optional<std::size_t> other = other_end(sentence, is_after);
  if (!other) return all_marked((is_after ? after_ : before_).sentences[sentence], mark);
  const std::size_t old_sentence = is_after ? *other : sentence;
  const Mark moved = mark_of_end(sentence_ends_, old_sentence, is_after);
  return one_side_of(merged(old_sentence, is_after ? sentence : *other), moved, is_after);
}

Mark SentenceMarks::mark_of_moved_passage(const PassageGroup& group, bool is_after) {
  return mark_of_end(passage_ends_, group.before.front(), is_after);
}

Mark SentenceMarks::mark_of_end(std::map<std::size_t, Ends>& ends, std::size_t key, bool is_after) {
  const auto [numbers, is_new] = ends.try_emplace(key);
  if (is_new) {
    numbers->second.first = numbers_.next();
    numbers->second.second = numbers_.next();
  }
  const auto [from, to] = numbers->second;
  if (is_after) return {Mark::Kind::Inserted, ChangeClass::Move, 0, to, from};
  return {Mark::Kind::Deleted, ChangeClass::Move, 0, from, to};
}

}  // namespace sopimus
