// What `sopimus review list` prints.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "cli/review_lines.h"
#include "cli/review_parts.h"

namespace sopimus {

namespace {

struct ListedCluster {
  const FileClusters* file = nullptr;
  const Cluster* cluster = nullptr;
  ReviewedPlace place{};
  std::string same_as{};  // the id of one before it that changes the same words
};

std::string cluster_text(const ReviewAt& review, const ListedCluster& listed) {
  const Cluster& cluster = *listed.cluster;
  std::string text = "    " + cluster.id;
  const std::string reasons = reasons_text(cluster);
  if (!reasons.empty()) text += ": " + reasons;
  if (!cluster.with.empty())
    text += (reasons.empty() ? ": " : "; ") + ("goes with " + join(cluster.with, ", "));
  if (!listed.same_as.empty()) {
    text += (reasons.empty() && cluster.with.empty() ? ": " : "; ") + ("as in " + listed.same_as);
  }
  if (const ReviewDecision* decision = review.find_decision(cluster.id)) {
    text += " (" + decision_text(*decision) + ")";
  }
  return text + "\n" + alternatives_text(review, *listed.file, cluster, "      ");
}

std::string section_text(const ReviewAt& review, const std::vector<ListedCluster>& clusters) {
  std::string text;
  std::string document;
  const FileClusters* file = nullptr;
  for (const ListedCluster& each : clusters) {
    if (each.place.title != document) text += (document = each.place.title) + "\n";
    if (each.file != file) text += place_line(each.file->proposals, each.place);
    file = each.file;
    text += cluster_text(review, each);
  }
  return text;
}

/// What a clean edit takes away and adds, so that equal ones can be told.
std::string words_key(const ListedCluster& listed) {
  std::string key;
  for (const EditPiece& piece : listed.cluster->alternatives.front().pieces) {
    key += to_words(listed.file->base, piece.from, piece.to) + '\x1f' +
           to_words(piece.words, 0, piece.words.size()) + '\x1e';
  }
  return key;
}

/// One added word, or the end of a paragraph, says nothing of what else is the same.
bool is_telling(const ListedCluster& listed) {
  std::size_t removed = 0;
  std::size_t added = 0;
  for (const EditPiece& piece : listed.cluster->alternatives.front().pieces) {
    if (!to_words(listed.file->base, piece.from, piece.to).empty()) removed += piece.to - piece.from;
    if (!to_words(piece.words, 0, piece.words.size()).empty()) added += piece.words.size();
  }
  return removed > 0 ? added > 0 || removed > 2 : added > 2;
}

/// Clean edits in the order of the documents, those of typography alone last; of equal words the later name
/// the first.
void arrange_clean(std::vector<ListedCluster>& clusters) {
  std::stable_sort(clusters.begin(), clusters.end(), [](const auto& a, const auto& b) {
    return a.cluster->is_typographic < b.cluster->is_typographic;
  });
  std::map<std::string, std::string> first;
  for (ListedCluster& each : clusters) {
    if (each.cluster->kind != Cluster::Kind::Words || !is_telling(each)) continue;
    const auto [found, is_new] = first.try_emplace(words_key(each), each.cluster->id);
    if (!is_new) each.same_as = found->second;
  }
}

std::string proposals_text(const ReviewAt& review) {
  std::vector<std::string> names;
  for (const ReviewedProposal& each : review.proposals) names.push_back(each.reference.party);
  return fmt::format("round {} of {}: proposals of {}\n", review.round, review.term,
                     names.empty() ? "nobody" : join(names, ", "));
}

std::size_t open_clusters(const ReviewAt& review) {
  std::size_t open = 0;
  for (const FileClusters& file : review.files) {
    open += static_cast<std::size_t>(
        std::count_if(file.clusters.begin(), file.clusters.end(),
                      [&](const Cluster& cluster) { return review.find_decision(cluster.id) == nullptr; }));
  }
  return open;
}

std::size_t open_remarks(const ReviewAt& review) {
  return static_cast<std::size_t>(
      std::count_if(review.remarks.begin(), review.remarks.end(),
                    [&](const ReviewRemark& remark) { return review.find_decision(remark.id) == nullptr; }));
}

/// "5 open, 1 to answer".
std::string open_count_text(const ReviewAt& review) {
  const std::size_t comments = open_remarks(review);
  return fmt::format("{} open{}", open_clusters(review),
                     comments == 0 ? "" : fmt::format(", {} to answer", comments));
}

/// Decisions on words that another proposal has changed too since, or that a party has taken back: those that
/// are open have another id now.
std::string lost_decisions_text(const ReviewAt& review) {
  std::string text;
  for (const auto& [id, decision] : review.decisions) {
    const bool is_of_round = decision.term == review.term && decision.round == std::to_string(review.round);
    const bool is_there = find_cluster(review, id).cluster != nullptr || review.find_remark(id) != nullptr;
    if (is_of_round && !is_there) text += "  " + id + " (" + decision_text(decision) + ")\n";
  }
  return text.empty() ? text : "\nDECIDED ON WORDS THAT ARE PROPOSED OTHERWISE NOW, OR NO LONGER\n" + text;
}

}  // namespace

std::string review_list_text(const ReviewAt& review, bool with_decided) {
  std::map<Cluster::Class, std::vector<ListedCluster>> sections;
  std::size_t decided = 0;
  for (const FileClusters& file : review.files) {
    for (const Cluster& cluster : file.clusters) {
      const bool is_decided = review.find_decision(cluster.id) != nullptr;
      decided += is_decided ? 1 : 0;
      if (is_decided && !with_decided) continue;
      sections[cluster.sort].push_back(
          {&file, &cluster, review.place_of(file.proposals.clause, file.proposals.language), {}});
    }
  }
  std::string text = proposals_text(review);
  const auto put = [&](Cluster::Class sort, const char* title) {
    std::vector<ListedCluster>& clusters = sections[sort];
    if (clusters.empty()) return;
    text += fmt::format("\n{}: {}\n", title, clusters.size());
    if (sort == Cluster::Class::Clean) arrange_clean(clusters);
    text += section_text(review, clusters);
  };
  put(Cluster::Class::Conflict, "IN CONFLICT");
  put(Cluster::Class::Look, "TO LOOK AT");
  put(Cluster::Class::Clean, "CLEAN");
  const std::string remarks = remarks_text(review, with_decided);
  if (!remarks.empty()) text += "\nCOMMENTS\n" + remarks;
  return text + lost_decisions_text(review) +
         fmt::format("\n{}, {} decided\n", open_count_text(review), decided);
}

std::string earlier_rounds_text(const Place& place, const ReviewAt& review, Diagnostics& diagnostics) {
  std::string text;
  for (int round = 1; round < review.round; ++round) {
    const ReviewAt earlier = read_review_at(place, round, diagnostics);
    if (open_clusters(earlier) + open_remarks(earlier) == 0) continue;
    text += fmt::format("round {}: {}; see them with --round {}\n", round, open_count_text(earlier), round);
  }
  return text;
}

}  // namespace sopimus
