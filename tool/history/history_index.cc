#include "history/history_index.h"

#include "base/diagnostics.h"
#include "source/identity.h"
#include "source/read.h"

namespace sopimus {

namespace {

bool is_of_text(const std::string& path) {
  return path == kAgreementPath || (path.starts_with("clauses/") && path.ends_with(".xml"));
}

void add_placements(const std::vector<SourceBlock>& outline, const std::string& document,
                    std::vector<Placement>& placements) {
  for (const SourceBlock& block : outline) {
    const auto* include = std::get_if<Include>(&block.value);
    if (include == nullptr) continue;
    placements.push_back({document, include->clause.text});
    add_placements(include->children, document, placements);
  }
}

std::string words_of(const Value& value) {
  if (value.kind.text != "text") return value.value.text + " " + value.kind.text;
  std::string words;
  for (const auto& [language, text] : value.text.texts) words += (words.empty() ? "" : " / ") + text.text;
  return words;
}

FileFacts facts_of(const ObjectId& id, const std::string& bytes, bool is_agreement) {
  FileFacts facts;
  facts.id = id;
  if (!is_agreement) {
    ClauseIdentity identity = identify_clause(bytes);
    facts.clause = std::move(identity.id);
    facts.language = std::move(identity.language);
    facts.from = std::move(identity.from);
    if (!facts.clause.empty()) facts.values = values_in(bytes);
    return facts;
  }
  Diagnostics old_faults;  // of a version that is history: nobody can mend it
  const AgreementSource agreement =
      read_agreement(std::make_shared<const SourceText>(std::string(kAgreementPath), bytes), old_faults);
  facts.term = agreement.term.text;
  for (const DocumentSource& document : agreement.documents) {
    add_placements(document.outline, document.id.text, facts.placements);
  }
  for (const Value& value : agreement.values) facts.known_values.push_back({value.id.text, words_of(value)});
  return facts;
}

}  // namespace

bool HistoryIndex::add(const History& history, const ObjectId& tip) {
  if (commit_numbers_.contains(tip)) return false;
  const auto is_known = [&](const ObjectId& id) { return commit_numbers_.contains(id); };
  for (const CommitChanges& changes : history.read_changes(tip, is_known)) add(history, changes);
  return true;
}

void HistoryIndex::add(const History& history, const CommitChanges& changes) {
  IndexedCommit commit;
  commit.id = changes.id;
  commit.time = changes.time;
  std::string outcome;
  for (const Trailer& trailer : changes.trailers) {
    if (trailer.key == "Decision") commit.decisions.push_back(trailer.value);
    if (trailer.key == "Edition") commit.edition = trailer.value;
    if (trailer.key == "Outcome") outcome = trailer.value;
  }
  // Of what bodies recorded on an edition only approvals say where its text was decided.
  if (!outcome.empty() && outcome != "approved") commit.decisions.clear();
  for (const ObjectId& parent : changes.parents) commit.parents.push_back(commit_numbers_.at(parent));
  for (const std::vector<FileChange>& list : changes.changes) {
    std::vector<IndexedChange>& indexed = commit.changes.emplace_back();
    for (const FileChange& change : list) {
      if (!is_of_text(change.path)) continue;
      const bool is_agreement = change.path == kAgreementPath;
      indexed.push_back({path_number(change.path), file_number(history, change.before, is_agreement),
                         file_number(history, change.after, is_agreement)});
    }
  }
  commit_numbers_.emplace(commit.id, static_cast<std::uint32_t>(commits_.size()));
  commits_.push_back(std::move(commit));
}

std::uint32_t HistoryIndex::path_number(const std::string& path) {
  const auto [found, is_new] = path_numbers_.emplace(path, static_cast<std::uint32_t>(paths_.size()));
  if (is_new) paths_.push_back(path);
  return found->second;
}

std::uint32_t HistoryIndex::file_number(const History& history, const ObjectId& id, bool is_agreement) {
  if (!id) return kNone;
  const auto [found, is_new] = file_numbers_.emplace(id, static_cast<std::uint32_t>(files_.size()));
  if (is_new) files_.push_back(facts_of(id, history.read_file(id).value_or(""), is_agreement));
  return found->second;
}

std::optional<std::uint32_t> HistoryIndex::find(const ObjectId& commit) const {
  const auto found = commit_numbers_.find(commit);
  if (found == commit_numbers_.end()) return std::nullopt;
  return found->second;
}

std::optional<std::uint32_t> HistoryIndex::find_file(const ObjectId& id) const {
  const auto found = file_numbers_.find(id);
  if (found == file_numbers_.end()) return std::nullopt;
  return found->second;
}

std::optional<std::uint32_t> HistoryIndex::find_path(const std::string& path) const {
  const auto found = path_numbers_.find(path);
  if (found == path_numbers_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::uint32_t> HistoryIndex::agreements() const {
  std::vector<std::uint32_t> result;
  for (const IndexedCommit& commit : commits_) {
    std::uint32_t file = commit.parents.empty() ? kNone : result[commit.parents.front()];
    for (const IndexedChange& change : commit.changes.front()) {
      if (paths_[change.path] == kAgreementPath) file = change.after;
    }
    result.push_back(file);
  }
  return result;
}

void HistoryIndex::number_all() {
  for (std::uint32_t i = 0; i < commits_.size(); ++i) commit_numbers_.emplace(commits_[i].id, i);
  for (std::uint32_t i = 0; i < files_.size(); ++i) file_numbers_.emplace(files_[i].id, i);
  for (std::uint32_t i = 0; i < paths_.size(); ++i) path_numbers_.emplace(paths_[i], i);
}

}  // namespace sopimus
