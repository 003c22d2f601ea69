// `sopimus term draft` and `sopimus term freeze`.

#include "base/text.h"
#include "cli/make_edition.h"
#include "cli/person.h"
#include "cli/term_parts.h"
#include "cli/terminal.h"
#include "git/work_tree.h"

namespace sopimus {

namespace {

std::string commit_to_tag(const Repository& repository, const Place& place) {
  if (repository.is_shallow()) {
    throw Failure("this copy is shallow: editions that others made may be missing here",
                  "run 'git fetch --unshallow --tags' first");
  }
  const std::string commit = read_head(repository).commit;
  if (commit.empty()) {
    throw Failure("nothing is committed in this repository yet",
                  "commit the agreement first: git add . && git commit -m 'Sopimuksen pohja'");
  }
  const std::vector<std::string> changed = changed_agreement_files(repository, place);
  if (!changed.empty()) {
    throw Failure("an edition is made of what is committed, and these files are not: " + join(changed, ", "),
                  "look with 'git status'; commit with git add and git commit -m '…', or take a file back "
                  "with git restore");
  }
  return commit;
}

Exit run_edition(const Place& place, EditionOrder order, const std::string& next, Diagnostics& diagnostics) {
  const std::shared_ptr<const Repository> repository = need_repository(place);
  const std::string commit = commit_to_tag(*repository, place);
  order.tagger = committer_now(*repository);
  const MadeEdition made = make_edition(*repository, place, commit, order, diagnostics);
  if (made.name.empty()) {
    print_diagnostics(diagnostics);
    print_error("stopped: " + count_text(diagnostics) + "\n");
    return Exit::No;
  }
  print_diagnostics(diagnostics);
  if (!made.changes.empty()) print_out("changed since " + made.previous + ":\n" + made.changes);
  print_out("made the edition '" + made.name + "' of commit " + commit.substr(0, 7) + "\n");
  std::string line = next;
  for (std::size_t at = line.find("EDITION"); at != std::string::npos; at = line.find("EDITION")) {
    line.replace(at, 7, made.name);
  }
  print_out("next: " + line + "\n");
  return Exit::Done;
}

}  // namespace

Exit run_term_draft(const Place& place, const Arguments& /*none*/, Diagnostics& diagnostics) {
  return run_edition(place, {}, "sopimus build --at EDITION, and git push --follow-tags", diagnostics);
}

Exit run_term_freeze(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  EditionOrder order;
  order.kind = Edition::Kind::Frozen;
  order.reason = arguments.value_of("technical");
  order.amended = arguments.value_of("amend");
  if (arguments.has("technical") && arguments.has("amend")) {
    throw UsageError("--technical and --amend are two different things",
                     "a correction changes no decision; an amendment is decided on");
  }
  if (arguments.has("technical") && trim(order.reason).empty()) {
    throw UsageError("a technical correction needs its reason", "write --technical='postinumero korjattu'");
  }
  return run_edition(place, order,
                     "sopimus build --at EDITION --prepare -o out/EDITION, and git push --follow-tags",
                     diagnostics);
}

}  // namespace sopimus
