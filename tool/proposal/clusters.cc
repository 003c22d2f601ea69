#include "proposal/clusters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "base/digest.h"
#include "base/text.h"
#include "proposal/cluster_neighbours.h"
#include "source/read.h"

namespace sopimus {

namespace {

using Kind = ClauseToken::Kind;

/// An edit and the proposal that makes it.
struct OwnedEdit {
  std::string proposal{};
  PartyEdit edit{};
};

/// Groups of numbers 0 … n − 1 that grow together.
class Groups {
 public:
  explicit Groups(std::size_t count) : parents_(count) { std::iota(parents_.begin(), parents_.end(), 0U); }
  std::size_t root_of(std::size_t i) {
    while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
    return i;
  }
  void join(std::size_t one, std::size_t other) {
    const std::size_t a = root_of(one);
    const std::size_t b = root_of(other);
    parents_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parents_;
};

std::vector<OwnedEdit> owned_edits(const FileProposals& file, const ClauseTokens& base) {
  const bool has_inlines = !file.clause.empty();
  std::vector<OwnedEdit> owned;
  for (const ProposedFile& proposed : file.files) {
    if (!proposed.after) continue;
    const ClauseTokens after = to_clause_tokens(*proposed.after, has_inlines);
    std::vector<PartyEdit> edits;
    if (proposed.before && proposed.before != file.base) {
      const ClauseTokens before = to_clause_tokens(*proposed.before, has_inlines);
      edits = to_later_base(before, base, find_party_edits(before, after));
    } else {
      edits = find_party_edits(base, after);
    }
    for (PartyEdit& edit : edits) owned.push_back({proposed.proposal, std::move(edit)});
  }
  return owned;
}

struct PlacedPiece {
  const EditPiece* piece = nullptr;
  std::size_t edit = 0;
};

/// Joins the edits whose places overlap or touch. Where one line ends and the next begins, only additions at
/// that very point touch.
void join_touching(const std::vector<OwnedEdit>& owned, const ClauseTokens& base, Groups& groups) {
  std::vector<PlacedPiece> pieces;
  for (std::size_t i = 0; i < owned.size(); ++i) {
    for (const EditPiece& piece : owned[i].edit.pieces) pieces.push_back({&piece, i});
  }
  std::stable_sort(pieces.begin(), pieces.end(), [](const PlacedPiece& a, const PlacedPiece& b) {
    return std::pair(a.piece->from, a.piece->to) < std::pair(b.piece->from, b.piece->to);
  });
  const auto begins_line = [&](std::size_t at) {
    return at == 0 || at >= base.size() || base[at - 1].kind == Kind::LineEnd;
  };
  const EditPiece* last = nullptr;  // the one that reaches furthest
  std::size_t last_edit = 0;
  for (const auto& [piece, edit] : pieces) {
    if (last != nullptr) {
      const bool are_additions = piece->from == piece->to && last->from == last->to;
      const bool touches = piece->from == last->to && (are_additions || !begins_line(piece->from));
      if (piece->from < last->to || touches) groups.join(edit, last_edit);
    }
    if (last == nullptr || piece->to >= last->to) {
      last = piece;
      last_edit = edit;
    }
  }
}

std::string text_of(const ClauseTokens& tokens) {
  std::string text;
  for (const ClauseToken& token : tokens) text += token.text + '\x1f';
  return text;
}

/// What an alternative does, whoever wants it and whatever spaces it has.
std::string key_of(const Alternative& alternative) {
  std::string key = alternative.file.value_or("");
  for (const EditPiece& piece : alternative.pieces) {
    key += fmt::format("{:08}-{:08}:{}\x1e", piece.from, piece.to, text_of(piece.words));
  }
  return key;
}

void add_alternative(Cluster& cluster, Alternative alternative) {
  const std::string key = key_of(alternative);
  for (Alternative& each : cluster.alternatives) {
    if (key_of(each) != key) continue;
    each.supporters.push_back(alternative.supporters.front());
    return;
  }
  cluster.alternatives.push_back(std::move(alternative));
}

void add_reason(Cluster& cluster, Cluster::Reason reason) {
  if (std::find(cluster.reasons.begin(), cluster.reasons.end(), reason) != cluster.reasons.end()) return;
  cluster.reasons.push_back(reason);
}

/// The clusters of words: each group of edits, with what each proposal makes of it.
std::vector<Cluster> word_clusters(const std::vector<OwnedEdit>& owned, const ClauseTokens& base) {
  Groups groups(owned.size());
  join_touching(owned, base, groups);
  std::map<std::size_t, std::vector<std::size_t>> members;
  for (std::size_t i = 0; i < owned.size(); ++i) members[groups.root_of(i)].push_back(i);
  std::vector<Cluster> clusters;
  for (const auto& [root, edits] : members) {
    Cluster cluster;
    std::map<std::string, Alternative> by_proposal;
    for (const std::size_t i : edits) {
      Alternative& alternative = by_proposal[owned[i].proposal];
      alternative.supporters = {owned[i].proposal};
      for (const EditPiece& piece : owned[i].edit.pieces) alternative.pieces.push_back(piece);
      if (owned[i].edit.is_overtaken) add_reason(cluster, Cluster::Reason::Overtaken);
    }
    for (auto& [proposal, alternative] : by_proposal) {
      std::sort(alternative.pieces.begin(), alternative.pieces.end(),
                [](const EditPiece& a, const EditPiece& b) {
                  return std::pair(a.from, a.to) < std::pair(b.from, b.to);
                });
      add_alternative(cluster, std::move(alternative));
    }
    clusters.push_back(std::move(cluster));
  }
  return clusters;
}

void add_whole_files(const FileProposals& file, std::vector<Cluster>& clusters) {
  Cluster added;
  added.kind = Cluster::Kind::NewFile;
  Cluster removed;
  removed.kind = Cluster::Kind::RemovedFile;
  for (const ProposedFile& proposed : file.files) {
    if (!proposed.after && file.base) add_alternative(removed, {{}, {}, {proposed.proposal}});
    if (!proposed.after || file.base) continue;
    if (proposed.before) add_reason(added, Cluster::Reason::Overtaken);  // the base has removed it since
    add_alternative(added, {{}, proposed.after, {proposed.proposal}});
  }
  if (!added.alternatives.empty()) clusters.push_back(std::move(added));
  if (removed.alternatives.empty()) return;
  for (Cluster& cluster : clusters) add_reason(cluster, Cluster::Reason::RemovedToo);
  if (!clusters.empty()) add_reason(removed, Cluster::Reason::RemovedToo);
  clusters.push_back(std::move(removed));
}

/// Quotes, dashes and spaces as one.
std::string folded(const std::string& words) {
  std::string text;
  for (const char32_t c : to_code_points(words)) {
    static constexpr std::u32string_view kQuotes = U"\"'“”„‘’»«";
    static constexpr std::u32string_view kDashes = U"-‐‑–—−";
    if (c == U' ' || c == 0xA0 || c == 0x202F) continue;
    const bool is_quote = kQuotes.find(c) != std::u32string_view::npos;
    const bool is_dash = kDashes.find(c) != std::u32string_view::npos;
    append_utf8(text, is_quote ? U'"' : is_dash ? U'-' : c);
  }
  return text;
}

bool is_typographic(const Cluster& cluster, const ClauseTokens& base) {
  if (cluster.kind != Cluster::Kind::Words || cluster.alternatives.size() != 1) return false;
  const std::vector<EditPiece>& pieces = cluster.alternatives.front().pieces;
  return std::all_of(pieces.begin(), pieces.end(), [&](const EditPiece& piece) {
    const auto has_tags = [](const ClauseToken& token) {
      return token.kind != Kind::Word && token.kind != Kind::Number && token.kind != Kind::Mark;
    };
    const auto at = [&](std::size_t i) { return base.begin() + static_cast<std::ptrdiff_t>(i); };
    if (std::any_of(at(piece.from), at(piece.to), has_tags)) return false;
    if (std::any_of(piece.words.begin(), piece.words.end(), has_tags)) return false;
    return folded(to_words(base, piece.from, piece.to)) ==
           folded(to_words(piece.words, 0, piece.words.size()));
  });
}

bool can_be_read(const FileProposals& file, const std::string& text) {
  const auto source = std::make_shared<const SourceText>(file.path, text);
  Diagnostics diagnostics;
  if (file.clause.empty()) {
    read_agreement(source, diagnostics);
  } else {
    read_clause(source, file.path, diagnostics);
  }
  return !diagnostics.has_errors();
}

/// Only an edit of tags or elements can make a file that cannot be read.
bool changes_elements(const Alternative& alternative, const ClauseTokens& base) {
  const auto is_element = [](const ClauseToken& token) { return !token.name.empty(); };
  return std::any_of(alternative.pieces.begin(), alternative.pieces.end(), [&](const EditPiece& piece) {
    const auto at = [&](std::size_t i) { return base.begin() + static_cast<std::ptrdiff_t>(i); };
    return std::any_of(at(piece.from), at(piece.to), is_element) ||
           std::any_of(piece.words.begin(), piece.words.end(), is_element);
  });
}

void check_reading(const FileProposals& file, const ClauseTokens& base, Cluster& cluster) {
  for (const Alternative& alternative : cluster.alternatives) {
    const bool is_whole = cluster.kind == Cluster::Kind::NewFile;
    if (cluster.kind == Cluster::Kind::RemovedFile) continue;
    if (!is_whole && !changes_elements(alternative, base)) continue;
    const std::string text = is_whole ? *alternative.file : to_file(with_pieces(base, alternative.pieces));
    if (!can_be_read(file, text)) add_reason(cluster, Cluster::Reason::NotReadable);
  }
}

/// Where a piece stands, by the words around it: the same when other places of the file change.
class PlaceNames {
 public:
  explicit PlaceNames(const ClauseTokens& base) : starts_(line_starts(base)) {
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i + 1 < starts_.size(); ++i) {
      const std::string words = to_words(base, starts_[i], starts_[i + 1]);
      names_.push_back(fmt::format("{}\x1f{}", words, ++seen[words]));
    }
  }
  std::size_t line_of(std::size_t token) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), token);
    const auto line = static_cast<std::size_t>(after - starts_.begin());
    return names_.empty() ? 0 : std::min(line == 0 ? 0 : line - 1, names_.size() - 1);
  }
  std::string name_of(std::size_t token) const {
    if (names_.empty()) return {};
    const std::size_t line = line_of(token);
    return fmt::format("{}\x1f{}", names_[line], token - starts_[line]);
  }

 private:
  std::vector<std::size_t> starts_;
  std::vector<std::string> names_{};
};

std::string id_of(const FileProposals& file, const ClauseTokens& base, const PlaceNames& places,
                  const Cluster& cluster) {
  std::string text = fmt::format("{}\x1d{}\x1d{}", file.clause.empty() ? file.path : file.clause,
                                 file.language, static_cast<int>(cluster.kind));
  for (const Alternative& alternative : cluster.alternatives) {
    text += '\x1d' + alternative.file.value_or("");
    for (const EditPiece& piece : alternative.pieces) {
      const auto at = [&](std::size_t i) { return base.begin() + static_cast<std::ptrdiff_t>(i); };
      text += '\x1e' + places.name_of(piece.from) + '\x1e' +
              text_of(ClauseTokens(at(piece.from), at(piece.to))) + '\x1e' + text_of(piece.words);
    }
  }
  return sha256_hex(text).substr(0, 8);
}

/// Order of alternatives, lines, id and the reasons that a cluster has alone.
void settle(const FileClusters& file, const PlaceNames& places, Cluster& cluster) {
  std::sort(cluster.alternatives.begin(), cluster.alternatives.end(),
            [](const Alternative& a, const Alternative& b) { return key_of(a) < key_of(b); });
  for (Alternative& each : cluster.alternatives) std::sort(each.supporters.begin(), each.supporters.end());
  constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
  cluster.first_token = kNowhere;
  for (const Alternative& alternative : cluster.alternatives) {
    for (const EditPiece& piece : alternative.pieces) {
      const std::size_t last = piece.to > piece.from ? piece.to - 1 : piece.to;
      cluster.first_token = std::min(cluster.first_token, piece.from);
      cluster.last_line = std::max(cluster.last_line, places.line_of(last));
    }
  }
  if (cluster.first_token == kNowhere) cluster.first_token = 0;
  cluster.first_line = places.line_of(cluster.first_token);
  if (cluster.alternatives.size() > 1) add_reason(cluster, Cluster::Reason::SeveralWordings);
  cluster.is_typographic = is_typographic(cluster, file.base);
  check_reading(file.proposals, file.base, cluster);
  cluster.id = id_of(file.proposals, file.base, places, cluster);
}

FileClusters clusters_of(FileProposals proposals) {
  FileClusters file;
  std::sort(proposals.files.begin(), proposals.files.end(),
            [](const ProposedFile& a, const ProposedFile& b) { return a.proposal < b.proposal; });
  file.proposals = std::move(proposals);
  if (file.proposals.base) {
    file.base = to_clause_tokens(*file.proposals.base, !file.proposals.clause.empty());
    file.clusters = word_clusters(owned_edits(file.proposals, file.base), file.base);
  }
  add_whole_files(file.proposals, file.clusters);
  const PlaceNames places(file.base);
  for (Cluster& cluster : file.clusters) settle(file, places, cluster);
  std::sort(file.clusters.begin(), file.clusters.end(), [](const Cluster& a, const Cluster& b) {
    const auto place_of = [](const Cluster& each) {
      const std::vector<EditPiece>& pieces = each.alternatives.front().pieces;
      return std::tuple(each.first_token, pieces.empty() ? 0 : pieces.front().to, each.last_line, each.id);
    };
    return place_of(a) < place_of(b);
  });
  return file;
}

bool is_conflict(Cluster::Reason reason) {
  return reason == Cluster::Reason::SeveralWordings || reason == Cluster::Reason::Overtaken ||
         reason == Cluster::Reason::RemovedToo;
}

}  // namespace

bool only_adds_lines(const Cluster& cluster) {
  return cluster.kind == Cluster::Kind::Words &&
         std::all_of(cluster.alternatives.begin(), cluster.alternatives.end(), [](const Alternative& each) {
           return std::all_of(each.pieces.begin(), each.pieces.end(), adds_lines);
         });
}

std::string_view name_of(Cluster::Reason reason) {
  static constexpr std::array<std::string_view, 7> kNames = {
      "several-wordings", "overtaken",    "removed-too", "same-sentence",
      "number-beside",    "not-readable", "doubtful"};
  return kNames.at(static_cast<std::size_t>(reason));
}

std::string_view name_of(Cluster::Class sort) {
  static constexpr std::array<std::string_view, 3> kNames = {"conflict", "look", "clean"};
  return kNames.at(static_cast<std::size_t>(sort));
}

std::vector<FileClusters> find_clusters(std::vector<FileProposals> files) {
  std::vector<FileClusters> result;
  for (FileProposals& file : files) {
    FileClusters found = clusters_of(std::move(file));
    if (found.clusters.empty()) continue;
    add_neighbour_reasons(found);
    result.push_back(std::move(found));
  }
  join_outline(result);
  join_moves(result);
  for (FileClusters& file : result) {
    for (Cluster& cluster : file.clusters) {
      std::sort(cluster.reasons.begin(), cluster.reasons.end());
      const bool conflicts = std::any_of(cluster.reasons.begin(), cluster.reasons.end(), is_conflict);
      cluster.sort = conflicts                 ? Cluster::Class::Conflict
                     : cluster.reasons.empty() ? Cluster::Class::Clean
                                               : Cluster::Class::Look;
    }
  }
  return result;
}

}  // namespace sopimus
