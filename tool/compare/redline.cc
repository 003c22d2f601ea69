#include "compare/redline.h"

#include <algorithm>
#include <optional>
#include <set>

#include "compare/alignment.h"
#include "compare/change_record.h"
#include "compare/marked_text.h"
#include "compare/merge_runs.h"
#include "compare/passages.h"
#include "compare/sentence_marks.h"
#include "compare/table_redline.h"

namespace sopimus {

namespace {

using Indices = std::vector<std::size_t>;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class Redliner {
 public:
  Redliner(const Passages& before, const Passages& after, RedlineParts parts)
      : before_(before),
        after_(after),
        alignment_(align_texts(before, after)),
        record_(before, after, alignment_),
        group_of_before_(before.passages.size(), kNone),
        group_of_after_(after.passages.size(), kNone),
        marks_(before, after, alignment_, numbers_),
        text_(after, parts == RedlineParts::All) {
    for (std::size_t g = 0; g < alignment_.groups.size(); ++g) {
      for (const std::size_t p : alignment_.groups[g].before) group_of_before_[p] = g;
      for (const std::size_t q : alignment_.groups[g].after) group_of_after_[q] = g;
    }
    for (const PassageGroup& group : alignment_.groups) {
      if (group.is_moved && new_passage(group).opens_clause) moved_clauses_.insert(new_passage(group).clause);
    }
  }

  /// Walks the new text; what only the old text has, or has elsewhere, is shown before what follows it.
  void make() {
    Indices inserted;  // since the last passage that both texts have there
    std::size_t next_old = 0;
    for (std::size_t q = 0; q < after_.passages.size(); ++q) {
      const std::size_t g = group_of_after_[q];
      if (g == kNone || alignment_.groups[g].is_moved) {
        inserted.push_back(q);
        continue;
      }
      const PassageGroup& group = alignment_.groups[g];
      if (group.after.front() != q) continue;
      show_gap(next_old, group.before.front(), inserted);
      inserted.clear();
      show_pair(group);
      next_old = group.before.back() + 1;
    }
    show_gap(next_old, before_.passages.size(), inserted);
  }

  std::vector<Block> take_blocks() { return text_.take(); }
  void take_changes(DocumentChanges& changes) {
    changes.clauses = record_.take_clauses();
    changes.generated = record_.take_generated();
  }

 private:
  const Passage& new_passage(const PassageGroup& group) const { return after_.passages[group.after.front()]; }
  static Mark mark_of(Mark::Kind kind, ChangeClass change_class, int change) {
    return {kind, change_class, 0, change, 0};
  }

  // Between two passages that stay.

  /// What belongs to the clause before comes first, items of a list that is still open before all; of each
  /// removed before added.
  void show_gap(std::size_t old_from, std::size_t old_to, const Indices& inserted) {
    const std::string old_clause = last_old_clause_;
    const std::string new_clause = last_new_clause_;
    std::size_t old_at = old_from;
    std::size_t new_at = 0;
    const auto show_while = [&](const auto& belongs_before, const auto& belongs_after) {
      while (old_at < old_to && belongs_before(before_.passages[old_at])) show_removed(old_at++);
      while (new_at < inserted.size() && belongs_after(after_.passages[inserted[new_at]])) {
        show_added(inserted[new_at++]);
      }
    };
    const auto is_nested = [](const Passage& passage) {
      return passage.kind == Passage::Kind::Item && passage.level > 0;
    };
    const auto is_any = [](const Passage&) { return true; };
    show_while(is_nested, is_nested);
    show_while([&](const Passage& passage) { return passage.clause == old_clause; },
               [&](const Passage& passage) { return passage.clause == new_clause; });
    show_while(is_any, is_any);
  }

  void show_removed(std::size_t p) {
    const Passage& passage = before_.passages[p];
    if (passage.kind == Passage::Kind::Contents) return;
    record_.note_passage(passage, false);
    const std::size_t g = group_of_before_[p];
    if (g == kNone) {
      show_lone(passage, false);
    } else {
      show_moved_away(alignment_.groups[g], passage);
    }
  }

  void show_added(std::size_t q) {
    const Passage& passage = after_.passages[q];
    if (passage.kind == Passage::Kind::Contents) return text_.put_block(*passage.block);
    record_.note_passage(passage, true);
    const std::size_t g = group_of_after_[q];
    if (g == kNone) {
      show_lone(passage, true);
    } else {
      show_moved_here(alignment_.groups[g], passage);
    }
  }

  // A passage that one text alone has.

  void show_lone(const Passage& passage, bool is_after) {
    const Mark::Kind kind = is_after ? Mark::Kind::Inserted : Mark::Kind::Deleted;
    const bool continues = lone_.kind == kind && lone_clause_ == passage.clause;
    if (!continues) lone_ = mark_of(kind, ChangeClass::Structure, numbers_.next());
    const Mark mark = lone_;
    if (passage.opens_clause)
      record_.note_heading(passage, is_after, marked_runs(heading_of(passage).runs, mark));
    Runs runs;
    for (std::size_t s = passage.first_sentence; s < passage.last_sentence; ++s) {
      Runs sentence = marks_.lone(s, is_after, mark);
      if (!passage.opens_clause) note_lone(s, is_after, sentence);
      runs.insert(runs.end(), sentence.begin(), sentence.end());
    }
    text_.put_whole(passage, std::move(runs), mark, side_of(is_after));
    lone_ = mark;
    lone_clause_ = passage.clause;
  }

  static TextSide side_of(bool is_after) { return is_after ? TextSide::After : TextSide::Before; }
  const Passages& side(bool is_after) const { return is_after ? after_ : before_; }

  void note_lone(std::size_t s, bool is_after, const Runs& merged) {
    const Passage& passage = side(is_after).passages[side(is_after).sentences[s].passage];
    SentenceChange change;
    const SentenceText text{to_reading_text(side(is_after).sentences[s]), passage.origin()};
    if (text.text.empty()) return;
    (is_after ? change.after : change.before) = text;
    change.merged = merged;
    if (const std::optional<std::size_t> other = marks_.other_end(s, is_after)) {
      const Passages& there = side(!is_after);
      const Sentence& other_sentence = there.sentences[*other];
      change.other_clause = there.passages[other_sentence.passage].clause;
      // What it became, or was, is told where it stands now.
      if (is_after && has_changes(marks_.merged(*other, s))) {
        change.before = {to_reading_text(other_sentence), there.passages[other_sentence.passage].origin()};
        change.merged = marks_.merged(*other, s);
      }
    }
    record_.note_sentence(passage, is_after, std::move(change));
  }

  // A passage that stands elsewhere in the other text: every word here is marked, what changed on the way
  // with its own class.

  Runs moved_runs(const PassageGroup& group, const Passage& passage, bool is_after, const Mark& mark) {
    Runs runs;
    for (std::size_t s = passage.first_sentence; s < passage.last_sentence; ++s) {
      const auto pair = std::find_if(group.sentences.begin(), group.sentences.end(), [&](const auto& each) {
        return (is_after ? each.second : each.first) == s;
      });
      if (pair == group.sentences.end()) {
        const Mark lone = mark_of(mark.kind, ChangeClass::Wording, numbers_.next());
        const Runs sentence = marks_.lone(s, is_after, lone);
        note_lone(s, is_after, sentence);
        runs.insert(runs.end(), sentence.begin(), sentence.end());
        continue;
      }
      const Runs sentence = one_side_of(marks_.merged(pair->first, pair->second), mark, is_after);
      runs.insert(runs.end(), sentence.begin(), sentence.end());
      if (!runs.empty()) {
        runs.back().ends_sentence = side(is_after).sentences[s].runs.back().ends_sentence;
      }
    }
    return runs;
  }

  void show_moved_away(const PassageGroup& group, const Passage& passage) {
    end_lone();
    const Mark mark = marks_.mark_of_moved_passage(group, false);
    const Passage& there = new_passage(group);
    const bool is_told = passage.opens_clause || moved_clauses_.contains(there.clause);
    for (const auto& [i, j] : group.sentences) {
      if (is_told || !is_of(passage, i)) continue;
      SentenceChange change;
      change.before = {to_reading_text(before_.sentences[i]), passage.origin()};
      change.merged = all_marked(before_.sentences[i], mark);
      change.other_clause = there.clause;
      record_.note_sentence(passage, false, std::move(change));
    }
    Runs runs = has_text(passage) ? moved_runs(group, passage, false, mark) : Runs{};
    text_.put_whole(passage, std::move(runs), mark, TextSide::Before);
  }

  void show_moved_here(const PassageGroup& group, const Passage& passage) {
    end_lone();
    const Mark mark = marks_.mark_of_moved_passage(group, true);
    const Passage& there = before_.passages[group.before.front()];
    const bool is_told = passage.opens_clause || moved_clauses_.contains(passage.clause);
    if (passage.opens_clause) record_.note_moved(passage);
    for (const auto& [i, j] : group.sentences) {
      if (!is_of(passage, j)) continue;
      const bool differs = has_text(passage) && has_changes(marks_.merged(i, j));
      if (is_told) {
        if (has_text(passage)) note_pair(i, j);
        continue;
      }
      SentenceChange change;
      if (differs) change.before = {to_reading_text(before_.sentences[i]), there.origin()};
      change.after = {to_reading_text(after_.sentences[j]), passage.origin()};
      change.merged = differs ? marks_.merged(i, j) : all_marked(after_.sentences[j], mark);
      change.other_clause = there.clause;
      record_.note_sentence(passage, true, std::move(change));
    }
    Runs runs = has_text(passage) ? moved_runs(group, passage, true, mark) : Runs{};
    text_.put_whole(passage, std::move(runs), mark, TextSide::After);
  }

  static bool is_of(const Passage& passage, std::size_t sentence) {
    return passage.first_sentence <= sentence && sentence < passage.last_sentence;
  }
  static bool has_text(const Passage& passage) {
    return passage.kind != Passage::Kind::Table && passage.kind != Passage::Kind::Figure;
  }

  // A passage that both texts have.

  void show_pair(const PassageGroup& group) {
    end_lone();
    const Passage& old_passage = before_.passages[group.before.front()];
    const Passage& passage = new_passage(group);
    last_old_clause_ = before_.passages[group.before.back()].clause;
    last_new_clause_ = passage.clause;
    if (passage.kind == Passage::Kind::Contents) return text_.put_block(*passage.block);
    record_.note_passage(passage, true);
    if (passage.kind == Passage::Kind::Table) return show_table(group);
    if (passage.kind == Passage::Kind::Figure) return show_figure(old_passage, passage);
    if (!record_.are_of_one_clause(old_passage, passage)) note_other_clause(group, old_passage, passage);
    if (is_set_otherwise(old_passage, passage)) return show_set_otherwise(group);
    if (is_same(group)) return text_.put_unchanged(old_passage, passage);
    show_text(group);
  }

  /// As removed and added, so that each text keeps its own kind; words that changed have their own class.
  void show_set_otherwise(const PassageGroup& group) {
    const int change = numbers_.next();
    const auto put_each = [&](bool is_after, const Indices& passages) {
      const Mark mark =
          mark_of(is_after ? Mark::Kind::Inserted : Mark::Kind::Deleted, ChangeClass::Structure, change);
      for (const std::size_t p : passages) {
        const Passage& passage = side(is_after).passages[p];
        record_.note_mark(passage, is_after, mark);
        text_.put_whole(passage, moved_runs(group, passage, is_after, mark), mark, side_of(is_after));
      }
    };
    put_each(false, group.before);
    put_each(true, group.after);
    for (const auto& [i, j] : group.sentences) note_pair(i, j);
  }

  /// A passage that stands where it stood, in another clause: a heading came between, or went.
  void note_other_clause(const PassageGroup& group, const Passage& old_passage, const Passage& passage) {
    for (const auto& [i, j] : group.sentences) {
      const Runs& merged = marks_.merged(i, j);
      SentenceChange away;
      away.before = {to_reading_text(before_.sentences[i]), old_passage.origin()};
      away.merged = all_marked(before_.sentences[i], {});
      away.other_clause = passage.clause;
      record_.note_sentence(old_passage, false, std::move(away));
      SentenceChange here;
      if (has_changes(merged)) here.before = {to_reading_text(before_.sentences[i]), old_passage.origin()};
      here.after = {to_reading_text(after_.sentences[j]), passage.origin()};
      here.merged = merged;
      here.other_clause = old_passage.clause;
      record_.note_sentence(passage, true, std::move(here));
    }
  }

  /// Whether every word is the same, numbers too.
  bool is_same(const PassageGroup& group) const {
    if (group.before.size() != 1 || group.after.size() != 1) return false;
    const Passage& old_passage = before_.passages[group.before.front()];
    const Passage& passage = new_passage(group);
    const std::size_t count = passage.last_sentence - passage.first_sentence;
    if (count != old_passage.last_sentence - old_passage.first_sentence) return false;
    for (std::size_t s = 0; s < count; ++s) {
      const Sentence& old_sentence = before_.sentences[old_passage.first_sentence + s];
      const Sentence& new_sentence = after_.sentences[passage.first_sentence + s];
      if (!have_same_text(old_sentence.runs, new_sentence.runs)) return false;
    }
    return !is_renumbered(old_passage, passage);
  }

  static bool have_same_text(std::span<const Run> a, std::span<const Run> b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Run& one, const Run& other) { return one.text == other.text; });
  }

  /// Whether a passage is set as another kind of text than before: one level lower, as a rationale, with
  /// numbers.
  static bool is_set_otherwise(const Passage& before, const Passage& after) {
    if (before.level != after.level) return true;
    if (before.kind == Passage::Kind::Item) return before.list->ordered != after.list->ordered;
    if (before.kind != Passage::Kind::Paragraph) return false;
    return std::get<Paragraph>(before.block->value).role != std::get<Paragraph>(after.block->value).role;
  }

  static bool is_renumbered(const Passage& before, const Passage& after) {
    return before.kind == Passage::Kind::Heading && heading_of(before).number != heading_of(after).number;
  }

  void show_text(const PassageGroup& group) {
    const Passage& passage = new_passage(group);
    Mark mark;
    if (is_renumbered(before_.passages[group.before.front()], passage)) {
      mark = mark_of(Mark::Kind::Changed, ChangeClass::Generated, numbers_.next());
      record_.note_mark(passage, true, mark);
    }
    Indices old_sentences = sentences_of(before_, group.before);
    Indices new_sentences = sentences_of(after_, group.after);
    Runs runs;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto append = [&](Runs more) { runs.insert(runs.end(), more.begin(), more.end()); };
    // A paragraph's end that only one text has, after a sentence.
    const auto end_inside = [&](bool is_after, std::size_t s) {
      const Passages& text = side(is_after);
      const std::size_t p = text.sentences[s].passage;
      const bool is_last = p == (is_after ? group.after.back() : group.before.back());
      if (is_last || s + 1 != text.passages[p].last_sentence) return;
      const Mark end = mark_of(is_after ? Mark::Kind::Inserted : Mark::Kind::Deleted, ChangeClass::Structure,
                               numbers_.next());
      record_.note_mark(passage, true, end);
      text_.put_text(text.passages[p], std::move(runs), {}, end, side_of(is_after));
      runs = {};
    };
    const auto take_lone = [&](bool is_after, std::size_t s) {
      const Mark::Kind kind = is_after ? Mark::Kind::Inserted : Mark::Kind::Deleted;
      Runs sentence = marks_.lone(s, is_after, mark_of(kind, ChangeClass::Wording, numbers_.next()));
      note_lone(s, is_after, sentence);
      append(std::move(sentence));
      end_inside(is_after, s);
    };
    for (const auto& [old_one, new_one] : group.sentences) {
      while (old_sentences[i] != old_one) take_lone(false, old_sentences[i++]);
      while (new_sentences[j] != new_one) take_lone(true, new_sentences[j++]);
      append(marks_.merged(old_one, new_one));
      note_pair(old_one, new_one);
      end_inside(false, old_sentences[i++]);
      end_inside(true, new_sentences[j++]);
    }
    while (i < old_sentences.size()) take_lone(false, old_sentences[i++]);
    while (j < new_sentences.size()) take_lone(true, new_sentences[j++]);
    text_.put_text(after_.passages[group.after.back()], std::move(runs), mark, {}, TextSide::Both,
                   &before_.passages[group.before.front()]);
  }

  static Indices sentences_of(const Passages& text, const Indices& passages) {
    Indices result;
    for (const std::size_t p : passages) {
      for (std::size_t s = text.passages[p].first_sentence; s < text.passages[p].last_sentence; ++s) {
        result.push_back(s);
      }
    }
    return result;
  }

  /// Pairs of two clauses are told by note_other_clause.
  void note_pair(std::size_t i, std::size_t j) {
    const Passage& passage = after_.passages[after_.sentences[j].passage];
    if (!record_.are_of_one_clause(before_.passages[before_.sentences[i].passage], passage)) return;
    note_merged(i, j, passage, marks_.merged(i, j));
  }

  void note_merged(std::size_t i, std::size_t j, const Passage& passage, const Runs& merged) {
    if (passage.opens_clause) return record_.note_heading(passage, true, merged);
    if (!has_changes(merged)) {
      const bool has_new_number = std::any_of(merged.begin(), merged.end(), [](const Run& run) {
        return run.mark && run.text.find_first_not_of(' ') != std::string::npos;
      });
      if (has_new_number) record_.note_renumbered(passage, true);
      return;
    }
    SentenceChange change;
    const Sentence& old_sentence = before_.sentences[i];
    change.before = {to_reading_text(old_sentence), before_.passages[old_sentence.passage].origin()};
    change.after = {to_reading_text(after_.sentences[j]), passage.origin()};
    change.merged = merged;
    record_.note_sentence(passage, true, std::move(change));
  }

  void show_figure(const Passage& old_passage, const Passage& passage) {
    const Sentence& old_figure = before_.sentences[old_passage.first_sentence];
    if (old_figure.key == after_.sentences[passage.first_sentence].key)
      return text_.put_block(*passage.block);
    show_lone(old_passage, false);
    show_lone(passage, true);
  }

  void show_table(const PassageGroup& group) {
    const Passage& old_passage = before_.passages[group.before.front()];
    const Passage& passage = new_passage(group);
    Table table = std::get<Table>(passage.block->value);
    table.rows.clear();
    table.caption.clear();
    std::size_t i = old_passage.first_sentence;
    std::size_t j = passage.first_sentence;
    const auto take_lone = [&](bool is_after, std::size_t s) {
      const Sentence& sentence = side(is_after).sentences[s];
      const Mark mark = mark_of(is_after ? Mark::Kind::Inserted : Mark::Kind::Deleted, ChangeClass::Structure,
                                numbers_.next());
      const Runs runs = marks_.lone(s, is_after, mark);
      note_lone(s, is_after, runs);
      if (sentence.row != nullptr) {
        table.rows.push_back(marked_row(*sentence.row, mark));
      } else {
        table.caption.insert(table.caption.end(), runs.begin(), runs.end());
      }
    };
    for (const auto& [old_one, new_one] : group.sentences) {
      const Sentence& old_sentence = before_.sentences[old_one];
      const Sentence& sentence = after_.sentences[new_one];
      const bool is_row = old_sentence.row != nullptr && sentence.row != nullptr;
      if (is_row ? !have_same_cells(*old_sentence.row, *sentence.row) : old_sentence.row != sentence.row)
        continue;
      while (i < old_one) take_lone(false, i++);
      while (j < new_one) take_lone(true, j++);
      if (is_row) {
        TableRow row = merge_rows(*old_sentence.row, *sentence.row, numbers_);
        note_merged(i, j, passage, runs_of(row));
        table.rows.push_back(std::move(row));
      } else {
        const Runs& caption = marks_.merged(old_one, new_one);
        note_pair(old_one, new_one);
        table.caption.insert(table.caption.end(), caption.begin(), caption.end());
      }
      ++i;
      ++j;
    }
    while (i < old_passage.last_sentence) take_lone(false, i++);
    while (j < passage.last_sentence) take_lone(true, j++);
    text_.put_block({std::move(table)});
  }

  void end_lone() {
    lone_ = {};
    lone_clause_.clear();
  }

  const Passages& before_;
  const Passages& after_;
  TextAlignment alignment_;
  ChangeRecord record_;
  Indices group_of_before_;
  Indices group_of_after_;
  std::set<std::string, std::less<>> moved_clauses_{};  // new ids
  ChangeNumbers numbers_{};
  SentenceMarks marks_;
  MarkedText text_;
  Mark lone_{};  // of the passage put last, when one text alone has it
  std::string lone_clause_{};
  std::string last_old_clause_{};
  std::string last_new_clause_{};
};

}  // namespace

Redline make_redline(const Document& before, const Document& after, RedlineParts parts) {
  Redline redline;
  DocumentChanges& changes = redline.changes;
  changes.is_added = before.identity.document.empty();
  changes.is_removed = after.identity.document.empty();
  const Document& shown = changes.is_removed ? before : after;
  changes.document = shown.identity.document;
  changes.language = shown.language;
  changes.label = shown.identity.label;
  changes.title = shown.identity.title;
  const Passages old_text = to_passages(before);
  const Passages new_text = to_passages(after);
  Redliner redliner(old_text, new_text, parts);
  redliner.make();
  redliner.take_changes(changes);
  if (parts == RedlineParts::ChangesOnly) return redline;
  redline.marked.identity = shown.identity;
  redline.marked.edition = shown.edition;
  redline.marked.language = shown.language;
  redline.marked.style = shown.style;
  redline.marked.blocks = redliner.take_blocks();
  return redline;
}

DocumentChanges find_changes(const Document& before, const Document& after) {
  return make_redline(before, after, RedlineParts::ChangesOnly).changes;
}

}  // namespace sopimus
