// What `sopimus review show` prints.

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/review_apply.h"
#include "cli/review_lines.h"
#include "cli/review_parts.h"

namespace sopimus {

namespace {

bool is_supported(const Cluster& cluster, const std::string& party) {
  return std::any_of(cluster.alternatives.begin(), cluster.alternatives.end(), [&](const Alternative& each) {
    return std::find(each.supporters.begin(), each.supporters.end(), party) != each.supporters.end();
  });
}

/// How a party's edits of the clause came: "  kannus: of 3 edits here 1 not tracked and 1 doubtful".
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

/// How the edit can be made in other words.
std::string open_text(const FileClusters& file, const Cluster& cluster) {
  const std::string edit = "sopimus review edit " + cluster.id + " --reason '…'";
  if (can_write_sentences(file, cluster)) return "open; in other words: " + edit + " --text '…'";
  return "open; in other words: change " + file.proposals.path + " in an editor, then " + edit;
}

}  // namespace

std::string review_item_text(const ReviewAt& review, const std::string& id) {
  const FoundCluster found = find_cluster(review, id);
  if (found.cluster != nullptr) {
    const FileProposals& file = found.file->proposals;
    const ReviewedPlace place = review.place_of(file.clause, file.language);
    std::string text = fmt::format("{} {}\n", id, name_of(found.cluster->sort));
    text += (place.title.empty() ? "" : place.title + "\n") + place_line(file, place);
    text += "  " + file.path + "\n";
    const std::string reasons = reasons_text(*found.cluster);
    if (!reasons.empty()) text += "  " + reasons + "\n";
    if (found.cluster->kind == Cluster::Kind::Words) {
      for (const ShownPassage& passage :
           shown_change(*found.file, *found.cluster, nullptr, review.composed_in(file))) {
        if (!passage.empty()) text += "\n  as it was sent\n    " + to_marked_words(passage) + "\n\n";
      }
    }
    text += alternatives_text(review, *found.file, *found.cluster, "  ");
    const std::string received = received_text(review, file, *found.cluster);
    if (!received.empty()) text += "\n" + received;
    if (!found.cluster->with.empty()) text += "\n  goes with " + join(found.cluster->with, ", ") + "\n";
    const ReviewDecision* decision = review.find_decision(id);
    return text + "\n  " +
           (decision == nullptr ? open_text(*found.file, *found.cluster) : decision_text(*decision)) + "\n";
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
