#include "cli/pager.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>

#include "cli/terminal.h"

namespace sopimus {

namespace {

std::string pager_command() {
  for (const char* name : {"SOPIMUS_PAGER", "PAGER"}) {
    if (const char* value = std::getenv(name)) return value;
  }
  return "less";
}

/// Writes until all is taken or the reader has gone.
void write_to(int pipe, std::string_view text) {
  while (!text.empty()) {
    const ssize_t taken = ::write(pipe, text.data(), text.size());
    if (taken < 0 && errno == EINTR) continue;
    if (taken <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(taken));
  }
}

/// Whether a pager has shown the text.
bool show_with(const std::string& command, std::string_view text) {
  int ends[2];
  if (::pipe(ends) != 0) return false;
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(ends[0], STDIN_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    // As git's: end when all fits on the screen, pass colours through, leave the text on the screen.
    constexpr int kKeep = 0;
    ::setenv("LESS", "FRX", kKeep);
    ::setenv("LV", "-c", kKeep);
    ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  ::close(ends[0]);
  if (child < 0) {
    ::close(ends[1]);
    return false;
  }
  const auto old_handler = std::signal(SIGPIPE, SIG_IGN);
  write_to(ends[1], text);
  ::close(ends[1]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  std::signal(SIGPIPE, old_handler);
  constexpr int kNotFound = 127;
  return !(WIFEXITED(status) && WEXITSTATUS(status) == kNotFound);
}

}  // namespace

void show_text(std::string_view text, bool is_paged) {
  const std::string command = is_paged && ::isatty(STDOUT_FILENO) != 0 ? pager_command() : std::string();
  const bool is_plain = command.empty() || command == "cat";
  if (!is_plain) {
    flush_out();
    if (show_with(command, text)) return;
  }
  print_out(text);
}

}  // namespace sopimus
