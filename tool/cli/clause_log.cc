#include "cli/clause_log.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "history/change_summary.h"
#include "history/clause_versions.h"
#include "source/read.h"

namespace sopimus {

namespace {

std::string quoted_list(const std::vector<std::string>& ids) {
  std::vector<std::string> quoted;
  for (const std::string& id : ids) quoted.push_back("'" + id + "'");
  return join(quoted, ", ");
}

std::vector<std::string> documents_of(const std::vector<Placement>& places) {
  std::vector<std::string> documents;
  for (const Placement& place : places) {
    if (std::find(documents.begin(), documents.end(), place.document) == documents.end()) {
      documents.push_back(place.document);
    }
  }
  return documents;
}

std::string move_words(const std::vector<Placement>& left, const std::vector<Placement>& taken) {
  const std::string from = quoted_list(documents_of(left));
  const std::string to = quoted_list(documents_of(taken));
  if (from.empty()) return "taken into " + to;
  if (to.empty()) return "left out of " + from;
  return "moved from " + from + " to " + to;
}

/// A file's clause as far as a line about it needs it.
struct Wording {
  bool is_readable = true;
  std::vector<WordedSentence> sentences{};
  std::string translates{};
};

class ClauseLog {
 public:
  ClauseLog(const AgreementHistory& opened, const LogFilter& filter)
      : opened_(opened),
        index_(opened.index),
        filter_(filter),
        agreements_(index_.agreements()),
        frozen_(first_editions(opened, true)),
        any_(first_editions(opened, false)) {}

  std::vector<LogEntry> make() {
    if (!filter_.clause.empty()) {
      of_clause(filter_.clause, "");
    } else if (!filter_.theme.empty()) {
      of_clause(clause_of_theme(), filter_.theme);
    } else {
      of_document();
    }
    return std::move(entries_);
  }

 private:
  void of_clause(const std::string& clause, const std::string& theme) {
    const std::vector<ClauseVersion> versions =
        versions_of(index_, *opened_.history, opened_.tip, clause, filter_.language);
    if (versions.empty()) refuse("clause", clause, known_clauses());
    for (const ClauseVersion& version : versions) {
      std::vector<std::string> changes = changes_of(version, theme);
      if (changes.empty()) continue;
      if (version.clause != clause) {
        for (std::string& change : changes) change = "of '" + version.clause + "': " + change;
      }
      add(version.commit, std::move(changes));
    }
  }

  std::vector<std::string> changes_of(const ClauseVersion& version, const std::string& theme) {
    std::vector<std::string> changes;
    const auto path = [&](const Tracked& tracked) { return index_.paths()[tracked.path]; };
    if (!version.now) return {"removed (" + path(version.before.front()) + ")"};
    if (!theme.empty()) {
      const std::string words = text_changes(version, theme);
      if (!words.empty()) changes.push_back(words);
      return changes;
    }
    if (version.before.empty()) {
      const std::size_t count = wording(version.now->file).sentences.size();
      changes.push_back(version.from.empty()
                            ? "added: " + std::to_string(count) + " sentences in " + path(*version.now)
                            : "made from " + quoted_list(version.from));
    } else {
      if (!version.from.empty()) changes.push_back("took in " + quoted_list(version.from));
      if (version.changes_text()) changes.push_back(text_changes(version, ""));
      const Tracked& before = version.before.front();
      if (before.path != version.now->path)
        changes.push_back("file renamed from " + path(before) + " to " + path(*version.now));
    }
    if (!version.left.empty() || !version.taken.empty())
      changes.push_back(move_words(version.left, version.taken));
    for (const ValueChange& value : version.values) {
      changes.push_back("value '" + value.id + "': '" + value.before + "' → '" + value.after + "'");
    }
    return changes;
  }

  /// What the words became; against each side of a merge.
  std::string text_changes(const ClauseVersion& version, const std::string& theme) {
    const Wording& now = wording(version.now->file);
    if (version.before.empty()) return summary_of({}, of_theme(now, theme));
    std::vector<std::string> sides;
    for (const Tracked& before : version.before) {
      const Wording& then = wording(before.file);
      if (!then.is_readable || !now.is_readable) {
        sides.push_back(now.is_readable ? "the file can be read again"
                                        : "the file has faults and cannot be read");
        continue;
      }
      std::string words = summary_of(of_theme(then, theme), of_theme(now, theme));
      if (words.empty() && theme.empty()) {
        words = then.translates != now.translates ? "checked against the text it translates"
                                                  : "no word, form only";
      }
      if (!words.empty()) sides.push_back(std::move(words));
    }
    if (sides.empty()) return {};
    return version.is_merge ? "merged: " + join(sides, " / ") : sides.front();
  }

  static std::vector<WordedSentence> of_theme(const Wording& wording, const std::string& theme) {
    if (theme.empty()) return wording.sentences;
    std::vector<WordedSentence> sentences;
    for (const WordedSentence& sentence : wording.sentences) {
      if (sentence.theme == theme) sentences.push_back(sentence);
    }
    return sentences;
  }

  std::string clause_of_theme() {
    std::vector<std::string> themes;
    for (const auto& [path, id] : opened_.history->list_files(index_.commits()[opened_.tip].id)) {
      const std::optional<std::uint32_t> file = index_.find_file(id);
      if (!file || index_.files()[*file].language != filter_.language) continue;
      for (const WordedSentence& sentence : wording(*file).sentences) {
        if (sentence.theme == filter_.theme) return index_.files()[*file].clause;
        if (!sentence.theme.empty()) themes.push_back(sentence.theme);
      }
    }
    refuse("theme", filter_.theme, themes);
  }

  /// Every commit that changed a clause which the document has then or had just before; of all documents when
  /// none is named.
  void of_document() {
    std::vector<bool> is_reached(index_.commits().size(), false);
    is_reached[opened_.tip] = true;
    bool is_known = filter_.document.empty();
    for (std::uint32_t commit = opened_.tip + 1; commit-- > 0;) {
      if (!is_reached[commit]) continue;
      const IndexedCommit& where = index_.commits()[commit];
      for (const std::uint32_t parent : where.parents) is_reached[parent] = true;
      std::set<std::string> clauses = clauses_at(commit);
      is_known = is_known || !clauses.empty();
      std::vector<std::string> changes = place_changes(where, clauses);
      for (const std::uint32_t parent : where.parents) clauses.merge(clauses_at(parent));
      for (std::string& change : changes_in(where, clauses)) changes.push_back(std::move(change));
      if (!changes.empty()) add(commit, std::move(changes));
    }
    if (!is_known) refuse("document", filter_.document, known_documents());
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const LogEntry& a, const LogEntry& b) { return a.time > b.time; });
  }

  /// The clauses of the document in a commit.
  std::set<std::string> clauses_at(std::uint32_t commit) const {
    std::set<std::string> clauses;
    if (agreements_[commit] == HistoryIndex::kNone) return clauses;
    for (const Placement& place : index_.files()[agreements_[commit]].placements) {
      if (filter_.document.empty() || place.document == filter_.document) clauses.insert(place.clause);
    }
    return clauses;
  }

  /// What the document takes in that no parent's document had, and leaves out that all had.
  std::vector<std::string> place_changes(const IndexedCommit& where, const std::set<std::string>& now) const {
    if (where.parents.empty()) return {};
    std::set<std::string> taken = now;
    std::set<std::string> left = clauses_at(where.parents.front());
    for (const std::uint32_t parent : where.parents) {
      const std::set<std::string> before = clauses_at(parent);
      std::erase_if(taken, [&](const std::string& clause) { return before.contains(clause); });
      std::erase_if(
          left, [&](const std::string& clause) { return now.contains(clause) || !before.contains(clause); });
    }
    std::vector<std::string> changes;
    if (!taken.empty()) changes.push_back("takes in " + quoted_list({taken.begin(), taken.end()}));
    if (!left.empty()) changes.push_back("leaves out " + quoted_list({left.begin(), left.end()}));
    return changes;
  }

  std::vector<std::string> changes_in(const IndexedCommit& where, const std::set<std::string>& clauses) {
    std::vector<std::string> changes;
    for (const IndexedChange& change : where.changes.front()) {
      if (where.parents.size() > 1 && !differs_from_all(where, change)) continue;
      const std::uint32_t file = change.after == HistoryIndex::kNone ? change.before : change.after;
      const FileFacts& facts = index_.files()[file];
      if (facts.clause.empty() || !clauses.contains(facts.clause)) continue;
      std::string words;
      if (change.after == HistoryIndex::kNone) {
        if (is_elsewhere(where, facts)) continue;
        words = "removed";
      } else {
        words = words_of(where, change, facts);
      }
      changes.push_back("'" + facts.clause + "' (" + facts.language + "): " + words);
    }
    constexpr std::size_t kMostLines = 12;
    if (changes.size() > kMostLines) {
      const std::size_t more = changes.size() - kMostLines + 1;
      changes.resize(kMostLines - 1);
      changes.push_back("and " + std::to_string(more) + " more clauses");
    }
    return changes;
  }

  std::string words_of(const IndexedCommit& where, const IndexedChange& change, const FileFacts& facts) {
    std::uint32_t before = change.before;
    std::string renamed;
    if (before == HistoryIndex::kNone) {
      for (const IndexedChange& other : where.changes.front()) {
        if (other.after != HistoryIndex::kNone || other.before == HistoryIndex::kNone) continue;
        const FileFacts& was = index_.files()[other.before];
        if (was.clause != facts.clause || was.language != facts.language) continue;
        before = other.before;
        renamed = "file renamed from " + index_.paths()[other.path];
      }
    }
    if (before == HistoryIndex::kNone) {
      return facts.from.empty() ? "added" : "made from " + quoted_list(facts.from);
    }
    std::string words = before == change.after
                            ? std::string()
                            : summary_of(wording(before).sentences, wording(change.after).sentences);
    if (words.empty() && renamed.empty()) words = "no word, form only";
    if (!renamed.empty()) words += (words.empty() ? "" : "; ") + renamed;
    return words;
  }

  /// Whether a file that is gone only has another name now.
  bool is_elsewhere(const IndexedCommit& where, const FileFacts& facts) const {
    return std::any_of(where.changes.front().begin(), where.changes.front().end(),
                       [&](const IndexedChange& other) {
                         if (other.after == HistoryIndex::kNone) return false;
                         const FileFacts& is = index_.files()[other.after];
                         return is.clause == facts.clause && is.language == facts.language;
                       });
  }

  static bool differs_from_all(const IndexedCommit& where, const IndexedChange& change) {
    return std::all_of(
        where.changes.begin(), where.changes.end(), [&](const std::vector<IndexedChange>& list) {
          return std::any_of(list.begin(), list.end(),
                             [&](const IndexedChange& other) { return other.path == change.path; });
        });
  }

  void add(std::uint32_t commit, std::vector<std::string> changes) {
    const IndexedCommit& where = index_.commits()[commit];
    const CommitWords words = opened_.history->read_words(where.id);
    LogEntry entry;
    entry.time = where.time;
    entry.commit = to_short_id(where.id);
    entry.full_commit = to_hex(where.id);
    entry.date = words.date;
    entry.author = words.author;
    if (agreements_[commit] != HistoryIndex::kNone) entry.term = index_.files()[agreements_[commit]].term;
    const auto name_of = [&](int edition) {
      return edition < 0 ? std::string() : opened_.editions[static_cast<std::size_t>(edition)].name;
    };
    entry.edition = name_of(frozen_[commit]);
    if (any_[commit] != frozen_[commit]) entry.draft = name_of(any_[commit]);
    entry.decisions = where.decisions;
    entry.subject = words.subject;
    entry.changes = std::move(changes);
    entries_.push_back(std::move(entry));
  }

  const Wording& wording(std::uint32_t file) {
    const auto known = wordings_.find(file);
    if (known != wordings_.end()) return known->second;
    Diagnostics old_faults;  // of a version that is history: nobody can mend it
    const std::string bytes = opened_.history->read_file(index_.files()[file].id).value_or("");
    const Clause clause = read_clause(std::make_shared<const SourceText>("", bytes), "", old_faults);
    return wordings_
        .emplace(file, Wording{!old_faults.has_errors(), wording_of(clause), clause.translates.text})
        .first->second;
  }

  std::vector<std::string> known_clauses() const {
    std::vector<std::string> ids;
    for (const FileFacts& facts : index_.files()) {
      if (facts.language == filter_.language) ids.push_back(facts.clause);
    }
    return ids;
  }

  std::vector<std::string> known_documents() const {
    std::vector<std::string> ids;
    for (const FileFacts& facts : index_.files()) {
      for (const Placement& place : facts.placements) ids.push_back(place.document);
    }
    return ids;
  }

  [[noreturn]] void refuse(const std::string& what, const std::string& id,
                           const std::vector<std::string>& known) const {
    const std::string near = find_near_name(id, known);
    const std::string listing = what == "theme" ? "goals" : what + "s";
    throw Failure(
        "the history has no " + what + " '" + id + "'" +
            (what == "document" ? "" : " in the language '" + filter_.language + "'"),
        near.empty() ? "list them with 'sopimus list " + listing + "'" : "did you mean '" + near + "'?");
  }

  const AgreementHistory& opened_;
  const HistoryIndex& index_;
  const LogFilter& filter_;
  std::vector<std::uint32_t> agreements_;
  std::vector<int> frozen_;
  std::vector<int> any_;
  std::map<std::uint32_t, Wording> wordings_{};
  std::vector<LogEntry> entries_{};
};

}  // namespace

std::vector<LogEntry> log_of(const AgreementHistory& history, const LogFilter& filter) {
  return ClauseLog(history, filter).make();
}

}  // namespace sopimus
