// What is proposed in a round, as JSON.

#include <nlohmann/json.hpp>

#include "cli/review_parts.h"

namespace sopimus {

namespace {

using Json = nlohmann::ordered_json;

Json passages_json(const std::vector<ShownPassage>& passages) {
  Json list = Json::array();
  for (const ShownPassage& passage : passages) {
    Json words = Json::array();
    for (const ShownWords& each : passage) {
      const char* kind = each.kind == ShownWords::Kind::Kept      ? "kept"
                         : each.kind == ShownWords::Kind::Removed ? "removed"
                                                                  : "added";
      words.push_back({{kind, each.text}});
    }
    list.push_back(words);
  }
  return list;
}

Json decision_json(const ReviewDecision* decision) {
  if (decision == nullptr) return nullptr;
  return {{"outcome", decision->outcome},
          {"alternatives", decision->alternatives},
          {"reason", decision->reason},
          {"commit", decision->commit},
          {"date", decision->date}};
}

Json cluster_json(const ReviewAt& review, const FileClusters& file, const Cluster& cluster) {
  const FileProposals& proposals = file.proposals;
  const ReviewedPlace place = review.place_of(proposals.clause, proposals.language);
  Json reasons = Json::array();
  for (const Cluster::Reason reason : cluster.reasons) reasons.push_back(name_of(reason));
  Json alternatives = Json::array();
  for (const Alternative& each : cluster.alternatives) {
    alternatives.push_back(
        {{"supporters", each.supporters},
         {"change", passages_json(shown_change(file, cluster, &each, review.composed_in(proposals)))}});
  }
  return {{"id", cluster.id},
          {"class", name_of(cluster.sort)},
          {"reasons", reasons},
          {"document", place.document},
          {"clause", proposals.clause},
          {"language", proposals.language},
          {"heading", place.heading},
          {"file", proposals.path},
          {"typographic", cluster.is_typographic},
          {"with", cluster.with},
          {"alternatives", alternatives},
          {"decision", decision_json(review.find_decision(cluster.id))}};
}

}  // namespace

std::string review_json(const ReviewAt& review, bool with_decided) {
  Json report = {{"version", 1}, {"term", review.term}, {"round", review.round}, {"base", review.base}};
  report["proposals"] = Json::array();
  for (const ReviewedProposal& each : review.proposals) {
    report["proposals"].push_back(
        {{"party", each.reference.party}, {"commit", each.reference.commit}, {"base", each.base}});
  }
  report["clusters"] = Json::array();
  for (const FileClusters& file : review.files) {
    for (const Cluster& cluster : file.clusters) {
      if (!with_decided && review.find_decision(cluster.id) != nullptr) continue;
      report["clusters"].push_back(cluster_json(review, file, cluster));
    }
  }
  report["comments"] = Json::array();
  for (const ReviewRemark& remark : review.remarks) {
    if (!with_decided && review.find_decision(remark.id) != nullptr) continue;
    report["comments"].push_back({{"id", remark.id},
                                  {"party", remark.party},
                                  {"clause", remark.clause},
                                  {"language", remark.language},
                                  {"quote", remark.quote},
                                  {"text", remark.paragraphs},
                                  {"unmapped", remark.is_unmapped},
                                  {"decision", decision_json(review.find_decision(remark.id))}});
  }
  return report.dump(2) + "\n";
}

}  // namespace sopimus
