#include "proposal/cluster_neighbours.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace sopimus {

namespace {

using Kind = ClauseToken::Kind;

bool are_apart(const std::set<std::string>& one, const std::set<std::string>& other) {
  return std::none_of(one.begin(), one.end(), [&](const std::string& each) { return other.contains(each); });
}

void add_reason_once(Cluster& cluster, Cluster::Reason reason) {
  if (std::find(cluster.reasons.begin(), cluster.reasons.end(), reason) != cluster.reasons.end()) return;
  cluster.reasons.push_back(reason);
}

/// Numbers the tokens of a file: by line, or by paragraph.
std::vector<std::size_t> numbers_by(const ClauseTokens& base, Kind end) {
  std::vector<std::size_t> numbers;
  std::size_t number = 0;
  for (const ClauseToken& token : base) {
    numbers.push_back(number);
    if (token.kind == end) ++number;
  }
  numbers.push_back(number);
  return numbers;
}

bool is_figure(const ClauseToken& token) {
  return token.kind == Kind::Number || token.text == "§" || token.text == "%" || token.text == "€" ||
         token.name == "value" || token.name == "date" || token.name == "statute";
}

bool changes_figures(const Cluster& cluster, const ClauseTokens& base) {
  for (const Alternative& alternative : cluster.alternatives) {
    for (const EditPiece& piece : alternative.pieces) {
      for (std::size_t i = piece.from; i < piece.to; ++i) {
        if (is_figure(base[i])) return true;
      }
      if (std::any_of(piece.words.begin(), piece.words.end(), is_figure)) return true;
    }
  }
  return false;
}

/// The clusters at each place that `numbers` tells apart.
std::map<std::size_t, std::vector<std::size_t>> clusters_at(const FileClusters& file,
                                                            const std::vector<std::size_t>& numbers) {
  std::map<std::size_t, std::set<std::size_t>> found;
  for (std::size_t i = 0; i < file.clusters.size(); ++i) {
    for (const Alternative& alternative : file.clusters[i].alternatives) {
      for (const EditPiece& piece : alternative.pieces) {
        // What is added between two lines is in neither of them.
        const bool is_line =
            piece.from == piece.to && !piece.words.empty() && piece.words.back().kind == Kind::LineEnd;
        if (is_line) continue;
        const std::size_t last = piece.to > piece.from ? piece.to - 1 : piece.to;
        for (std::size_t n = numbers[piece.from]; n <= numbers[last]; ++n) found[n].insert(i);
      }
    }
  }
  std::map<std::size_t, std::vector<std::size_t>> result;
  for (const auto& [number, clusters] : found) {
    if (clusters.size() > 1) result[number] = {clusters.begin(), clusters.end()};
  }
  return result;
}

/// The clauses that tokens include.
void add_included(const ClauseTokens& tokens, std::size_t from, std::size_t to, std::set<std::string>& ids) {
  for (std::size_t i = from; i < to; ++i) {
    if (tokens[i].name != "include" || tokens[i].kind == Kind::Close) continue;
    const std::string id = attribute_of(tokens[i].text, "clause");
    if (!id.empty()) ids.insert(id);
  }
}

struct OutlineChange {
  std::set<std::string> removed{};
  std::set<std::string> added{};
};

OutlineChange outline_change(const Alternative& alternative, const ClauseTokens& base) {
  OutlineChange change;
  for (const EditPiece& piece : alternative.pieces) {
    add_included(base, piece.from, piece.to, change.removed);
    add_included(piece.words, 0, piece.words.size(), change.added);
  }
  const OutlineChange both = change;
  for (const std::string& id : both.added) change.removed.erase(id);
  for (const std::string& id : both.removed) change.added.erase(id);
  return change;
}

void decide_together(Cluster& one, Cluster& other) {
  one.with.push_back(other.id);
  other.with.push_back(one.id);
}

void join_clause(Cluster& outline, const Alternative& alternative, const OutlineChange& change,
                 FileClusters& clause) {
  const std::string& id = clause.proposals.clause;
  const std::set<std::string> supporters(alternative.supporters.begin(), alternative.supporters.end());
  for (Cluster& cluster : clause.clusters) {
    const bool is_removed = change.removed.contains(id);
    const bool goes_with = (is_removed && cluster.kind == Cluster::Kind::RemovedFile) ||
                           (change.added.contains(id) && cluster.kind == Cluster::Kind::NewFile);
    if (goes_with && !are_apart(supporters, supporters_of(cluster))) decide_together(outline, cluster);
    if (!is_removed || cluster.kind != Cluster::Kind::Words) continue;
    const std::set<std::string> editors = supporters_of(cluster);
    const bool edits_what_goes = std::any_of(
        editors.begin(), editors.end(), [&](const std::string& each) { return !supporters.contains(each); });
    if (!edits_what_goes) continue;
    add_reason_once(outline, Cluster::Reason::RemovedToo);
    add_reason_once(cluster, Cluster::Reason::RemovedToo);
  }
}

void add_words(const ClauseTokens& tokens, std::size_t from, std::size_t to,
               std::vector<std::string>& words) {
  for (std::size_t i = from; i < to; ++i) {
    const Kind kind = tokens[i].kind;
    const bool is_word =
        kind == Kind::Word || kind == Kind::Number || kind == Kind::Mark || kind == Kind::Inline;
    if (is_word) words.push_back(tokens[i].text);
  }
}

/// Who only takes words away, or only adds them, and which.
struct MovedWords {
  std::vector<std::string> words{};
  std::set<std::string> supporters{};
  bool operator<(const MovedWords& other) const {
    return std::tie(words, supporters) < std::tie(other.words, other.supporters);
  }
};

/// The clusters that take the words away, and those that add them.
struct MoveEnds {
  std::vector<Cluster*> from{};
  std::vector<Cluster*> to{};
};

void add_move_end(const ClauseTokens& base, Cluster& cluster, std::map<MovedWords, MoveEnds>& moves) {
  constexpr std::size_t kLeast = 5;  // fewer words are the same by chance
  if (cluster.kind != Cluster::Kind::Words || cluster.alternatives.size() != 1) return;
  std::vector<std::string> removed;
  std::vector<std::string> added;
  for (const EditPiece& piece : cluster.alternatives.front().pieces) {
    add_words(base, piece.from, piece.to, removed);
    add_words(piece.words, 0, piece.words.size(), added);
  }
  if (removed.empty() == added.empty() || std::max(removed.size(), added.size()) < kLeast) return;
  const bool is_from = added.empty();
  MoveEnds& ends = moves[{is_from ? removed : added, supporters_of(cluster)}];
  (is_from ? ends.from : ends.to).push_back(&cluster);
}

}  // namespace

std::set<std::string> supporters_of(const Cluster& cluster) {
  std::set<std::string> supporters;
  for (const Alternative& each : cluster.alternatives) {
    supporters.insert(each.supporters.begin(), each.supporters.end());
  }
  return supporters;
}

void join_moves(std::vector<FileClusters>& files) {
  std::map<MovedWords, MoveEnds> moves;
  for (FileClusters& file : files) {
    if (file.proposals.clause.empty()) continue;
    for (Cluster& cluster : file.clusters) add_move_end(file.base, cluster, moves);
  }
  for (auto& [words, ends] : moves) {
    if (ends.from.size() == 1 && ends.to.size() == 1) decide_together(*ends.from.front(), *ends.to.front());
  }
}

void add_neighbour_reasons(FileClusters& file) {
  if (file.proposals.clause.empty()) return;  // agreement.xml has no sentences
  std::vector<std::set<std::string>> supporters;
  std::vector<bool> has_figures;
  for (const Cluster& cluster : file.clusters) {
    supporters.push_back(supporters_of(cluster));
    has_figures.push_back(changes_figures(cluster, file.base));
  }
  const auto add_beside = [&](Kind end, Cluster::Reason reason, bool only_figures) {
    for (const auto& [number, clusters] : clusters_at(file, numbers_by(file.base, end))) {
      for (const std::size_t i : clusters) {
        for (const std::size_t j : clusters) {
          if (i >= j || !are_apart(supporters[i], supporters[j])) continue;
          if (only_figures && !has_figures[i] && !has_figures[j]) continue;
          add_reason_once(file.clusters[i], reason);
          add_reason_once(file.clusters[j], reason);
        }
      }
    }
  };
  add_beside(Kind::LineEnd, Cluster::Reason::SameSentence, false);
  add_beside(Kind::Close, Cluster::Reason::NumberBeside, true);
}

void join_outline(std::vector<FileClusters>& files) {
  std::map<std::string, std::vector<FileClusters*>> clauses;
  for (FileClusters& file : files) clauses[file.proposals.clause].push_back(&file);
  for (FileClusters& file : files) {
    if (!file.proposals.clause.empty()) continue;
    for (Cluster& cluster : file.clusters) {
      for (const Alternative& alternative : cluster.alternatives) {
        const OutlineChange change = outline_change(alternative, file.base);
        for (const std::set<std::string>* ids : {&change.removed, &change.added}) {
          for (const std::string& id : *ids) {
            for (FileClusters* clause : clauses[id]) join_clause(cluster, alternative, change, *clause);
          }
        }
      }
    }
  }
}

}  // namespace sopimus
