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
  std::string same_as{};  // the id of one before it that changes the same words
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
    case Cluster::Reason::Doubtful:
      return "import was not certain of an edit in this clause";
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
         shown_change(file, cluster, &alternative, review.composed_in(file.proposals))) {
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
  if (!listed.same_as.empty()) text += ": as in " + listed.same_as;
  if (const ReviewDecision* decision = review.find_decision(cluster.id)) {
    text += " (" + decision_text(*decision) + ")";
  }
  return text + "\n" + alternatives_text(review, *listed.file, cluster, "      ");
}

std::string place_line(const ListedCluster& listed) {
  const FileProposals& file = listed.file->proposals;
  if (file.clause.empty()) return "  what the documents consist of (agreement.xml)\n";
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

/// What a clean edit takes away and adds, so that equal ones can be told.
std::string words_key(const ListedCluster& listed) {
  std::string key;
  for (const EditPiece& piece : listed.cluster->alternatives.front().pieces) {
    key += to_words(listed.file->base, piece.from, piece.to) + '\x1f' +
           to_words(piece.words, 0, piece.words.size()) + '\x1e';
  }
  return key;
}

/// One added word says nothing of what else is the same.
bool is_telling(const ListedCluster& listed) {
  std::size_t removed = 0;
  std::size_t added = 0;
  for (const EditPiece& piece : listed.cluster->alternatives.front().pieces) {
    removed += piece.to - piece.from;
    added += piece.words.size();
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

bool is_supported(const Cluster& cluster, const std::string& party) {
  return std::any_of(cluster.alternatives.begin(), cluster.alternatives.end(), [&](const Alternative& each) {
    return std::find(each.supporters.begin(), each.supporters.end(), party) != each.supporters.end();
  });
}

/// How a party's edits of the clause came: "  kannus: 1 of 3 edits here not tracked, 1 place a guess".
std::string received_text(const ReviewAt& review, const FileProposals& file, const Cluster& cluster) {
  std::string text;
  for (const ReviewedProposal& each : review.proposals) {
    if (!each.record || !is_supported(cluster, each.reference.party)) continue;
    std::size_t all = 0;
    std::size_t untracked = 0;
    std::size_t guessed = 0;
    for (const ProposedEdit& edit : each.record->edits) {
      if (edit.clause.text != file.clause || edit.language.text != file.language) continue;
      ++all;
      untracked += edit.is_tracked ? 0 : 1;
      guessed += edit.confidence == ProposedEdit::Confidence::Doubtful ? 1 : 0;
    }
    std::vector<std::string> facts;
    if (untracked > 0) facts.push_back(fmt::format("{} not tracked", untracked));
    if (guessed > 0) facts.push_back(fmt::format("{} doubtful", guessed));
    if (facts.empty()) continue;
    text += fmt::format("  {}: of {} edit{} here {}\n", each.reference.party, all, all == 1 ? "" : "s",
                        join(facts, " and "));
  }
  return text;
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
  const std::size_t open = sections[Cluster::Class::Conflict].size() + sections[Cluster::Class::Look].size() +
                           sections[Cluster::Class::Clean].size() - (with_decided ? decided : 0);
  return text + fmt::format("\n{} open, {} decided\n", open, decided);
}

std::string review_item_text(const ReviewAt& review, const std::string& id) {
  const FoundCluster found = find_cluster(review, id);
  if (found.cluster != nullptr) {
    const FileProposals& file = found.file->proposals;
    const ListedCluster listed{found.file, found.cluster, review.place_of(file.clause, file.language), {}};
    std::string text = fmt::format("{} {}\n", id, name_of(found.cluster->sort));
    text += (listed.place.title.empty() ? "" : listed.place.title + "\n") + place_line(listed);
    text += "  " + file.path + "\n";
    const std::string reasons = reasons_text(*found.cluster);
    if (!reasons.empty()) text += "  " + reasons + "\n";
    if (found.cluster->kind == Cluster::Kind::Words) {
      for (const ShownPassage& passage :
           shown_change(*found.file, *found.cluster, nullptr, review.composed_in(file))) {
        if (!passage.empty()) text += "\n  now\n    " + to_marked_words(passage) + "\n\n";
      }
    }
    text += alternatives_text(review, *found.file, *found.cluster, "  ");
    const std::string received = received_text(review, file, *found.cluster);
    if (!received.empty()) text += "\n" + received;
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
