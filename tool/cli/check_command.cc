#include <algorithm>

#include "cli/agreement_at.h"
#include "cli/command.h"
#include "cli/packet_sources.h"
#include "cli/person.h"
#include "cli/register_at.h"
#include "cli/rule_check.h"
#include "cli/rule_list.h"
#include "cli/terminal.h"
#include "cli/text_file.h"
#include "register/decision_check.h"

namespace sopimus {

namespace {

/// decisions/ and records/ against the editions of the repository.
void check_recorded(const Place& place, const AgreementAt& agreement, Diagnostics& diagnostics) {
  if (!has_records(*agreement.tree, agreement.files.agreement)) return;
  const std::shared_ptr<const Repository> repository = open_repository(place.folder);
  if (!repository) return;
  const Register all = read_register(place, repository, *agreement.tree, diagnostics);
  check_records(all, agreement.files.agreement, today(), diagnostics);
}

void check_all(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const AgreementAt agreement = read_agreement_at(place, arguments.value_of("at"), diagnostics);
  check_agreement(agreement.files, diagnostics);
  read_packets(*agreement.tree, agreement.files.agreement, diagnostics);
  if (arguments.words.empty()) check_recorded(place, agreement, diagnostics);
  std::vector<Document> documents;
  for (const std::string& id : chosen_documents(agreement, arguments.words)) {
    for (const std::string& language : languages_of(agreement.files, id)) {
      documents.push_back(compose_at(agreement, id, language, diagnostics));
    }
  }
  check_by_rules(agreement, std::move(documents), diagnostics);
}

/// All operands are files, or none is.
bool are_files(const Arguments& arguments) {
  const auto files = std::count_if(arguments.words.begin(), arguments.words.end(), is_text_file);
  if (files == 0) return false;
  if (static_cast<std::size_t>(files) < arguments.words.size()) {
    throw UsageError("files and documents of an agreement are checked apart", "give one kind of them");
  }
  if (arguments.has("at")) throw UsageError("--at names a revision of an agreement, and these are files");
  return true;
}

Exit run_check(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  if (arguments.has("list") || arguments.has("explain")) {
    print_out(arguments.has("list") ? rule_list_text() : rule_explanation(arguments.value_of("explain")));
    return Exit::Done;
  }
  bool is_whole = true;
  try {
    if (are_files(arguments)) {
      check_files(arguments.words, diagnostics);
    } else {
      check_all(place, arguments, diagnostics);
    }
  } catch (const FaultyFiles&) {
    is_whole = false;
  }
  if (arguments.value_of("format") == "json") {
    print_out(to_json_text(diagnostics) + "\n");
  } else {
    print_diagnostics(diagnostics);
    print_out(count_text(diagnostics) + "\n");
    if (!is_whole) print_out("the rest is checked when the files can be read\n");
  }
  return diagnostics.has_errors() ? Exit::No : Exit::Done;
}

}  // namespace

Command check_command() {
  return {"check",
          "[DOCUMENT…|FILE…] [--at=REV] [--format=json]",
          "Name every fault with its line and how to mend it",
          {{"at", '\0', "REV", "check what a git revision holds, not the working tree"},
           {"format", '\0', "FORM", "json: findings as JSON on standard output"},
           {"list", '\0', "", "list the rules with a sentence each"},
           {"explain", '\0', "RULE", "tell what a rule finds, with an example"}},
          "Reads all files, composes all documents in all their languages, and reads every line by\n"
          "the rules that --list shows. FILE is a Word or text file (.docx, .txt): the rules that\n"
          "need no agreement read it. The answer is no (exit code 1) when there is an error;\n"
          "warnings alone are not.\n",
          run_check};
}

}  // namespace sopimus
