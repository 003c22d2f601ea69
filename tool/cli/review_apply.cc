#include "cli/review_apply.h"

#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "source/format.h"

namespace sopimus {

namespace {

using Kind = ClauseToken::Kind;

/// The tokens of the sentences in a cluster's lines, without the tags around them.
EditPiece sentence_range(const ClauseTokens& base, const Cluster& cluster) {
  const std::vector<std::size_t> starts = line_starts(base);
  std::size_t from = starts.at(cluster.first_line);
  std::size_t to = starts.at(cluster.last_line + 1);
  while (from < to && base[from].kind == Kind::Open) ++from;
  while (from < to && (base[to - 1].kind == Kind::LineEnd || base[to - 1].kind == Kind::Close)) --to;
  const bool has_tags = std::any_of(
      base.begin() + static_cast<std::ptrdiff_t>(from), base.begin() + static_cast<std::ptrdiff_t>(to),
      [](const ClauseToken& token) { return token.kind == Kind::Open || token.kind == Kind::Close; });
  if (cluster.kind != Cluster::Kind::Words || has_tags || from == to) {
    throw UsageError("'" + cluster.id + "' changes more than sentences",
                     "edit the clause's file, then write 'sopimus review edit " + cluster.id + "'");
  }
  return {from, to, {}, {}};
}

void check_file(const std::string& path, const std::string& text, Diagnostics& diagnostics) {
  const auto source = std::make_shared<const SourceText>(path, text);
  if (path == "agreement.xml") {
    read_agreement(source, diagnostics);
  } else {
    read_clause(source, path, diagnostics);
  }
}

}  // namespace

BranchFiles::BranchFiles(const ReviewAt& review) {
  const std::string inside =
      review.folder.empty() ? std::string() : review.folder.substr(0, review.folder.size() - 1);
  files_ = read_clause_files(*review.repository->tree_of({review.head, {}, {}, {}, {}}, inside));
}

BranchFiles::Change& BranchFiles::change_of(const FileClusters& file) {
  const Key key = {file.proposals.clause, file.proposals.language};
  const auto [found, is_new] = changes_.try_emplace(key);
  Change& change = found->second;
  if (!is_new) return change;
  const auto in_branch = files_.find(key);
  change.path = in_branch == files_.end() ? file.proposals.path : in_branch->second.path;
  if (in_branch != files_.end()) {
    change.before = in_branch->second.text;
    change.tokens = to_clause_tokens(*change.before, !key.first.empty());
  }
  return change;
}

bool BranchFiles::make(const FileClusters& file, const Cluster& cluster, const Alternative& alternative) {
  Change& change = change_of(file);
  if (cluster.kind == Cluster::Kind::NewFile) {
    if (change.before) return change.before == alternative.file;
    change.whole = alternative.file;
    return true;
  }
  if (!change.before) return cluster.kind == Cluster::Kind::RemovedFile;
  if (cluster.kind == Cluster::Kind::RemovedFile) {
    if (change.before != file.proposals.base) return false;
    change.is_removed = true;
    return true;
  }
  const PartyEdit wanted{alternative.pieces, false};
  for (const PartyEdit& edit : to_later_base(file.base, change.tokens, {wanted})) {
    if (edit.is_overtaken) return false;
    change.pieces.insert(change.pieces.end(), edit.pieces.begin(), edit.pieces.end());
  }
  return true;
}

void BranchFiles::write_sentences(const FileClusters& file, const Cluster& cluster, const std::string& text) {
  Change& change = change_of(file);
  if (!change.before) throw Failure("the branch has no file of the clause '" + file.proposals.clause + "'");
  EditPiece piece = sentence_range(file.base, cluster);
  const ClauseTokens words = to_clause_tokens(trim(text), true);
  piece.words = words;
  for (PartyEdit& edit : to_later_base(file.base, change.tokens, {PartyEdit{{piece}, false}})) {
    edit.pieces.front().words = words;
    if (!words.empty()) edit.pieces.front().words.front().lead = " ";
    change.pieces.push_back(edit.pieces.front());
  }
}

void BranchFiles::write_whole(const FileClusters& file, const Place& place, const std::string& from) {
  Change& change = change_of(file);
  if (!from.empty()) {
    change.whole = read_decision_lines(from);
    if (!change.whole) throw Failure("there is no file '" + from + "'", "look at its name and folder");
    return;
  }
  const std::optional<std::string> now = DiskTree(place.folder).read(change.path);
  if (now == change.before) {
    throw Failure("'" + change.path + "' is as the last commit has it",
                  "edit it first, or write the sentence with --text");
  }
  change.whole = now;
  change.is_removed = !now;
}

std::vector<WrittenFile> BranchFiles::take(Diagnostics& diagnostics) const {
  std::vector<WrittenFile> files;
  for (const auto& [key, change] : changes_) {
    if (change.is_removed) {
      files.push_back({change.path, {}});
      continue;
    }
    std::string text = change.whole ? *change.whole : to_file(with_pieces(change.tokens, change.pieces));
    check_file(change.path, text, diagnostics);
    const auto source = std::make_shared<const SourceText>(change.path, text);
    Diagnostics told;  // check_file has told them
    if (const auto formatted = format_file(source, told)) text = *formatted;
    if (text != change.before) files.push_back({change.path, std::move(text)});
  }
  return files;
}

std::optional<std::string> read_decision_lines(const std::string& file) {
  const std::filesystem::path path(file);
  return DiskTree(path.has_parent_path() ? path.parent_path().string() : ".").read(path.filename().string());
}

}  // namespace sopimus
