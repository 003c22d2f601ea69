#include "cli/review_decisions.h"

#include <charconv>

#include "git/trailers.h"

namespace sopimus {

namespace {

/// The commits that a message of `git revert` names.
void add_reverted(const std::string& message, std::set<std::string>& reverted) {
  static constexpr std::string_view kWords = "This reverts commit ";
  constexpr std::size_t kDigits = 40;
  for (std::size_t at = message.find(kWords); at != std::string::npos; at = message.find(kWords, at + 1)) {
    reverted.insert(message.substr(at + kWords.size(), kDigits));
  }
}

/// "3f2a91bc.2" → its id and 2.
std::pair<std::string, int> parse_choice(const std::string& value) {
  const std::size_t dot = value.find('.');
  int number = 0;
  if (dot != std::string::npos) {
    std::from_chars(value.data() + dot + 1, value.data() + value.size(), number);
  }
  return {value.substr(0, dot), number};
}

}  // namespace

std::map<std::string, ReviewDecision> decisions_in(const std::vector<CommitMessage>& messages) {
  std::map<std::string, ReviewDecision> decisions;
  std::set<std::string> reverted;
  for (const CommitMessage& commit : messages) {
    if (reverted.contains(commit.commit)) continue;
    add_reverted(commit.message, reverted);
    ReviewDecision decision;
    decision.commit = commit.commit;
    decision.date = commit.date;
    std::vector<std::string> choices;
    for (const Trailer& trailer : trailers_of(commit.message)) {
      if (trailer.key == "Cluster") choices.push_back(trailer.value);
      if (trailer.key == "Outcome") decision.outcome = trailer.value;
      if (trailer.key == "Reason") decision.reason = trailer.value;
      if (trailer.key == "Words") decision.words = trailer.value;
      if (trailer.key == "Term") decision.term = trailer.value;
      if (trailer.key == "Round") decision.round = trailer.value;
    }
    std::map<std::string, std::set<int>> alternatives;
    for (const std::string& choice : choices) {
      const auto [id, alternative] = parse_choice(choice);
      std::set<int>& of_one = alternatives[id];
      if (alternative > 0) of_one.insert(alternative);
    }
    for (auto& [id, of_one] : alternatives) {
      decision.alternatives = std::move(of_one);
      decisions.try_emplace(id, decision);
    }
  }
  std::erase_if(decisions, [](const auto& each) { return each.second.outcome == "reopened"; });
  return decisions;
}

}  // namespace sopimus
