#include "cli/review_commit.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "cli/person.h"
#include "cli/review_parts.h"
#include "cli/terminal.h"
#include "git/work_tree.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

constexpr std::size_t kNamedAtMost = 10;  // more ids than that tell nobody anything

std::string to_text(const Choice& choice) {
  return choice.alternative > 0 ? fmt::format("{}.{}", choice.id, choice.alternative) : choice.id;
}

/// Who proposed what is decided.
std::set<std::string> parties_of_choices(const ReviewAt& review, const WantedDecision& wanted) {
  std::set<std::string> parties;
  for (const Choice& choice : wanted.choices) {
    const FoundCluster found = find_cluster(review, choice.id);
    if (found.cluster != nullptr) {
      for (const Alternative& each : found.cluster->alternatives) {
        parties.insert(each.supporters.begin(), each.supporters.end());
      }
    }
    for (const ReviewRemark& remark : review.remarks) {
      if (remark.id == choice.id) parties.insert(remark.party);
    }
  }
  return parties;
}

/// "6.4 Irtisanominen: Aika on [-12-] {+6+} kuukautta.", a line each.
std::string changes_text(const ReviewAt& review, const WantedDecision& wanted) {
  constexpr std::size_t kMost = 50;  // lines that a reader of the log may want
  std::string text;
  std::size_t lines = 0;
  for (const Choice& choice : wanted.choices) {
    const FoundCluster found = find_cluster(review, choice.id);
    if (found.cluster == nullptr || wanted.outcome == "edited" || ++lines > kMost) continue;
    const FileProposals& file = found.file->proposals;
    const auto index = static_cast<std::size_t>(std::max(1, choice.alternative) - 1);
    for (const ShownPassage& passage : shown_change(
             *found.file, *found.cluster, &found.cluster->alternatives.at(index), review.composed_in(file))) {
      text += review.place_of(file.clause, file.language).heading + ": " + to_marked_words(passage) + "\n";
    }
  }
  return text.empty() ? text : text + "\n";
}

std::string message_of(const ReviewAt& review, const WantedDecision& wanted) {
  const std::string language = review.agreement.languages.front();
  std::string message =
      filled_phrase("review-" + wanted.outcome, language, std::to_string(wanted.choices.size())) + "\n\n";
  message += changes_text(review, wanted);
  message += fmt::format("Term: {}\nRound: {}\n", review.term, review.round);
  const std::set<std::string> parties = parties_of_choices(review, wanted);
  for (const ReviewedProposal& each : review.proposals) {
    if (!parties.contains(each.reference.party)) continue;
    message += fmt::format("Proposal: {} {}\n", each.reference.party, each.reference.commit);
  }
  for (const Choice& choice : wanted.choices) {
    message += "Cluster: " + to_text(choice) + "\n";
  }
  message += "Outcome: " + wanted.outcome + "\n";
  if (!wanted.reason.empty()) message += "Reason: " + wanted.reason + "\n";
  if (!wanted.words.empty()) message += "Words: " + wanted.words + "\n";
  return message;
}

/// The proposals that the branch does not lead to yet.
std::vector<std::string> new_parents(const ReviewAt& review, const WantedDecision& wanted) {
  std::vector<std::string> parents;
  const std::set<std::string> parties = parties_of_choices(review, wanted);
  for (const ReviewedProposal& each : review.proposals) {
    if (!parties.contains(each.reference.party)) continue;
    if (!is_ancestor(*review.repository, each.reference.commit, review.head)) {
      parents.push_back(each.reference.commit);
    }
  }
  return parents;
}

/// "ab12cd34 was rejected by commit 1f2e3d4; that is replaced", a line each.
std::string replaced_text(const ReviewAt& review, const WantedDecision& wanted) {
  std::string text;
  for (const Choice& choice : wanted.choices) {
    const ReviewDecision* earlier = review.find_decision(choice.id);
    if (earlier == nullptr) continue;
    text += fmt::format("{} was {} by commit {}; that is replaced\n", choice.id, earlier->outcome,
                        earlier->commit.substr(0, 7));
  }
  return text;
}

}  // namespace

Exit commit_decision(const ReviewAt& review, WantedDecision wanted, bool takes_changes,
                     Diagnostics& diagnostics) {
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) return Exit::No;
  if (wanted.choices.empty()) {
    print_out("nothing clean is open; 'sopimus review' lists what has to be looked at\n");
    return Exit::Done;
  }
  WorkingCommit commit;
  for (WrittenFile& file : wanted.files) {
    commit.files.push_back({review.folder + file.path, std::move(file.bytes)});
  }
  commit.further_parents = new_parents(review, wanted);
  commit.message = message_of(review, wanted);
  commit.author = author_now(*review.repository);
  commit.committer = committer_now(*review.repository);
  commit.takes_changes = takes_changes;
  const std::string id = commit_working_files(*review.repository, commit);
  std::vector<std::string> ids;
  for (const Choice& choice : wanted.choices) ids.push_back(to_text(choice));
  const std::string named = ids.size() <= kNamedAtMost ? ": " + join(ids, ", ") : "";
  print_out(replaced_text(review, wanted) +
            fmt::format("{} {}{}\ncommit {}\n", wanted.outcome, ids.size(), named, id.substr(0, 7)));
  return Exit::Done;
}

Exit commit_reopening(const ReviewAt& review, const WantedDecision& wanted) {
  std::string trailers = fmt::format("Term: {}\nRound: {}\n", review.term, review.round);
  for (const Choice& choice : wanted.choices) {
    const ReviewDecision* decision = review.find_decision(choice.id);
    if (decision == nullptr) {
      throw Failure("nothing is decided of '" + choice.id + "'", "list what is: sopimus review list --all");
    }
    if (decision->outcome != "rejected" && decision->outcome != "noted") {
      throw Failure("'" + choice.id + "' is " + decision->outcome + ", and the text was changed",
                    "take the commit back: git revert -m 1 " + decision->commit.substr(0, 7));
    }
    trailers += "Cluster: " + choice.id + "\n";
  }
  WorkingCommit commit;
  commit.message = phrase("review-reopened", review.agreement.languages.front()) + "\n\n";
  commit.message += trailers + "Outcome: reopened\n";
  commit.author = author_now(*review.repository);
  commit.committer = committer_now(*review.repository);
  const std::string id = commit_working_files(*review.repository, commit);
  print_out(fmt::format("open again\ncommit {}\n", id.substr(0, 7)));
  return Exit::Done;
}

}  // namespace sopimus
