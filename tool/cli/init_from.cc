#include "cli/init_from.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/file_tree.h"
#include "base/first_words.h"
#include "base/text.h"
#include "cli/agreement_at.h"
#include "cli/installed_files.h"
#include "cli/output_file.h"
#include "cli/person.h"
#include "cli/terminal.h"
#include "cli/text_form.h"
#include "docx/read_docx.h"
#include "git/create_repository.h"
#include "git/repository.h"
#include "git/write_commit.h"
#include "source/read_plain_text.h"
#include "start/doubt_list.h"
#include "start/start.h"

namespace sopimus {

namespace {

namespace fs = std::filesystem;

constexpr const char* kDoubtFile = "doubts.txt";

constexpr std::size_t kQuoted = 80;  // letters

/// A tracked change is words that somebody proposes: the text that all of them give is taken, and told.
void tell_of_changes(const std::string& bytes, const std::string& path, const FoundFile& file,
                     Doubts& doubts) {
  Diagnostics told;  // as of the text that is taken
  const Document before = read_docx(bytes, path, {ReadDocxOptions::Changes::Rejected}, told);
  const std::vector<std::string> old_lines = split(to_text_form(before), '\n');
  const std::vector<std::string> new_lines = split(to_text_form(file.document), '\n');
  const auto [was, is] =
      std::mismatch(old_lines.begin(), old_lines.end(), new_lines.begin(), new_lines.end());
  if (was == old_lines.end() && is == new_lines.end()) return;
  const std::string& line = is == new_lines.end() ? *was : *is;
  doubts.push_back(
      {DoubtKind::Structure,
       fmt::format("'{}' has tracked changes, which were all taken as accepted; the first is in '{}'", path,
                   first_words(trim(line), kQuoted)),
       {},
       {},
       {}});
}

/// What stands at the foot of a page binds nobody as a paragraph does.
void tell_of_notes(const FoundFile& file, Doubts& doubts) {
  for (const Block& block : file.document.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    if (paragraph == nullptr || paragraph->role != Paragraph::Role::Note) continue;
    doubts.push_back({DoubtKind::Structure,
                      fmt::format("'{}' was a note, and is a paragraph of the text now",
                                  first_words(to_plain_text(paragraph->runs), kQuoted)),
                      paragraph->origin.at,
                      {},
                      {}});
  }
}

FoundFile read_found(const std::string& path, Doubts& doubts, Diagnostics& diagnostics) {
  const std::string small = to_lower(path);
  const bool is_word = small.ends_with(".docx");
  if (!is_word && !small.ends_with(".txt")) {
    throw Failure("'" + path + "' is neither a .docx nor a .txt file",
                  "save it as .docx in Word or LibreOffice");
  }
  const fs::path name(path);
  const auto bytes =
      DiskTree(name.has_parent_path() ? name.parent_path().string() : ".").read(name.filename().string());
  if (!bytes) throw Failure("there is no file '" + path + "'", "look at its name and folder");
  FoundFile file = to_found_file(
      path, is_word ? read_docx(*bytes, path, {}, diagnostics) : read_plain_text(*bytes, path, diagnostics));
  if (is_word) tell_of_changes(*bytes, path, file, doubts);
  tell_of_notes(file, doubts);
  return file;
}

/// The council term that municipalities have today; the last of the calendar when it has none for today.
std::string term_today(const Registers& registers) {
  const auto calendar = registers.calendars.find("kunta");
  std::string term;
  if (calendar == registers.calendars.end()) return term;
  for (const CouncilTerm& each : calendar->second.terms) {
    if (each.terms.empty()) continue;
    term = each.terms.front().text;
    if (each.from <= today() && today() <= each.to) break;
  }
  return term;
}

/// What the readers left out is doubtful too.
void add_warnings(const Diagnostics& diagnostics, Doubts& doubts) {
  for (const Diagnostic& each : diagnostics.all()) {
    doubts.push_back({DoubtKind::LeftOut, each.what, each.at, {}, {}});
  }
}

StartedAgreement start_of(const std::vector<std::string>& names) {
  Diagnostics diagnostics;
  std::vector<FoundFile> files;
  Doubts doubts;
  bool has_text = false;
  for (const std::string& name : names) {
    files.push_back(read_found(name, doubts, diagnostics));
    has_text = has_text || !files.back().document.blocks.empty();
  }
  if (!has_text) throw Failure("'" + names.front() + "' holds no text", "name the file of an agreement");
  const Registers registers = read_builtin_registers();
  StartedAgreement started = start_agreement(std::move(files), registers, term_today(registers));
  started.doubts.insert(started.doubts.end(), doubts.begin(), doubts.end());
  add_warnings(diagnostics, started.doubts);
  return started;
}

void write_files(const std::map<std::string, std::string>& files, const std::string& folder) {
  OutputFiles output;
  for (const auto& [path, bytes] : files) {
    make_folder(fs::path(folder + "/" + path).parent_path().string());
    output.write(folder + "/" + path, bytes);
  }
  output.commit();
}

/// A commit of all files, and the files out of it. False when nobody has told git a name.
bool commit_files(const std::map<std::string, std::string>& files, const std::vector<std::string>& names,
                  const std::string& folder) {
  create_repository(folder);
  const std::optional<Repository> repository = Repository::find(folder);
  if (!repository) throw Failure("the new git repository in '" + folder + "' is not found");
  NewCommit commit;
  try {
    commit.author = author_now(*repository);
    commit.committer = committer_now(*repository);
  } catch (const Failure&) {
    return false;
  }
  std::vector<std::string> bare;
  for (const std::string& name : names) bare.push_back(fs::path(name).filename().string());
  commit.message = "Start the agreement from " + join(bare, ", ") + "\n";
  for (const auto& [path, bytes] : files) commit.changes.push_back({path, bytes});
  const std::string id = write_commit(*repository, commit);
  move_branch(*repository, "main", "", id, commit.committer, "init: from a file");
  check_out_head(*repository);
  return true;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

void print_result(const StartedAgreement& started, const std::string& given, bool is_committed) {
  std::string text = fmt::format(
      "made the agreement '{}': {}, {}, {}, {}; {} set by the program\n", given,
      counted(started.documents, "document", "documents"), counted(started.clauses, "clause", "clauses"),
      counted(started.parties, "party", "parties"), counted(started.themes, "theme", "themes"),
      counted(started.mentions, "reference, name or date", "references, names and dates"));
  text += fmt::format("{} in {}/{}: {}\n", counted(started.doubts.size(), "doubt", "doubts"), given,
                      kDoubtFile, count_doubts(started.doubts));
  text += "next: read them, correct the clauses, then\n";
  if (!is_committed) text += fmt::format("  git -C {0} add . && git -C {0} commit\n", given);
  text += fmt::format("  sopimus -C {0} check\n  sopimus -C {0} build\n", given);
  print_out(text);
}

}  // namespace

std::map<std::string, std::string> read_common_files() {
  std::map<std::string, std::string> files;
  const std::string folder = installed_folder() + "/templates/";
  const DiskTree installed(folder);
  for (const auto& [path, from] : std::initializer_list<std::pair<const char*, const char*>>{
           {"styles/sfs2487.xml", "styles/sfs2487.xml"},
           {"sopimus.xsd", "schema/sopimus.xsd"},
           {"packets/kokousaineisto.xml", "packets/kokousaineisto.xml"},
           {"packets/kokousaineisto.sv.xml", "packets/kokousaineisto.sv.xml"}}) {
    auto bytes = installed.read(from);
    if (!bytes) throw Failure("the program's own file '" + folder + from + "' is missing");
    files.emplace(path, std::move(*bytes));
  }
  return files;
}

Exit init_from(const std::vector<std::string>& names, const std::string& given, const std::string& folder) {
  const StartedAgreement started = start_of(names);
  std::map<std::string, std::string> files = read_common_files();
  files.insert(started.files.begin(), started.files.end());
  files[".gitignore"] = "/out/\n";
  files[kDoubtFile] = write_doubts(started.doubts, started.files);
  const bool is_own = !Repository::find(folder);
  const bool is_committed = is_own && commit_files(files, names, folder);
  if (!is_committed) write_files(files, folder);
  print_result(started, given, is_committed);
  return Exit::Done;
}

}  // namespace sopimus
