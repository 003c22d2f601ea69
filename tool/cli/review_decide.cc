// Decisions on what parties propose: files of the branch with the edits made, in one commit that says so.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.h"
#include "cli/person.h"
#include "cli/recording.h"
#include "cli/review_apply.h"
#include "cli/review_parts.h"
#include "cli/terminal.h"
#include "git/work_tree.h"
#include "git/write_commit.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

constexpr std::size_t kNamedAtMost = 10;  // more ids than that tell nobody anything

/// A cluster or remark that the command line names, and which of its alternatives.
struct Choice {
  std::string id{};
  int alternative = 0;
};

Choice parse_choice(const std::string& word) {
  const std::size_t dot = word.find('.');
  Choice choice{word.substr(0, dot), 0};
  if (dot == std::string::npos) return choice;
  const auto [end, error] =
      std::from_chars(word.data() + dot + 1, word.data() + word.size(), choice.alternative);
  const bool is_number = error == std::errc() && end == word.data() + word.size();
  if (!is_number || choice.alternative < 1) {
    throw UsageError("'" + word + "' names no alternative", "write its number: " + choice.id + ".1");
  }
  return choice;
}

bool is_settled(const ReviewAt& review, const std::string& id) {
  const ReviewDecision* decision = review.find_decision(id);
  return decision != nullptr && (decision->outcome == "accepted" || decision->outcome == "edited");
}

void refuse_settled(const ReviewAt& review, const std::string& id) {
  if (!is_settled(review, id)) return;
  const ReviewDecision& decision = *review.find_decision(id);
  const std::string commit = decision.commit.substr(0, 7);
  throw Failure(fmt::format("'{}' is {} already, by commit {}", id, decision.outcome, commit),
                "take that back first: git revert -m 1 " + commit);
}

/// The named clusters and those that are decided with them, each once.
std::vector<Choice> with_companions(const ReviewAt& review, const std::vector<Choice>& choices) {
  std::vector<Choice> all = choices;
  std::set<std::string> seen;
  for (const Choice& each : choices) seen.insert(each.id);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const FoundCluster found = find_cluster(review, all[i].id);
    if (found.cluster == nullptr) continue;
    for (const std::string& id : found.cluster->with) {
      if (!is_settled(review, id) && seen.insert(id).second) all.push_back({id, 0});
    }
  }
  return all;
}

/// What a command decides, before it is written.
struct WantedDecision {
  std::string outcome{};
  std::string reason{};
  std::vector<Choice> choices{};
  std::vector<WrittenFile> files{};  // paths in the agreement
};

/// Open clean clusters, whose places nobody has changed on the branch since.
std::vector<Choice> clean_choices(const ReviewAt& review) {
  std::vector<Choice> choices;
  for (const FileClusters& file : review.files) {
    for (const Cluster& cluster : file.clusters) {
      const bool is_clean = cluster.sort == Cluster::Class::Clean;
      if (is_clean && review.find_decision(cluster.id) == nullptr) choices.push_back({cluster.id, 0});
    }
  }
  return choices;
}

const Alternative& chosen_alternative(const Cluster& cluster, const Choice& choice) {
  const auto count = static_cast<int>(cluster.alternatives.size());
  if (choice.alternative > count) {
    throw UsageError(fmt::format("'{}' has {} alternatives", cluster.id, count),
                     "see them with 'sopimus review show " + cluster.id + "'");
  }
  if (choice.alternative == 0 && count > 1) {
    throw UsageError(fmt::format("'{}' has {} alternatives", cluster.id, count),
                     fmt::format("name one of them: {}.1 to {}.{}", cluster.id, cluster.id, count));
  }
  return cluster.alternatives.at(static_cast<std::size_t>(std::max(1, choice.alternative) - 1));
}

FoundCluster need_cluster(const ReviewAt& review, const std::string& id) {
  const FoundCluster found = find_cluster(review, id);
  if (found.cluster != nullptr) return found;
  const bool is_remark = std::any_of(review.remarks.begin(), review.remarks.end(),
                                     [&](const ReviewRemark& remark) { return remark.id == id; });
  if (is_remark) {
    throw UsageError("'" + id + "' is a comment, and changes no text",
                     "answer it: sopimus review note " + id + " --reason '…'");
  }
  throw Failure("nothing is proposed with the id '" + id + "'",
                "list the ids with 'sopimus review'; an id changes when a proposal comes to the same place");
}

/// Makes the chosen edits in the branch's files.
void accept(const ReviewAt& review, WantedDecision& wanted, bool skips_overtaken, Diagnostics& diagnostics) {
  BranchFiles branch(review);
  std::vector<Choice> made;
  for (const Choice& choice : wanted.choices) {
    const FoundCluster found = need_cluster(review, choice.id);
    refuse_settled(review, choice.id);
    const Alternative& alternative = chosen_alternative(*found.cluster, choice);
    if (branch.make(*found.file, *found.cluster, alternative)) {
      made.push_back({choice.id, found.cluster->alternatives.size() > 1 ? choice.alternative : 0});
      continue;
    }
    const std::string what = fmt::format("'{}' changes words that the branch has changed since", choice.id);
    const std::string mend =
        "write the sentence as it shall be: sopimus review edit " + choice.id + " --text '…'";
    if (!skips_overtaken) throw Failure(what, mend);
    diagnostics.warning("overtaken-edit", {}, what, mend);
  }
  wanted.choices = std::move(made);
  wanted.files = branch.take(diagnostics);
}

void reject(const ReviewAt& review, const WantedDecision& wanted) {
  for (const Choice& choice : wanted.choices) {
    need_cluster(review, choice.id);
    refuse_settled(review, choice.id);
    if (choice.alternative == 0) continue;
    throw UsageError(
        fmt::format("'{}.{}' is one of several wordings", choice.id, choice.alternative),
        "accept the one that is wanted, and the others are rejected; to reject all, name " + choice.id);
  }
}

void edit(const Place& place, const ReviewAt& review, const Arguments& arguments, WantedDecision& wanted,
          Diagnostics& diagnostics) {
  if (wanted.choices.size() != 1) throw UsageError("review edit takes one id");
  const FoundCluster found = need_cluster(review, wanted.choices.front().id);
  refuse_settled(review, found.cluster->id);
  if (arguments.has("text") && arguments.has("file")) {
    throw UsageError("--text and --file are two ways", "leave one of them out");
  }
  if (arguments.has("text") && trim(arguments.value_of("text")).empty()) {
    throw UsageError("--text is empty", "write the sentence as it shall be, or reject the edit");
  }
  BranchFiles branch(review);
  if (arguments.has("text")) {
    branch.write_sentences(*found.file, *found.cluster, arguments.value_of("text"));
  } else {
    const std::string file = arguments.value_of("file");
    branch.write_whole(*found.file, place, file);
  }
  wanted.files = branch.take(diagnostics);
}

void note(const ReviewAt& review, const WantedDecision& wanted) {
  for (const Choice& choice : wanted.choices) {
    const bool is_remark = std::any_of(review.remarks.begin(), review.remarks.end(),
                                       [&](const ReviewRemark& remark) { return remark.id == choice.id; });
    if (is_remark) continue;
    need_cluster(review, choice.id);
    throw UsageError("'" + choice.id + "' changes the text", "accept, reject or edit it");
  }
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
    if (found.cluster == nullptr || ++lines > kMost) continue;
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
    const std::string alternative = choice.alternative > 0 ? fmt::format(".{}", choice.alternative) : "";
    message += "Cluster: " + choice.id + alternative + "\n";
  }
  message += "Outcome: " + wanted.outcome + "\n";
  if (!wanted.reason.empty()) message += "Reason: " + wanted.reason + "\n";
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

Exit commit_decision(const ReviewAt& review, WantedDecision wanted, bool takes_changes,
                     Diagnostics& diagnostics) {
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) return Exit::No;
  if (wanted.choices.empty()) {
    print_out("nothing is decided\n");
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
  for (const Choice& choice : wanted.choices) ids.push_back(choice.id);
  const std::string named = ids.size() <= kNamedAtMost ? ": " + join(ids, ", ") : "";
  print_out(fmt::format("{} {}{}\ncommit {}\n", wanted.outcome, ids.size(), named, id.substr(0, 7)));
  return Exit::Done;
}

/// Decisions that changed no text cannot be taken back by git, which has nothing to turn around.
Exit reopen(const ReviewAt& review, const WantedDecision& wanted) {
  std::set<std::string> commits;
  for (const Choice& choice : wanted.choices) {
    const ReviewDecision* decision = review.find_decision(choice.id);
    if (decision == nullptr) {
      throw Failure("nothing is decided of '" + choice.id + "'", "list what is: sopimus review list --all");
    }
    if (decision->outcome != "rejected" && decision->outcome != "noted") {
      throw Failure("'" + choice.id + "' is " + decision->outcome + ", and the text was changed",
                    "take the commit back: git revert -m 1 " + decision->commit.substr(0, 7));
    }
    commits.insert(decision->commit);
  }
  WorkingCommit commit;
  commit.message = phrase("review-reopened", review.agreement.languages.front()) + "\n\n";
  for (const std::string& each : commits) commit.message += "This reverts commit " + each + ".\n";
  commit.author = author_now(*review.repository);
  commit.committer = committer_now(*review.repository);
  const std::string id = commit_working_files(*review.repository, commit);
  print_out(fmt::format("open again\ncommit {}\n", id.substr(0, 7)));
  return Exit::Done;
}

/// One line: a trailer holds no more.
std::string one_line(const std::string& text) { return join(split_words(text), " "); }

Exit decide(const Place& place, const Arguments& arguments, const std::string& act, WantedDecision wanted,
            Diagnostics& diagnostics) {
  const ReviewAt review = read_review_at(place, round_of(arguments), diagnostics);
  const bool takes_clean = arguments.has("clean");
  if (takes_clean) wanted.choices = clean_choices(review);
  if (act == "reopen") return reopen(review, wanted);
  if (act == "accept" || act == "reject") wanted.choices = with_companions(review, wanted.choices);
  if (act == "accept") {
    wanted.outcome = "accepted";
    accept(review, wanted, takes_clean, diagnostics);
  } else if (act == "reject") {
    wanted.outcome = "rejected";
    reject(review, wanted);
  } else if (act == "edit") {
    wanted.outcome = "edited";
    edit(place, review, arguments, wanted, diagnostics);
  } else {
    wanted.outcome = "noted";
    note(review, wanted);
  }
  const bool takes_changes = act == "edit" && !arguments.has("text");
  return commit_decision(review, std::move(wanted), takes_changes, diagnostics);
}

}  // namespace

Exit run_review_decision(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const std::string act = arguments.words.front();
  WantedDecision wanted;
  wanted.reason = one_line(arguments.value_of("reason"));
  for (std::size_t i = 1; i < arguments.words.size(); ++i) {
    wanted.choices.push_back(parse_choice(arguments.words[i]));
  }
  const bool takes_clean = act == "accept" && arguments.has("clean");
  if (takes_clean != wanted.choices.empty()) {
    throw UsageError(takes_clean ? "--clean names all that is clean, and ids name some"
                                 : "review " + act + " needs the id of an edit",
                     "list the ids with 'sopimus review'");
  }
  if ((act == "reject" || act == "note") && wanted.reason.empty()) {
    throw UsageError("--reason is missing", "say why: the table of responses shows it to the party");
  }
  return decide(place, arguments, act, std::move(wanted), diagnostics);
}

Exit run_review_apply(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const std::string file = arguments.words.at(1);
  const std::optional<std::string> text = read_decision_lines(file);
  if (!text) throw Failure("there is no file '" + file + "'", "save it from the page of 'review --to page'");
  Exit worst = Exit::Done;
  for (const std::string& line : split(*text, '\n')) {
    const std::vector<std::string> words = split_words(line);
    if (words.empty() || words.front().starts_with("#")) continue;
    if (words.size() < 2 || (words[0] != "accept" && words[0] != "reject" && words[0] != "note")) {
      throw Failure("'" + line + "' is no decision",
                    "write 'accept ID', 'reject ID REASON' or 'note ID REASON'");
    }
    Arguments one;
    one.words = {words[0], words[1]};
    const std::string reason = join({words.begin() + 2, words.end()}, " ");
    if (!reason.empty()) one.options["reason"] = reason;
    if (arguments.has("round")) one.options["round"] = arguments.value_of("round");
    const Exit exit = run_review_decision(place, one, diagnostics);
    if (exit != Exit::Done) worst = exit;
  }
  return worst;
}

}  // namespace sopimus
