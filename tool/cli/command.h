// The command table: one row a command; help, completion and the documentation come from it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "cli/arguments.h"

namespace sopimus {

/// DESIGN: 0 done, 1 the answer is no, 2 wrong command line, 3 could not be done, 255 our own bug.
enum class Exit { Done = 0, No = 1, Usage = 2, Failed = 3, Bug = 255 };

/// Where a command works.
struct Place {
  std::string folder = ".";    // of the agreement: -C
  std::string display_root{};  // what messages put before the agreement's paths: "" or "DIR/"
};

struct Command {
  std::string_view name;
  std::string_view synopsis;  // "[DOCUMENT…] [--at REV]"
  std::string_view summary;   // imperative, under 60 characters
  std::vector<Option> options;
  std::string_view details;  // shown by `sopimus COMMAND --help`
  /// Faults of the user's files go to `diagnostics`; the command prints them, main does for FaultyFiles.
  Exit (*run)(const Place& place, const Arguments& arguments, Diagnostics& diagnostics);
};

const std::vector<Command>& commands();

/// Each defined in its own file.
Command archive_command();
Command blame_command();
Command build_command();
Command check_command();
Command decide_command();
Command diff_command();
Command format_command();
Command import_command();
Command init_command();
Command list_command();
Command log_command();
Command notice_command();
Command packet_command();
Command pin_command();
Command review_command();
Command show_command();
Command sign_command();
Command statement_command();
Command status_command();
Command term_command();
Command translations_command();
Command verify_command();

/// Text of `sopimus --help`, of `sopimus COMMAND --help`.
std::string help_text();
std::string help_text(const Command& command);

/// What the word being typed may be, a line each: for bash.
std::string completions(const std::vector<std::string>& words);

}  // namespace sopimus
