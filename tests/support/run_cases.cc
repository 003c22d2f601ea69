// Runs the cases below a folder, each in a scratch folder of its own, and shows where the output differs.
//
//   run_cases --cases DIR [--project DIR] [--program FILE] [--version V] [--accept] [NAME…]
//   run_cases --cases DIR --messages FILE [--accept]
//   run_cases --cases DIR --sources DIR --unshown FILE
//
// NAME chooses the cases whose name ("area/what") holds it. --accept writes what came out into the cases.
// --messages compares FILE with all messages that the cases of DIR expect, one after another.
// --sources names each message of the C++ files below it that no case shows and FILE does not excuse.
// Exit code: 0 all as expected, 1 differences, 2 the cases or the command line are at fault.

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "support/case_file.h"
#include "support/message_sources.h"
#include "support/scratch_folder.h"

namespace sopimus {
namespace {

constexpr const char* kSecondsForACase = "300";
constexpr int kExitOfTimeout = 124;  // of timeout(1), when TERM was enough
constexpr int kExitOfKill = 137;     // and when it was not
constexpr unsigned kJobs = 2;

struct Options {
  std::string cases{};
  std::string project = ".";
  std::string program{};
  std::string version{};
  std::string messages{};
  std::string sources{};
  std::string unshown{};
  bool accept = false;
  std::vector<std::string> names{};
};

struct Outcome {
  int exit_code = 0;
  std::string standard_output{};
  std::string standard_error{};
};

/// Runs `words` in `folder` with nothing but `environment`; what it prints goes to the two files.
int run(std::vector<std::string> words, std::vector<std::string> environment, const std::string& folder,
        const std::string& output, const std::string& errors) {
  const auto pointers = [](std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (std::string& text : texts) result.push_back(text.data());
    result.push_back(nullptr);
    return result;
  };
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&actions, 2, errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t child = 0;
  const int spawned = posix_spawnp(&child, words[0].c_str(), &actions, nullptr, pointers(words).data(),
                                   pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  if (spawned != 0) throw std::runtime_error("cannot run " + words[0]);
  int status = 0;
  if (waitpid(child, &status, 0) != child) throw std::runtime_error("lost " + words[0]);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::vector<std::string> environment_of(const std::string& home, const Options& options) {
  const std::string own = std::filesystem::read_symlink("/proc/self/exe").parent_path().string();
  const std::filesystem::path program = options.program.empty() ? own + "/-" : options.program;
  const std::string project = std::filesystem::absolute(options.project).string();
  const std::string when = "2025-10-01T12:00:00+03:00";
  return {
      "PATH=" + std::filesystem::absolute(program).parent_path().string() + ":" + own + ":/usr/bin:/bin",
      "HOME=" + home, "TMPDIR=" + home, "TZ=UTC", "LC_ALL=C.UTF-8",
      "SOURCE_DATE_EPOCH=1759309200",  // the same moment
      "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=Valmistelija", "GIT_AUTHOR_EMAIL=valmistelija@example.fi",
      "GIT_AUTHOR_DATE=" + when, "GIT_COMMITTER_NAME=Valmistelija",
      "GIT_COMMITTER_EMAIL=valmistelija@example.fi", "GIT_COMMITTER_DATE=" + when,
      // A sanitizer's exit code must not look like an answer of the program.
      "ASAN_OPTIONS=exitcode=99",
      "LSAN_OPTIONS=exitcode=99:print_suppressions=0:suppressions=" + project + "/tests/support/leaks.supp",
      "UBSAN_OPTIONS=exitcode=99:print_stacktrace=1"};
}

std::string replace_all(std::string text, const std::string& from, const std::string& to) {
  if (from.empty()) return text;
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// Copies a file, or what a folder holds but for `out`, where the program leaves what it made of a sample.
void copy_in(const std::filesystem::path& from, const std::filesystem::path& folder) {
  const auto options = std::filesystem::copy_options::recursive;
  if (!std::filesystem::is_directory(from)) {
    std::filesystem::copy(from, folder / from.filename());
    return;
  }
  for (const auto& entry : std::filesystem::directory_iterator(from)) {
    const std::filesystem::path name = entry.path().filename();
    if (name != "out") std::filesystem::copy(entry.path(), folder / name, options);
  }
}

void write_inputs(const CaseFile& file, const std::string& project, const std::string& folder) {
  for (const CaseSection& section : file.sections) {
    if (section.kind == CaseSection::Kind::From)
      copy_in(std::filesystem::path(project) / section.name, folder);
  }
  for (const CaseSection& section : file.sections) {
    if (section.kind == CaseSection::Kind::Input) write_bytes(folder + "/" + section.name, section.text);
  }
}

std::string difference(const ScratchFolder& scratch, const std::string& what, const std::string& wanted,
                       const std::string& got) {
  if (wanted == got) return {};
  write_bytes(scratch / "wanted", wanted);
  write_bytes(scratch / "got", got);
  run({"diff", "-u", "--label", "expected " + what, "--label", "got " + what, "wanted", "got"},
      {"PATH=/usr/bin:/bin"}, scratch.path(), scratch / "difference", "/dev/null");
  return read_bytes(scratch / "difference");
}

/// Runs one case; returns what differs, empty when all is as expected. With --accept, `file` takes it over.
std::string run_case(CaseFile& file, const Options& options) {
  const ScratchFolder scratch;
  const std::string work = scratch / "work";
  std::filesystem::create_directories(work);
  std::filesystem::create_directories(scratch / "home");
  write_inputs(file, options.project, work);

  std::string script = "set -e\n";  // a command that must fail says so: '! sopimus check'
  for (const std::string& command : file.commands) script += command + "\n";
  const int code =
      run({"timeout", "--kill-after=5", kSecondsForACase, "sh", "-c", script},
          environment_of(scratch / "home", options), work, scratch / "stdout", scratch / "stderr");
  if (code == kExitOfTimeout || code == kExitOfKill)
    return "not finished after " + std::string(kSecondsForACase) + " seconds\n";

  const auto steady = [&](std::string text) {
    if (!text.empty() && !text.ends_with('\n')) text += "\n(no new line at the end)\n";
    const std::string version = options.version.empty() ? std::string() : "sopimus " + options.version;
    return replace_all(replace_all(std::move(text), work, "$SCRATCH"), version, "sopimus $VERSION");
  };
  std::string differences;
  const auto compare = [&](const std::string& what, const std::string& wanted, const std::string& got) {
    differences += difference(scratch, what, wanted, got);
  };
  using Kind = CaseSection::Kind;
  const std::string output = steady(read_bytes(scratch / "stdout"));
  const std::string errors = steady(read_bytes(scratch / "stderr"));
  compare("stdout", file.text_of(Kind::Stdout), output);
  compare("stderr", file.text_of(Kind::Stderr), errors);
  compare("exit code", std::to_string(file.exit_code()) + "\n", std::to_string(code) + "\n");
  for (CaseSection& section : file.sections) {
    if (section.kind != Kind::File) continue;
    const std::string path = work + "/" + section.name;
    const std::string got =
        std::filesystem::is_regular_file(path) ? steady(read_bytes(path)) : "(there is no such file)\n";
    compare(section.name, section.text, got);
    section.text = got;
  }
  file.expect(Kind::Stdout, output);
  file.expect(Kind::Stderr, errors);
  file.expect_exit(code);
  return differences;
}

/// The names of the cases of `folder` that `wanted` chooses, ascending.
std::vector<std::string> find_cases(const std::string& folder, const std::vector<std::string>& wanted) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".case") continue;
    std::filesystem::path relative = entry.path().lexically_relative(folder);
    const std::string name = relative.replace_extension().generic_string();
    const auto chooses = [&](const std::string& word) { return name.find(word) != std::string::npos; };
    if (wanted.empty() || std::any_of(wanted.begin(), wanted.end(), chooses)) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

int run_all(const Options& options) {
  const std::vector<std::string> names = find_cases(options.cases, options.names);
  if (names.empty()) throw std::runtime_error("no such case in " + options.cases);
  std::vector<std::string> differences(names.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < names.size(); i = next++) {
      try {
        const std::string path = options.cases + "/" + names[i] + ".case";
        CaseFile file = read_case(path, names[i]);
        differences[i] = run_case(file, options);
        if (options.accept && !differences[i].empty()) write_bytes(path, to_text(file));
      } catch (const std::exception& error) {
        differences[i] = std::string(error.what()) + "\n";
      }
    }
  };
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < kJobs; ++i) threads.emplace_back(work);
  for (std::thread& thread : threads) thread.join();

  std::size_t failed = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (differences[i].empty()) continue;
    ++failed;
    std::printf("%s %s\n%s\n", options.accept ? "changed" : "FAILED", names[i].c_str(),
                differences[i].c_str());
  }
  std::printf("%zu cases, %zu %s\n", names.size(), failed, options.accept ? "changed" : "failed");
  return failed == 0 || options.accept ? 0 : 1;
}

int check_messages(const Options& options) {
  std::string text =
      "# All messages\n\nMade from the cases beside this file by `run_cases --messages`; read it when you "
      "write a message.\n";
  for (const std::string& name : find_cases(options.cases, options.names)) {
    const CaseFile file = read_case(options.cases + "/" + name + ".case", name);
    text +=
        "\n## " + name + "\n\n" + file.why + "\n```\n" + file.text_of(CaseSection::Kind::Stderr) + "```\n";
  }
  if (options.accept) {
    write_bytes(options.messages, text);
    return 0;
  }
  const ScratchFolder scratch;
  const std::string wanted =
      std::filesystem::exists(options.messages) ? read_bytes(options.messages) : std::string();
  const std::string shown = difference(scratch, options.messages, wanted, text);
  std::fputs(shown.c_str(), stdout);
  return shown.empty() ? 0 : 1;
}

/// The pieces that FILE excuses, one a line; lines that begin with '#' say why.
std::set<std::string> read_unshown(const std::string& path) {
  std::set<std::string> pieces;
  std::istringstream lines(read_bytes(path));
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.front() != '#') pieces.insert(line);
  }
  return pieces;
}

/// Each code has the case of its name, and each text that the sources hold is printed by some case.
int check_coverage(const Options& options) {
  const std::vector<std::string> names = find_cases(options.cases, {});
  std::string shown;
  for (const std::string& name : names) {
    shown += read_case(options.cases + "/" + name + ".case", name).text_of(CaseSection::Kind::Stderr) + "\n";
  }
  const std::set<std::string> unshown = read_unshown(options.unshown);
  std::set<std::string> excused;
  std::set<std::string> faults;
  for (const MessagePiece& piece : find_message_pieces(options.sources)) {
    const std::string place = piece.file + ":" + std::to_string(piece.line) + ": ";
    const std::string& wanted = piece.text.empty() ? piece.code : piece.text;
    const bool found = piece.text.empty() ? std::find(names.begin(), names.end(), piece.code) != names.end()
                                          : shown.find(piece.text) != std::string::npos;
    const bool is_excused = unshown.contains(wanted);
    if (is_excused) excused.insert(wanted);
    if (found || is_excused) continue;
    faults.insert(place + (piece.text.empty() ? "no case '" + piece.code + ".case' in " + options.cases
                                              : "no case prints \"" + piece.text + "\""));
  }
  for (const std::string& wanted : unshown) {
    if (!excused.contains(wanted)) faults.insert(options.unshown + ": no source has \"" + wanted + "\"");
  }
  for (const std::string& fault : faults) std::printf("%s\n", fault.c_str());
  return faults.empty() ? 0 : 1;
}

Options read_options(const std::vector<std::string>& words) {
  Options options;
  const std::map<std::string, std::string*> with_value{
      {"--cases", &options.cases},     {"--project", &options.project},   {"--program", &options.program},
      {"--version", &options.version}, {"--messages", &options.messages}, {"--sources", &options.sources},
      {"--unshown", &options.unshown}};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto option = with_value.find(words[i]);
    if (words[i] == "--accept") {
      options.accept = true;
    } else if (option != with_value.end() && i + 1 < words.size()) {
      *option->second = words[++i];
    } else if (words[i].starts_with("--")) {
      throw std::runtime_error("unknown option, or one without its value: " + words[i]);
    } else {
      options.names.push_back(words[i]);
    }
  }
  if (options.cases.empty()) throw std::runtime_error("--cases is missing");
  return options;
}

}  // namespace
}  // namespace sopimus

int main(int count, char** words) {
  try {
    const sopimus::Options options = sopimus::read_options({words + 1, words + count});
    if (!options.sources.empty()) return sopimus::check_coverage(options);
    return options.messages.empty() ? sopimus::run_all(options) : sopimus::check_messages(options);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "run_cases: %s\n", error.what());
    return 2;
  }
}
