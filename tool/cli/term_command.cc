#include <algorithm>

#include "base/text.h"
#include "cli/command.h"
#include "cli/term_parts.h"
#include "git/work_tree.h"

namespace sopimus {

namespace {

struct Subcommand {
  const char* name;
  Exit (*run)(const Place&, const Arguments&, Diagnostics&);
  std::size_t words;                   // after its name
  std::vector<std::string> options{};  // that belong to it
};

const std::vector<Subcommand>& subcommands() {
  static const std::vector<Subcommand> table = {{"list", run_term_list, 0, {"on", "documents", "format"}},
                                                {"open", run_term_open, 1, {"from", "to"}},
                                                {"worklist", run_term_worklist, 0, {"at", "format"}},
                                                {"draft", run_term_draft, 0, {}},
                                                {"freeze", run_term_freeze, 0, {"technical", "amend"}}};
  return table;
}

const Subcommand& find_subcommand(const std::string& name) {
  std::vector<std::string> names;
  for (const Subcommand& subcommand : subcommands()) {
    if (subcommand.name == name) return subcommand;
    names.emplace_back(subcommand.name);
  }
  const std::string near = find_near_name(name, names);
  throw UsageError("term has no part '" + name + "'", near.empty()
                                                          ? "its parts are " + join(names, ", ")
                                                          : "did you mean 'sopimus term " + near + "'?");
}

Exit run_term(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const Subcommand& subcommand =
      find_subcommand(arguments.words.empty() ? std::string("list") : arguments.words[0]);
  const std::size_t words = arguments.words.empty() ? 0 : arguments.words.size() - 1;
  const std::string name = subcommand.name;
  if (words != subcommand.words) {
    throw UsageError(subcommand.words == 0 ? "term " + name + " takes no more words"
                                           : "term " + name + " needs one term's id",
                     name == "open" ? "write 'sopimus term open 2029-2033'" : "see 'sopimus term --help'");
  }
  for (const auto& [option, value] : arguments.options) {
    const auto& own = subcommand.options;
    if (std::find(own.begin(), own.end(), option) == own.end()) {
      throw UsageError("term " + name + " has no option '--" + option + "'", "see 'sopimus term --help'");
    }
  }
  return subcommand.run(place, arguments, diagnostics);
}

}  // namespace

std::shared_ptr<const Repository> need_repository(const Place& place) {
  std::shared_ptr<const Repository> repository = open_repository(place.folder);
  if (repository) return repository;
  throw Failure("'" + place.folder + "' is in no git repository, where editions are kept",
                "start one: git init && git add . && git commit -m 'Sopimuksen pohja'");
}

std::vector<std::string> changed_agreement_files(const Repository& repository, const Place& place) {
  const std::string folder = repository.path_inside(place.folder);
  std::vector<std::string> paths;
  for (const FileState& file : changed_files(repository, folder)) {
    const std::string path = folder.empty() ? file.path : file.path.substr(folder.size() + 1);
    const bool is_own = path == "agreement.xml" || path == "dictionary.txt" || path.starts_with("clauses/") ||
                        path.starts_with("styles/") || path.starts_with("figures/") ||
                        path.starts_with("registers/");
    if (is_own) paths.push_back(path);
  }
  return paths;
}

Command term_command() {
  return {"term",
          "[list | open ID | worklist | draft | freeze] [OPTION…]",
          "Show council terms and editions; open a term; make editions",
          {{"on", '\0', "DATE", "list: the day that tells past, current and coming; today"},
           {"documents", '\0', "", "list: the fingerprints of each edition's documents"},
           {"from", '\0', "DATE", "open: the term's first day, when no calendar has it"},
           {"to", '\0', "DATE", "open: its last day"},
           {"at", '\0', "REV", "worklist: of a git revision, not the working tree"},
           {"technical", '\0', "REASON", "freeze: a correction of the last frozen edition"},
           {"amend", '\0', "DOC", "freeze: the text where only this document is changed"},
           {"format", '\0', "FORM", "json; csv for the worklist"}},
          "list      the terms with dates, state and editions, and what is newer than the\n"
          "          last edition\n"
          "open ID   add the term to agreement.xml, commit that, and print the worklist\n"
          "worklist  what a revision has to look at: measures, goals, dates, statutes, pins,\n"
          "          questions, translations, and what of it is stale\n"
          "draft     tag the last commit as the next draft, TERM/draft.N\n"
          "freeze    tag it as the text that councils decide on, TERM/frozen.N: without an\n"
          "          error or an open question\n",
          run_term};
}

}  // namespace sopimus
