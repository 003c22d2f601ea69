#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>

namespace sopimus {

namespace {

[[noreturn]] void refuse() {
  throw Failure(std::string("cannot write to standard output: ") + std::strerror(errno));
}

}  // namespace

void print_out(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) refuse();
}

std::size_t terminal_width() {
  if (::isatty(STDOUT_FILENO) == 0) return 0;
  struct winsize size {};
  constexpr std::size_t kUsual = 80;
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kUsual;
}

void flush_out() {
  if (std::fflush(stdout) != 0) refuse();
}

void print_error(std::string_view text) {
  std::fflush(stdout);
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void print_diagnostics(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) text += to_text(diagnostic);
  if (!text.empty()) print_error(text);
}

std::string count_text(const Diagnostics& diagnostics) {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    if (diagnostic.severity == Severity::Error) ++errors;
    if (diagnostic.severity == Severity::Warning) ++warnings;
  }
  const auto count = [](std::size_t n, const std::string& what) {
    return std::to_string(n) + " " + what + (n == 1 ? "" : "s");
  };
  if (errors == 0 && warnings == 0) return "no findings";
  if (warnings == 0) return count(errors, "error");
  if (errors == 0) return count(warnings, "warning");
  return count(errors, "error") + ", " + count(warnings, "warning");
}

std::string to_json_text(const Diagnostics& diagnostics) {
  static constexpr const char* kNames[] = {"note", "warning", "error"};
  auto findings = nlohmann::ordered_json::array();
  for (const Diagnostic& d : diagnostics.sorted()) {
    nlohmann::ordered_json finding;
    finding["severity"] = kNames[static_cast<int>(d.severity)];
    finding["code"] = d.code;
    if (d.at) {
      const SourceText::Place place = d.at.source->place_of(d.at.offset);
      finding["file"] = d.at.source->name();
      finding["line"] = place.line;
      finding["column"] = place.column;
    }
    finding["what"] = d.what;
    if (!d.mend.empty()) finding["mend"] = d.mend;
    if (d.fix) finding["fix"] = *d.fix;
    for (const auto& [at, what] : d.why) {
      if (!at) continue;
      const SourceText::Place place = at.source->place_of(at.offset);
      finding["also"].push_back(
          {{"file", at.source->name()}, {"line", place.line}, {"column", place.column}, {"what", what}});
    }
    findings.push_back(std::move(finding));
  }
  return findings.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace sopimus
