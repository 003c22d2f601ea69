#include "compare/redline.h"

#include <vector>

#include "compare/paired_passages.h"
#include "compare/redline_state.h"
#include "compare/sentence_notes.h"
#include "compare/whole_passages.h"

namespace sopimus {

namespace {

using Indices = std::vector<std::size_t>;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Shows the passages of both texts in one order.
class Redliner {
 public:
  explicit Redliner(RedlineState& state)
      : state_(state),
        notes_(state),
        whole_(state, notes_),
        paired_(state, notes_, whole_),
        group_of_before_(state.before.passages.size(), kNone),
        group_of_after_(state.after.passages.size(), kNone) {
    for (std::size_t g = 0; g < state.alignment.groups.size(); ++g) {
      for (const std::size_t p : state.alignment.groups[g].before) group_of_before_[p] = g;
      for (const std::size_t q : state.alignment.groups[g].after) group_of_after_[q] = g;
    }
  }

  /// Walks the new text; what only the old text has, or has elsewhere, is shown before what follows it.
  void make() {
    Indices inserted;  // since the last passage that both texts have there
    std::size_t next_old = 0;
    for (std::size_t q = 0; q < state_.after.passages.size(); ++q) {
      const std::size_t g = group_of_after_[q];
      if (g == kNone || state_.alignment.groups[g].is_moved) {
        inserted.push_back(q);
        continue;
      }
      const PassageGroup& group = state_.alignment.groups[g];
      if (group.after.front() != q) continue;
      show_gap(next_old, group.before.front(), inserted);
      inserted.clear();
      show_pair(group);
      next_old = group.before.back() + 1;
    }
    show_gap(next_old, state_.before.passages.size(), inserted);
  }

 private:
  /// What belongs to the clause before comes first, items of a list that is still open before all; of each
  /// removed before added.
  void show_gap(std::size_t old_from, std::size_t old_to, const Indices& inserted) {
    const std::string old_clause = last_old_clause_;
    const std::string new_clause = last_new_clause_;
    std::size_t old_at = old_from;
    std::size_t new_at = 0;
    const auto show_while = [&](const auto& belongs_before, const auto& belongs_after) {
      while (old_at < old_to && belongs_before(state_.before.passages[old_at])) show_removed(old_at++);
      while (new_at < inserted.size() && belongs_after(state_.after.passages[inserted[new_at]])) {
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
    const Passage& passage = state_.before.passages[p];
    if (passage.kind == Passage::Kind::Contents) return;
    state_.record.note_passage(passage, false);
    const std::size_t g = group_of_before_[p];
    if (g == kNone) {
      whole_.show_lone(passage, false);
    } else {
      whole_.show_moved_away(state_.alignment.groups[g], passage);
    }
  }

  void show_added(std::size_t q) {
    const Passage& passage = state_.after.passages[q];
    if (passage.kind == Passage::Kind::Contents) return state_.text.put_block(*passage.block);
    state_.record.note_passage(passage, true);
    const std::size_t g = group_of_after_[q];
    if (g == kNone) {
      whole_.show_lone(passage, true);
    } else {
      whole_.show_moved_here(state_.alignment.groups[g], passage);
    }
  }

  void show_pair(const PassageGroup& group) {
    last_old_clause_ = state_.before.passages[group.before.back()].clause;
    last_new_clause_ = state_.new_passage(group).clause;
    paired_.show(group);
  }

  RedlineState& state_;
  SentenceNotes notes_;
  WholePassages whole_;
  PairedPassages paired_;
  Indices group_of_before_;
  Indices group_of_after_;
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
  RedlineState state(old_text, new_text, parts == RedlineParts::All);
  Redliner(state).make();
  changes.clauses = state.record.take_clauses();
  changes.generated = state.record.take_generated();
  if (parts == RedlineParts::ChangesOnly) return redline;
  redline.marked.identity = shown.identity;
  redline.marked.edition = shown.edition;
  redline.marked.language = shown.language;
  redline.marked.style = shown.style;
  redline.marked.blocks = state.text.take();
  return redline;
}

DocumentChanges find_changes(const Document& before, const Document& after) {
  return make_redline(before, after, RedlineParts::ChangesOnly).changes;
}

}  // namespace sopimus
