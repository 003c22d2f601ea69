#include "compare/print_changes.h"

#include <fmt/format.h>

namespace sopimus {

namespace {

std::string document_name(const DocumentChanges& changes) {
  return fmt::format("{}{} ({} {})", changes.label.empty() ? "" : changes.label + " ", changes.title,
                     changes.document, changes.language);
}

std::string count_of(std::size_t count, std::string_view what) {
  return count == 0 ? std::string() : fmt::format(", {} {}", count, what);
}

/// " (1 reworded, 2 added)": the sentences by what happened to them.
std::string sentence_counts(const std::vector<SentenceChange>& sentences) {
  std::size_t reworded = 0;
  std::size_t added = 0;
  std::size_t removed = 0;
  std::size_t moved = 0;
  for (const SentenceChange& sentence : sentences) {
    if (!sentence.other_clause.empty()) {
      ++moved;
    } else if (sentence.before.text.empty()) {
      ++added;
    } else if (sentence.after.text.empty()) {
      ++removed;
    } else {
      ++reworded;
    }
  }
  const std::string text = count_of(reworded, "reworded") + count_of(added, "added") +
                           count_of(removed, "removed") + count_of(moved, "moved");
  return text.empty() ? text : " (" + text.substr(2) + ")";
}

std::string what_happened(const ClauseChange& change) {
  using Kind = ClauseChange::Kind;
  std::string text;
  const auto add = [&](const std::string& word) { text += (text.empty() ? "" : ", ") + word; };
  if (change.kind == Kind::Added) {
    add(change.other_document.empty() ? "new" : "moved from " + change.other_document);
  }
  if (change.kind == Kind::Removed) {
    add(change.other_document.empty() ? "removed" : "moved to " + change.other_document);
  }
  if (change.is_moved) add("moved");
  if (change.kind == Kind::Changed && change.heading_before != change.heading_after) add("renamed");
  if (change.kind == Kind::Changed && !change.sentences.empty()) {
    add("changed" + sentence_counts(change.sentences));
  } else if (change.kind == Kind::Changed &&
             change.counts[static_cast<std::size_t>(ChangeClass::Structure)] > 0) {
    add("paragraphs divided or set otherwise");
  }
  if (!change.clause_before.empty()) add("was '" + change.clause_before + "'");
  if (change.is_renumbered && change.number_before != change.number_after) {
    add(change.number_before.empty()  ? "numbered now"
        : change.number_after.empty() ? "number " + change.number_before + " dropped"
                                      : "was " + change.number_before);
  }
  return text;
}

void add_sentences(const std::vector<SentenceChange>& sentences, const ChangesTextOptions& options,
                   std::string& text) {
  for (const SentenceChange& sentence : sentences) text += to_text(sentence, options);
}

/// Clauses that have another number, or name one, and no other word changed.
std::string renumbered_line(const DocumentChanges& changes) {
  std::string line;
  for (const ClauseChange& clause : changes.clauses) {
    if (clause.is_change() || !clause.is_renumbered) continue;
    line += line.empty() ? "  numbered anew: " : ", ";
    line += clause.number_before == clause.number_after
                ? name_of_clause(clause)
                : fmt::format("{} (was {})", name_of_clause(clause), clause.number_before);
  }
  return line.empty() ? line : line + "\n";
}

std::string make_text(const DocumentChanges& changes, bool with_sentences,
                      const ChangesTextOptions& options) {
  if (!changes.has_changes()) {
    const std::string renumbered = renumbered_line(changes);
    return renumbered.empty() ? renumbered : document_name(changes) + "\n" + renumbered;
  }
  std::string text = document_name(changes);
  if (changes.is_added) text += ": new document";
  if (changes.is_removed) text += ": removed document";
  text += '\n';
  for (const ClauseChange& clause : changes.clauses) {
    if (!clause.is_change()) continue;
    text += fmt::format("  {}: {}\n", name_of_clause(clause), what_happened(clause));
    if (!with_sentences) continue;
    if (clause.kind == ClauseChange::Kind::Changed && clause.heading_before != clause.heading_after) {
      SentenceChange heading;
      heading.before.text = clause.heading_before;
      heading.after.text = clause.heading_after;
      heading.merged = clause.heading_merged;
      text += to_text(heading, options);
    }
    const bool is_whole_move = clause.kind != ClauseChange::Kind::Changed && !clause.other_document.empty();
    if (!is_whole_move) add_sentences(clause.sentences, options, text);
  }
  if (!changes.generated.empty()) {
    text += "  parts made by the program: changed" + sentence_counts(changes.generated) + "\n";
    if (with_sentences) add_sentences(changes.generated, options, text);
  }
  return text + renumbered_line(changes);
}

}  // namespace

std::string name_of_clause(const ClauseChange& change) {
  const bool is_removed = change.kind == ClauseChange::Kind::Removed;
  const std::string& number = is_removed ? change.number_before : change.number_after;
  const std::string& heading = is_removed ? change.heading_before : change.heading_after;
  return fmt::format("{}{}{} ({})", number, number.empty() ? "" : " ", heading, change.clause);
}

std::string to_changes_text(const DocumentChanges& changes, const ChangesTextOptions& options) {
  return make_text(changes, true, options);
}

std::string to_stat_text(const DocumentChanges& changes) { return make_text(changes, false, {}); }

}  // namespace sopimus
