#include "cli/review_lines.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/first_words.h"
#include "base/text.h"

namespace sopimus {

namespace {

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

std::string remark_kind(const ReviewRemark& remark) {
  if (!remark.is_unmapped) return "";
  return remark.pin.empty() ? ": words that no clause can take"
                            : ": words in what is pinned to " + remark.pin;
}

}  // namespace

std::string reasons_text(const Cluster& cluster) {
  std::vector<std::string> texts;
  for (const Cluster::Reason reason : cluster.reasons) {
    const bool can_be_both = reason == Cluster::Reason::SeveralWordings && only_adds_lines(cluster);
    texts.push_back(can_be_both ? "additions at one place, of which several can be accepted"
                                : reason_text(reason));
  }
  return join(texts, "; ");
}

std::string decision_text(const ReviewDecision& decision) {
  return fmt::format(
      "{}{}, {}{}", decision.outcome,
      decision.alternatives.empty() ? "" : fmt::format(" .{}", fmt::join(decision.alternatives, ", .")),
      decision.commit.substr(0, 7), decision.reason.empty() ? "" : ": " + decision.reason);
}

std::string place_line(const FileProposals& file, const ReviewedPlace& place) {
  if (file.clause.empty()) return "  what the documents consist of (agreement.xml)\n";
  const std::string named = place.heading == file.clause ? "" : " (" + file.clause + ")";
  return "  " + place.heading + named + "\n";
}

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

std::string remarks_text(const ReviewAt& review, bool with_decided) {
  std::string text;
  for (const ReviewRemark& remark : review.remarks) {
    const ReviewDecision* decision = review.find_decision(remark.id);
    if (decision != nullptr && !with_decided) continue;
    std::string place;
    if (!remark.clause.empty()) {
      const ReviewedPlace at = review.place_of(remark.clause, remark.language);
      place = ", " + (at.label.empty() ? "" : at.label + ", ") + at.heading;
    }
    text += fmt::format("  {} {}{}{}\n", remark.id, remark.party, place, remark_kind(remark));
    if (!remark.quote.empty()) text += "      ”" + first_words(remark.quote, kQuoted) + "”\n";
    for (const std::string& paragraph : remark.paragraphs) text += "      " + paragraph + "\n";
    if (decision != nullptr) text += "      (" + decision_text(*decision) + ")\n";
  }
  return text;
}

}  // namespace sopimus
