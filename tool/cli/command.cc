#include "cli/command.h"

#include <fmt/core.h>

#include <algorithm>

namespace sopimus {

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      init_command(),   build_command(),        check_command(),  term_command(),      pin_command(),
      format_command(), list_command(),         diff_command(),   show_command(),      log_command(),
      blame_command(),  translations_command(), packet_command(), statement_command(), review_command(),
      decide_command(), sign_command(),         notice_command(), import_command(),    verify_command(),
      status_command(), archive_command()};
  return table;
}

std::string help_text() {
  std::string text =
      "sopimus composes a cooperation agreement from versioned clause files and\n"
      "exports it as PDF and DOCX.\n\n"
      "Usage: sopimus [-C DIR] COMMAND …\n\n"
      "Commands:\n";
  for (const Command& command : commands())
    text += fmt::format("  {:<13} {}\n", command.name, command.summary);
  text +=
      "\nOptions:\n"
      "  -C DIR     work in DIR instead of the current folder\n"
      "  --help     show this; after a command, show the command's own help\n"
      "  --version  show the version\n\n"
      "Exit codes: 0 done; 1 the answer is no (findings); 2 wrong command line;\n"
      "3 could not be done; 255 a fault in sopimus itself.\n";
  return text;
}

std::string help_text(const Command& command) {
  std::string text =
      fmt::format("Usage: sopimus {} {}\n\n{}\n", command.name, command.synopsis, command.summary);
  if (!command.options.empty()) text += "\nOptions:\n";
  for (const Option& option : command.options) {
    std::string form = option.letter == '\0' ? "    " : fmt::format("-{}, ", option.letter);
    form += "--" + std::string(option.name);
    if (!option.value.empty()) form += "=" + std::string(option.value);
    text += fmt::format("  {:<22} {}\n", form, option.description);
  }
  if (!command.details.empty()) text += "\n" + std::string(command.details);
  return text;
}

std::string completions(const std::vector<std::string>& words) {
  const std::string typed = words.empty() ? "" : words.back();
  std::string text;
  const auto offer = [&](const std::string& word) {
    if (word.starts_with(typed)) text += word + "\n";
  };
  const auto named = [&](const std::string& word) {
    return std::find_if(commands().begin(), commands().end(),
                        [&](const Command& c) { return c.name == word; });
  };
  const auto chosen = std::find_if(words.begin(), words.empty() ? words.end() : words.end() - 1,
                                   [&](const std::string& word) { return named(word) != commands().end(); });
  if (words.empty() || chosen == words.end() - 1) {
    for (const Command& command : commands()) offer(std::string(command.name));
    for (const char* option : {"-C", "--help", "--version"}) offer(option);
    return text;
  }
  for (const Option& option : named(*chosen)->options) {
    offer("--" + std::string(option.name) + (option.value.empty() ? "" : "="));
  }
  offer("--help");
  return text;
}

}  // namespace sopimus
