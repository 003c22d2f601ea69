#include <algorithm>

#include "cli/command.h"
#include "cli/recording.h"
#include "cli/review_parts.h"
#include "cli/terminal.h"

namespace sopimus {

namespace {

Exit run_list(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  if (arguments.has("to")) return run_review_outputs(place, arguments, diagnostics);
  const ReviewAt review = read_review_at(place, round_of(arguments), diagnostics);
  print_diagnostics(diagnostics);
  const bool with_decided = arguments.has("all");
  if (arguments.value_of("format") == "json") {
    print_out(review_json(review, with_decided));
    return Exit::Done;
  }
  const std::string earlier = arguments.has("round") ? "" : earlier_rounds_text(place, review, diagnostics);
  print_out(review_list_text(review, with_decided) + earlier);
  return Exit::Done;
}

Exit run_show(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const ReviewAt review = read_review_at(place, round_of(arguments), diagnostics);
  print_diagnostics(diagnostics);
  print_out(review_item_text(review, arguments.words.at(1)));
  return Exit::Done;
}

struct ReviewPart {
  std::string name;
  std::size_t least;  // words with the name itself
  std::size_t most;
  std::vector<std::string> options;
  Exit (*run)(const Place&, const Arguments&, Diagnostics&);
};

const std::vector<ReviewPart>& review_parts() {
  constexpr std::size_t kMany = static_cast<std::size_t>(-1);
  static const std::vector<ReviewPart> kParts = {
      {"list", 1, 1, {"round", "all", "format", "to", "output", "lang"}, run_list},
      {"show", 2, 2, {"round"}, run_show},
      {"accept", 1, kMany, {"round", "reason", "clean"}, run_review_decision},
      {"reject", 1, kMany, {"round", "reason"}, run_review_decision},
      {"edit", 1, kMany, {"round", "reason", "text", "file"}, run_review_decision},
      {"note", 1, kMany, {"round", "reason"}, run_review_decision},
      {"reopen", 1, kMany, {"round"}, run_review_decision},
      {"apply", 2, 2, {"round"}, run_review_apply}};
  return kParts;
}

Exit run_review(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const std::string name = arguments.words.empty() ? "list" : arguments.words[0];
  const auto& parts = review_parts();
  const auto part =
      std::find_if(parts.begin(), parts.end(), [&](const ReviewPart& each) { return each.name == name; });
  if (part == parts.end()) {
    throw UsageError("review has no part '" + name + "'",
                     "its parts are list, show, accept, reject, edit, note, reopen, apply");
  }
  const std::size_t words = std::max<std::size_t>(1, arguments.words.size());
  if (words < part->least || words > part->most) {
    throw UsageError(name == "show"    ? "review show takes one id"
                     : name == "apply" ? "review apply takes one file"
                                       : "review list takes no more words",
                     "see 'sopimus review --help'");
  }
  for (const auto& [option, value] : arguments.options) {
    if (std::find(part->options.begin(), part->options.end(), option) != part->options.end()) continue;
    throw UsageError("review " + name + " has no option '--" + option + "'", "see 'sopimus review --help'");
  }
  return part->run(place, arguments, diagnostics);
}

}  // namespace

Command review_command() {
  return {
      "review",
      "[list | show ID | accept ID… | reject ID… | edit ID | note ID… | reopen ID… | apply FILE] [OPTION…]",
      "Decide on what parties propose, and answer them",
      {{"round", '\0', "R", "of the consultation; the last one"},
       {"all", '\0', "", "list: what is decided too"},
       {"clean", '\0', "", "accept: all that is clean"},
       {"reason", '\0', "TEXT", "why, for the party to read"},
       {"text", '\0', "TEXT", "edit: the sentences as they shall be, a line each"},
       {"file", '\0', "FILE", "edit: the clause's file as it shall be"},
       {"to", '\0', "FORMS", "list: docx, pdf, xlsx, html, the table of responses; page, to decide on", true},
       {"lang", '\0', "LANG", "list: the language of the table; the agreement's first"},
       {"output", 'o', "DIR", "list: where to write; out"},
       {"format", '\0', "FORM", "json"}},
      "All proposals of a round are compared with one text. What several parties propose is\n"
      "one edit with its supporters. Edits in conflict have alternatives: ID.1, ID.2 …\n\n"
      "accept ID…  make the edits in the clauses; ID.2 for an alternative, ID.1 ID.2 for two additions\n"
      "reject ID…  leave the text, with a reason\n"
      "edit ID     decide with other words, with a reason: --text, --file, or the file as you edited it\n"
      "note ID…    answer a comment\n"
      "reopen ID…  take back that it was rejected or noted\n"
      "apply FILE  make the decisions that the page of --to page saved\n\n"
      "Each is a commit that leads to the proposals it decides on. 'git revert -m 1' takes back\n"
      "what changed the text; the edits are then open again.\n",
      run_review};
}

}  // namespace sopimus
