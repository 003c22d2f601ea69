#include <nlohmann/json.hpp>

#include "cli/agreement_at.h"
#include "cli/command.h"
#include "cli/packet_sources.h"
#include "cli/person.h"
#include "cli/register_at.h"
#include "cli/terminal.h"
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
  for (const std::string& id : chosen_documents(agreement, arguments.words)) {
    for (const std::string& language : languages_of(agreement.files, id)) {
      compose_at(agreement, id, language, diagnostics);
    }
  }
}

Exit run_check(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  bool is_whole = true;
  try {
    check_all(place, arguments, diagnostics);
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
          "[DOCUMENT…] [--at=REV] [--format=json]",
          "Name every fault with its line and how to mend it",
          {{"at", '\0', "REV", "check what a git revision holds, not the working tree"},
           {"format", '\0', "FORM", "json: findings as JSON on standard output"}},
          "Reads all files and composes all documents in all their languages. The answer is\n"
          "no (exit code 1) when there is an error; warnings alone are not.\n",
          run_check};
}

}  // namespace sopimus
