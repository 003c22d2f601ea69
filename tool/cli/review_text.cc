// What `sopimus review` prints.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "cli/review_parts.h"

namespace sopimus {

namespace {

struct ListedCluster {
  const FileClusters* file = nullptr;
  const Cluster* cluster = nullptr;
  ReviewedPlace place{};
};

std::string reason_text(Cluster::Reason reason) {
  switch (reason) {
    case Cluster::Reason::SeveralWordings:
      return "different words for one place";
    case Cluster::Reason::Overtaken:
      return "the text was changed here since it was sent out";
    case Cluster::Reason::RemovedToo:
      return "one removes the clause, another edits it";
    case Cluster::Reason::SameSentence:
      return "another party edits the same sentence";
    case Cluster::Reason::NumberBeside:
      return "a number or date beside another party's edit";
    case Cluster::Reason::NotReadable:
      return "the file cannot be read with this edit";
  }
  return {};
}

std::string reasons_text(const Cluster& cluster) {
  std::vector<std::string> texts;
  for (const Cluster::Reason reason : cluster.reasons) texts.push_back(reason_text(reason));
  return join(texts, "; ");
}

std::string decision_text(const ReviewDecision& decision) {
  return fmt::format("{}{}, {}{}", decision.outcome,
                     decision.alternative > 0 ? fmt::format(" .{}", decision.alternative) : "",
                     decision.commit.substr(0, 7), decision.reason.empty() ? "" : ": " + decision.reason);
}

/// "  .2 Aika on [-12-] {+9+} kuukautta.   alue": a line a passage.
std::string alternatives_text(const ReviewAt& review, const FileClusters& file, const Cluster& cluster,
                              const std::string& indent) {
  std::string text;
  int number = 0;
  for (const Alternative& alternative : cluster.alternatives) {
    ++number;
    const std::string mark = cluster.alternatives.size() > 1 ? fmt::format(".{} ", number) : "";
    text += indent + mark + join(alternative.supporters, ", ") + "\n";
    for (const ShownPassage& passage :
         shown_change(file, cluster, &alternative, review.composed_in(file.proposals.language))) {
      text += indent + "  " + to_marked_words(passage) + "\n";
    }
  }
  return text;
}

std::string cluster_text(const ReviewAt& review, const ListedCluster& listed) {
  const Cluster& cluster = *listed.cluster;
  std::string text = "    " + cluster.id;
  const std::string reasons = reasons_text(cluster);
  if (!reasons.empty()) text += ": " + reasons;
  if (const ReviewDecision* decision = review.find_decision(cluster.id)) {
    text += " (" + decision_text(*decision) + ")";
  }
  return text + "\n" + alternatives_text(review, *listed.file, cluster, "      ");
}

std::string place_line(const ListedCluster& listed) {
  const FileProposals& file = listed.file->proposals;
  if (file.clause.empty()) return "  agreement.xml\n";
  const std::string named = listed.place.heading == file.clause ? "" : " (" + file.clause + ")";
  return "  " + listed.place.heading + named + "\n";
}

std::string section_text(const ReviewAt& review, const std::vector<ListedCluster>& clusters) {
  std::string text;
  std::string document;
  const FileClusters* file = nullptr;
  for (const ListedCluster& each : clusters) {
    if (each.place.title != document) text += (document = each.place.title) + "\n";
    if (each.file != file) text += place_line(each);
    file = each.file;
    text += cluster_text(review, each);
  }
  return text;
}

/// What a clean edit takes away and adds, so that equal ones can stand together.
std::string words_key(const ListedCluster& listed) {
  std::string key;
  for (const EditPiece& piece : listed.cluster->alternatives.front().pieces) {
    key += to_words(listed.file->base, piece.from, piece.to) + '\x1f' +
           to_words(piece.words, 0, piece.words.size()) + '\x1e';
  }
  return key;
}

/// Clean edits of equal words one after another, the first of each where it stands.
std::vector<ListedCluster> grouped_by_words(const std::vector<ListedCluster>& clusters) {
  std::map<std::string, std::size_t> group;
  std::vector<std::vector<ListedCluster>> groups;
  for (const ListedCluster& each : clusters) {
    const auto [found, is_new] = group.try_emplace(words_key(each), groups.size());
    if (is_new) groups.emplace_back();
    groups[found->second].push_back(each);
  }
  std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
    return a.front().cluster->is_typographic < b.front().cluster->is_typographic;
  });
  std::vector<ListedCluster> result;
  for (const auto& each : groups) result.insert(result.end(), each.begin(), each.end());
  return result;
}

std::string remarks_text(const ReviewAt& review, bool with_decided) {
  std::string text;
  for (const ReviewRemark& remark : review.remarks) {
    const ReviewDecision* decision = review.find_decision(remark.id);
    if (decision != nullptr && !with_decided) continue;
    const std::string place =
        remark.clause.empty() ? "" : ", " + review.place_of(remark.clause, remark.language).heading;
    text += fmt::format("  {} {}{}{}\n", remark.id, remark.party, place,
                        remark.is_unmapped ? ": words without a place" : "");
    if (!remark.quote.empty()) text += "      ”" + remark.quote + "”\n";
    for (const std::string& paragraph : remark.paragraphs) text += "      " + paragraph + "\n";
    if (decision != nullptr) text += "      (" + decision_text(*decision) + ")\n";
  }
  return text;
}

std::string proposals_text(const ReviewAt& review) {
  std::vector<std::string> names;
  for (const ReviewedProposal& each : review.proposals) names.push_back(each.reference.party);
  return fmt::format("round {} of {}: proposals of {}\n", review.round, review.term,
                     names.empty() ? "nobody" : join(names, ", "));
}

}  // namespace

FoundCluster find_cluster(const ReviewAt& review, const std::string& id) {
  for (const FileClusters& file : review.files) {
    for (const Cluster& cluster : file.clusters) {
      if (cluster.id == id) return {&file, &cluster};
    }
  }
  return {};
}

std::string review_list_text(const ReviewAt& review, bool with_decided) {
  std::map<Cluster::Class, std::vector<ListedCluster>> sections;
  std::size_t decided = 0;
  for (const FileClusters& file : review.files) {
    for (const Cluster& cluster : file.clusters) {
      const bool is_decided = review.find_decision(cluster.id) != nullptr;
      decided += is_decided ? 1 : 0;
      if (is_decided && !with_decided) continue;
      sections[cluster.sort].push_back(
          {&file, &cluster, review.place_of(file.proposals.clause, file.proposals.language)});
    }
  }
  std::string text = proposals_text(review);
  const auto put = [&](Cluster::Class sort, const char* title) {
    std::vector<ListedCluster>& clusters = sections[sort];
    if (clusters.empty()) return;
    text += fmt::format("\n{}: {}\n", title, clusters.size());
    if (sort == Cluster::Class::Clean) clusters = grouped_by_words(clusters);
    text += section_text(review, clusters);
  };
  put(Cluster::Class::Conflict, "IN CONFLICT");
  put(Cluster::Class::Look, "TO LOOK AT");
  put(Cluster::Class::Clean, "CLEAN");
  const std::string remarks = remarks_text(review, with_decided);
  if (!remarks.empty()) text += "\nCOMMENTS\n" + remarks;
  const std::size_t open = sections[Cluster::Class::Conflict].size() + sections[Cluster::Class::Look].size() +
                           sections[Cluster::Class::Clean].size() - (with_decided ? decided : 0);
  return text + fmt::format("\n{} open, {} decided\n", open, decided);
}

std::string review_item_text(const ReviewAt& review, const std::string& id) {
  const FoundCluster found = find_cluster(review, id);
  if (found.cluster != nullptr) {
    const FileProposals& file = found.file->proposals;
    const ListedCluster listed{found.file, found.cluster, review.place_of(file.clause, file.language)};
    std::string text = fmt::format("{} {}\n", id, name_of(found.cluster->sort));
    text += (listed.place.title.empty() ? "" : listed.place.title + "\n") + place_line(listed);
    text += "  " + file.path + "\n";
    const std::string reasons = reasons_text(*found.cluster);
    if (!reasons.empty()) text += "  " + reasons + "\n";
    if (found.cluster->kind == Cluster::Kind::Words) {
      for (const ShownPassage& passage :
           shown_change(*found.file, *found.cluster, nullptr, review.composed_in(file.language))) {
        text += "\n  now\n    " + to_marked_words(passage) + "\n\n";
      }
    }
    text += alternatives_text(review, *found.file, *found.cluster, "  ");
    if (!found.cluster->with.empty()) text += "\n  goes with " + join(found.cluster->with, ", ") + "\n";
    const ReviewDecision* decision = review.find_decision(id);
    return text + "\n  " + (decision == nullptr ? "open" : decision_text(*decision)) + "\n";
  }
  for (const ReviewRemark& remark : review.remarks) {
    if (remark.id != id) continue;
    ReviewAt alone = review;
    alone.remarks = {remark};
    return remarks_text(alone, true);
  }
  throw Failure("nothing is proposed with the id '" + id + "'",
                "list the ids with 'sopimus review'; an id changes when a proposal comes to the same place");
}

}  // namespace sopimus
