#include <algorithm>
#include <filesystem>

#include "base/file_tree.h"
#include "cli/command.h"
#include "cli/init_from.h"
#include "cli/installed_files.h"
#include "cli/new_folder.h"
#include "cli/output_file.h"
#include "cli/replay_sample.h"
#include "cli/terminal.h"
#include "git/create_repository.h"
#include "git/repository.h"

namespace sopimus {

namespace {

namespace fs = std::filesystem;

/// The files below `folder`, as paths inside it, sorted.
std::vector<std::string> files_below(const fs::path& folder) {
  std::vector<std::string> paths;
  for (const auto& entry :
       fs::recursive_directory_iterator(folder, fs::directory_options::follow_directory_symlink)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = entry.path().lexically_relative(folder).string();
    if (!path.starts_with("out/")) paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

void copy(const fs::path& from, const std::string& target, OutputFiles& files) {
  const DiskTree tree(from.parent_path().string());
  make_folder(fs::path(target).parent_path().string());
  const auto bytes = tree.read(from.filename().string());
  if (!bytes) throw Failure("the program's own file '" + from.string() + "' is missing");
  files.write(target, *bytes);
}

std::vector<std::string> sample_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(installed_folder() + "/samples")) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string sample_folder(const std::string& sample) {
  const std::vector<std::string> names = sample_names();
  if (std::find(names.begin(), names.end(), sample) == names.end()) {
    const std::string near = find_near_name(sample, names);
    std::string known;
    for (const std::string& name : names) known += (known.empty() ? "" : ", ") + name;
    throw UsageError("no sample '" + sample + "'",
                     near.empty() ? "the samples are " + known : "did you mean '" + near + "'?");
  }
  return installed_folder() + "/samples/" + sample;
}

void copy_sample(const fs::path& source, const std::string& folder, OutputFiles& files) {
  for (const std::string& path : files_below(source)) copy(source / path, folder + "/" + path, files);
}

/// The outline, every model clause that it names (in all its languages), the headings of items, a style and
/// the schema.
void copy_templates(const std::string& folder, OutputFiles& files) {
  const fs::path root = installed_folder();
  const fs::path outline = root / "templates" / "outline";
  for (const std::string& path : files_below(outline)) copy(outline / path, folder + "/" + path, files);
  for (const std::string& path : files_below(root / "clauses")) {
    if (path.ends_with(".xml")) copy(root / "clauses" / path, folder + "/clauses/" + path, files);
  }
  for (const auto& [path, bytes] : read_common_files()) {
    make_folder(fs::path(folder + "/" + path).parent_path().string());
    files.write(folder + "/" + path, bytes);
  }
}

void print_next(const std::string& given) {
  print_out("made the agreement '" + given + "'\n" + "next: edit " + given +
            "/agreement.xml and the clauses, then\n" + "  sopimus -C " + given + " check\n" +
            "  sopimus -C " + given + " build\n");
}

/// The sample with its history, in a repository of its own.
Exit replay(const std::string& source, const fs::path& given, const std::string& folder,
            Diagnostics& diagnostics) {
  replay_sample(source, folder, diagnostics);
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) return Exit::No;
  // Not a .gitignore: the history's files are all there are.
  make_folder(folder + "/.git/info");
  OutputFiles files;
  files.write(folder + "/.git/info/exclude", "/out/\n");
  files.commit();
  print_out("made the agreement '" + given.string() + "' with its history\n" +
            "next: read it, then change it\n" + "  sopimus -C " + given.string() + " term\n" +
            "  sopimus -C " + given.string() + " check\n" + "  sopimus -C " + given.string() + " build\n");
  return Exit::Done;
}

/// Empty, or from the program's own files.
Exit make_agreement(const Arguments& arguments, const fs::path& given, const std::string& folder,
                    Diagnostics& diagnostics) {
  OutputFiles files;
  if (arguments.has("sample")) {
    const std::string source = sample_folder(arguments.value_of("sample"));
    if (fs::exists(source + "/history.xml")) return replay(source, given, folder, diagnostics);
    copy_sample(source, folder, files);
  } else {
    copy_templates(folder, files);
  }
  if (!fs::exists(fs::path(folder) / ".gitignore")) files.write(folder + "/.gitignore", "/out/\n");
  files.commit();
  if (!Repository::find(folder)) create_repository(folder);
  print_next(given.string());
  return Exit::Done;
}

Exit run_init(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  if (arguments.words.size() != 1)
    throw UsageError("init needs the folder to make", "write 'sopimus init DIR'");
  const fs::path given = arguments.words[0];
  const std::string folder = given.is_absolute() ? given.string() : (fs::path(place.folder) / given).string();
  std::error_code error;
  if (fs::exists(folder, error) && (!fs::is_directory(folder, error) || !fs::is_empty(folder, error))) {
    throw Failure("'" + given.string() + "' is there already and is not empty", "name a new folder");
  }
  if (arguments.has("from") && arguments.has("sample")) {
    throw UsageError("--from and --sample exclude each other", "give one of them");
  }
  if (arguments.has("sample"))
    sample_folder(arguments.value_of("sample"));  // refused before anything is made
  NewFolder made(folder);
  const Exit exit = arguments.has("from") ? init_from(arguments.values_of("from"), given.string(), folder)
                                          : make_agreement(arguments, given, folder, diagnostics);
  if (exit == Exit::Done) made.keep();
  return exit;
}

}  // namespace

Command init_command() {
  return {"init",
          "DIR [--from=FILE … | --sample=NAME]",
          "Start a new agreement in a new folder",
          {{"from", '\0', "FILE", "last term's agreement, .docx or .txt; then its annexes, one --from each",
            true},
           {"sample", '\0', "NAME", "a whole sample with its history: keski-pohjanmaa or keski-suomi"}},
          "Makes DIR with an agreement.xml to fill in, model clauses, a page style and the\n"
          "schema for your editor, and starts a git repository there. Nothing is committed.\n"
          "With --from the agreement is taken apart into documents, clauses, parties, themes and\n"
          "references, and committed; what was not certain is listed in DIR/doubts.txt.\n"
          "A sample comes as a repository with its commits and editions.\n",
          run_init};
}

}  // namespace sopimus
