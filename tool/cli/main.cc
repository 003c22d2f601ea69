// The program's rim: the command line in, an exit code out, every failure told once.

#include <signal.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <new>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/text.h"
#include "cli/agreement_at.h"
#include "cli/command.h"
#include "cli/terminal.h"

namespace sopimus {
namespace {

Exit print_usage_error(const std::string& what, const std::string& mend) {
  print_error("error: " + what + "\n");
  if (!mend.empty()) print_error("help: " + mend + "\n");
  return Exit::Usage;
}

const Command& find_command(const std::string& name) {
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    if (command.name == name) return command;
    names.emplace_back(command.name);
  }
  const std::string near = find_near_name(name, names);
  throw UsageError("no command '" + name + "'",
                   near.empty() ? "see 'sopimus --help'" : "did you mean 'sopimus " + near + "'?");
}

/// Like git, a command works from a folder inside the agreement too.
void find_agreement_above(Place& place) {
  std::error_code error;
  std::string up;
  for (int level = 0; level < 16; ++level) {
    if (std::filesystem::exists(place.folder + "/" + up + "agreement.xml", error)) {
      place.folder += up.empty() ? "" : "/" + up;
      place.display_root += up;
      return;
    }
    up += "../";
  }
}

bool wants_help(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == "--") return false;
    if (word == "--help" || word == "-h") return true;
  }
  return false;
}

/// The forms are those that the description of --format names.
void check_form(const Command& command, const std::string& form) {
  std::vector<std::string> forms = {"text", "json"};
  for (const Option& option : command.options) {
    for (const char* further : {"csv", "sarif"}) {
      const bool is_named =
          option.name == "format" && option.description.find(further) != std::string_view::npos;
      if (is_named) forms.emplace_back(further);
    }
  }
  if (std::find(forms.begin(), forms.end(), form) != forms.end()) return;
  throw UsageError("no report form '" + form + "'", "the forms are " + join(forms, ", "));
}

Exit run(std::vector<std::string> words) {
  if (words.size() > 1 && words[0] == "--complete") {
    print_out(completions({words.begin() + 1, words.end()}));
    return Exit::Done;
  }
  Place place;
  while (!words.empty() && words[0] == "-C") {
    if (words.size() < 2) throw UsageError("option '-C' needs a folder");
    place.folder = words[1];
    place.display_root = words[1].ends_with('/') ? words[1] : words[1] + "/";
    words.erase(words.begin(), words.begin() + 2);
  }
  if (words.empty()) throw UsageError("no command", "see 'sopimus --help'");
  if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
    print_out(words.size() > 1 ? help_text(find_command(words[1])) : help_text());
    return Exit::Done;
  }
  if (words[0] == "--version") {
    print_out("sopimus " SOPIMUS_VERSION "\n");
    return Exit::Done;
  }
  if (words[0].starts_with("-")) throw UsageError("no option '" + words[0] + "'", "see 'sopimus --help'");
  const Command& command = find_command(words[0]);
  words.erase(words.begin());
  if (wants_help(words)) {
    print_out(help_text(command));
    return Exit::Done;
  }
  const Arguments arguments = parse_arguments(words, command.options);
  check_form(command, arguments.value_of("format", "text"));
  if (command.name != "init") find_agreement_above(place);
  Diagnostics diagnostics;
  try {
    return command.run(place, arguments, diagnostics);
  } catch (const FaultyFiles&) {
    print_diagnostics(diagnostics);
    print_error("stopped: " + count_text(diagnostics) + "\n");
    return Exit::No;
  }
}

Exit run_and_tell(const std::vector<std::string>& words) {
  try {
    const Exit exit = run(words);
    flush_out();
    return exit;
  } catch (const UsageError& error) {
    return print_usage_error(error.what(), error.mend);
  } catch (const Failure& failure) {
    print_error(to_text(failure.diagnostic()));
    return Exit::Failed;
  } catch (const std::bad_alloc&) {
    print_error("error: not enough memory\n");
    return Exit::Failed;
  } catch (const std::exception& error) {
    print_error(std::string("internal error: ") + error.what() +
                "\nhelp: this is a fault in sopimus itself; please report it with the command you gave\n");
    return Exit::Bug;
  }
}

}  // namespace
}  // namespace sopimus

int main(int count, char** values) {
  ::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is then EFBIG, and told
  return static_cast<int>(sopimus::run_and_tell({values + 1, values + count}));
}
