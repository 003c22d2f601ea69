#include "cli/review_apply.h"

#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "source/format.h"

namespace sopimus {

namespace {

using Kind = ClauseToken::Kind;

/// The part of [from, to) without the tags around it; absent when there is none, or tags are in it.
std::optional<std::pair<std::size_t, std::size_t>> inner_words(const ClauseTokens& tokens, std::size_t from,
                                                               std::size_t to) {
  while (from < to && tokens[from].kind == Kind::Open) ++from;
  while (from < to && (tokens[to - 1].kind == Kind::LineEnd || tokens[to - 1].kind == Kind::Close)) --to;
  const bool has_tags = std::any_of(
      tokens.begin() + static_cast<std::ptrdiff_t>(from), tokens.begin() + static_cast<std::ptrdiff_t>(to),
      [](const ClauseToken& token) { return token.kind == Kind::Open || token.kind == Kind::Close; });
  if (has_tags || from == to) return std::nullopt;
  return std::pair(from, to);
}

/// The edit that writes `words` in place of the sentences that a cluster changes, or of the paragraph that it
/// adds; absent when it changes more than that.
std::optional<EditPiece> sentences_with(const FileClusters& file, const Cluster& cluster,
                                        const ClauseTokens& words) {
  if (cluster.kind != Cluster::Kind::Words) return std::nullopt;
  if (!only_adds_lines(cluster)) {
    const std::vector<std::size_t> starts = line_starts(file.base);
    const auto range =
        inner_words(file.base, starts.at(cluster.first_line), starts.at(cluster.last_line + 1));
    if (!range) return std::nullopt;
    return EditPiece{range->first, range->second, words, {}};
  }
  const std::vector<EditPiece>& pieces = cluster.alternatives.front().pieces;
  if (pieces.size() != 1) return std::nullopt;
  EditPiece piece = pieces.front();
  const auto range = inner_words(piece.words, 0, piece.words.size());
  if (!range) return std::nullopt;
  const auto at = [&](std::size_t index) { return piece.words.begin() + static_cast<std::ptrdiff_t>(index); };
  const ClauseTokens after(at(range->second), piece.words.end());
  piece.words.erase(at(range->first), piece.words.end());
  piece.words.insert(piece.words.end(), words.begin(), words.end());
  piece.words.insert(piece.words.end(), after.begin(), after.end());
  return piece;
}

void check_file(const std::string& path, const std::string& text, Diagnostics& diagnostics) {
  const auto source = std::make_shared<const SourceText>(path, text);
  if (path == "agreement.xml") {
    read_agreement(source, diagnostics);
  } else {
    read_clause(source, path, diagnostics);
  }
}

/// A file that a person names may be another clause's.
void check_is_of(const FileProposals& file, const std::string& path, const std::string& text) {
  const std::size_t root = text.find("<clause");
  if (file.clause.empty() || root == std::string::npos) return;  // reading tells what is wrong
  const std::string_view tag = std::string_view(text).substr(root);
  const std::string id = attribute_of(tag, "id");
  const std::string language = attribute_of(tag, "lang");
  if (id == file.clause && language == file.language) return;
  throw Failure("'" + path + "' is the clause '" + id + "' (" + language + "), and the edit is in '" +
                    file.clause + "' (" + file.language + ")",
                "name the file of the clause that the edit is in");
}

}  // namespace

bool can_write_sentences(const FileClusters& file, const Cluster& cluster) {
  return sentences_with(file, cluster, {}).has_value();
}

BranchFiles::BranchFiles(const ReviewAt& review) : files_(read_clause_files(*review.tree_at(review.head))) {}

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
  ClauseTokens words = to_clause_tokens(trim(text), true);
  if (!words.empty()) words.front().lead = " ";
  const std::optional<EditPiece> piece = sentences_with(file, cluster, words);
  if (!piece) {
    throw UsageError("'" + cluster.id + "' changes more than sentences of one paragraph",
                     "change " + change.path + " in an editor, then write: sopimus review edit " +
                         cluster.id + " --reason '…'");
  }
  for (const PartyEdit& edit : to_later_base(file.base, change.tokens, {PartyEdit{{*piece}, false}})) {
    EditPiece made = edit.pieces.front();
    made.words = piece->words;
    if (piece->from == piece->to) made.from = made.to;  // an addition takes nothing away
    change.pieces.push_back(std::move(made));
  }
}

void BranchFiles::write_whole(const FileClusters& file, const Place& place, const std::string& from) {
  Change& change = change_of(file);
  if (!from.empty()) {
    change.whole = read_decision_lines(from);
    if (!change.whole) throw Failure("there is no file '" + from + "'", "look at its name and folder");
    check_is_of(file.proposals, from, *change.whole);
    if (change.whole == change.before) {
      throw Failure("'" + from + "' is as the last commit has the clause", "write into it what shall be");
    }
    return;
  }
  const std::optional<std::string> now = DiskTree(place.folder).read(change.path);
  if (now == change.before) {
    throw Failure("'" + change.path + "' is as the last commit has it",
                  "edit it first, or write the sentence with --text");
  }
  if (now) check_is_of(file.proposals, change.path, *now);
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
