// Decisions on what parties propose: files of the branch with the edits made, in one commit that says so.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.h"
#include "cli/recording.h"
#include "cli/review_apply.h"
#include "cli/review_commit.h"
#include "cli/review_parts.h"

namespace sopimus {

namespace {

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

/// One line: a trailer holds no more.
std::string one_line(const std::string& text) { return join(split_words(text), " "); }

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

/// Whether all that is decided with the cluster is clean and open too.
bool has_clean_companions(const ReviewAt& review, const Cluster& cluster) {
  return std::all_of(cluster.with.begin(), cluster.with.end(), [&](const std::string& id) {
    const FoundCluster other = find_cluster(review, id);
    return other.cluster != nullptr && other.cluster->sort == Cluster::Class::Clean &&
           review.find_decision(id) == nullptr;
  });
}

/// Open clean clusters, whose places nobody has changed on the branch since.
std::vector<Choice> clean_choices(const ReviewAt& review) {
  std::vector<Choice> choices;
  for (const FileClusters& file : review.files) {
    for (const Cluster& cluster : file.clusters) {
      const bool is_clean = cluster.sort == Cluster::Class::Clean;
      const bool is_open = review.find_decision(cluster.id) == nullptr;
      if (is_clean && is_open && has_clean_companions(review, cluster)) choices.push_back({cluster.id, 0});
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
  if (review.find_remark(id) != nullptr) {
    throw UsageError("'" + id + "' is a comment, and changes no text",
                     "answer it: sopimus review note " + id + " --reason '…'");
  }
  throw Failure("nothing is proposed with the id '" + id + "'",
                "list the ids with 'sopimus review'; an id changes when a proposal comes to the same place");
}

/// Of several alternatives only such can be accepted together as add lines of their own.
void refuse_overlapping(const ReviewAt& review, const std::vector<Choice>& choices) {
  std::set<std::string> seen;
  for (const Choice& choice : choices) {
    if (seen.insert(choice.id).second || only_adds_lines(*need_cluster(review, choice.id).cluster)) continue;
    throw UsageError("the alternatives of '" + choice.id + "' are different words for one place",
                     "accept one; how to write what both want tells 'sopimus review show " + choice.id + "'");
  }
}

/// Makes the chosen edits in the branch's files.
void accept(const ReviewAt& review, WantedDecision& wanted, bool skips_overtaken, Diagnostics& diagnostics) {
  refuse_overlapping(review, wanted.choices);
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
        "write the sentence as it shall be: sopimus review edit " + choice.id + " --reason '…' --text '…'";
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
  if (wanted.choices.front().alternative != 0) {
    throw UsageError("review edit writes other words than all the alternatives have",
                     "leave the number out: " + found.cluster->id);
  }
  if (arguments.has("text") && arguments.has("file")) {
    throw UsageError("--text and --file are two ways", "leave one of them out");
  }
  if (arguments.has("text") && trim(arguments.value_of("text")).empty()) {
    throw UsageError("--text is empty", "write the sentence as it shall be, or reject the edit");
  }
  BranchFiles branch(review);
  if (arguments.has("text")) {
    branch.write_sentences(*found.file, *found.cluster, arguments.value_of("text"));
    wanted.words = one_line(arguments.value_of("text"));
  } else {
    const std::string file = arguments.value_of("file");
    branch.write_whole(*found.file, place, file);
  }
  wanted.files = branch.take(diagnostics);
}

void note(const ReviewAt& review, const WantedDecision& wanted) {
  for (const Choice& choice : wanted.choices) {
    if (review.find_remark(choice.id) != nullptr) continue;
    need_cluster(review, choice.id);
    throw UsageError("'" + choice.id + "' changes the text", "accept, reject or edit it");
  }
}

Exit decide(const Place& place, const Arguments& arguments, const std::string& act, WantedDecision wanted,
            Diagnostics& diagnostics) {
  const ReviewAt review = read_review_at(place, round_of(arguments), diagnostics);
  const bool takes_clean = arguments.has("clean");
  if (takes_clean) wanted.choices = clean_choices(review);
  if (act == "reopen") return commit_reopening(review, wanted);
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
    Choice choice = parse_choice(arguments.words[i]);
    const bool is_named =
        std::find(wanted.choices.begin(), wanted.choices.end(), choice) != wanted.choices.end();
    if (!is_named) wanted.choices.push_back(std::move(choice));
  }
  const bool takes_clean = act == "accept" && arguments.has("clean");
  if (takes_clean != wanted.choices.empty()) {
    throw UsageError(takes_clean ? "--clean names all that is clean, and ids name some"
                                 : "review " + act + " needs the id of an edit",
                     "list the ids with 'sopimus review'");
  }
  if (act != "accept" && act != "reopen" && wanted.reason.empty()) {
    throw UsageError("--reason is missing", "say why: the table of responses shows it to the party");
  }
  return decide(place, arguments, act, std::move(wanted), diagnostics);
}

}  // namespace sopimus
