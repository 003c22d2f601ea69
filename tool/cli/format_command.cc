#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "cli/command.h"
#include "cli/output_file.h"
#include "cli/terminal.h"
#include "source/format.h"

namespace sopimus {

namespace {

/// The XML files of an agreement, as paths inside it.
std::vector<std::string> agreement_xml(const FileTree& tree) {
  std::vector<std::string> paths;
  for (const char* folder : {"", "clauses", "styles", "registers", "packets"}) {
    for (const std::string& path : tree.list(folder)) {
      if (path.ends_with(".xml") && (!std::string_view(folder).empty() || path == "agreement.xml")) {
        paths.push_back(path);
      }
    }
  }
  return paths;
}

Exit run_format(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const DiskTree tree(place.folder, place.display_root);
  std::vector<std::string> paths = arguments.words.empty() ? agreement_xml(tree) : arguments.words;
  if (paths.empty()) {
    throw Failure("there is no '" + tree.display_name("agreement.xml") + "'",
                  "run the command in an agreement's folder, or name the folder with -C");
  }
  OutputFiles files;
  std::vector<std::string> changed;
  for (const std::string& path : paths) {
    const std::shared_ptr<const SourceText> text = read_source(tree, path);
    if (!text) throw Failure("there is no file '" + tree.display_name(path) + "'");
    const std::optional<std::string> formatted = format_file(text, diagnostics);
    if (!formatted || *formatted == text->text()) continue;
    changed.push_back(path);
    if (!arguments.has("check")) files.write(place.folder + "/" + path, *formatted);
  }
  // A file with faults keeps its form; the others are formatted all the same.
  files.commit();
  print_diagnostics(diagnostics);
  for (const std::string& path : changed) {
    print_out((arguments.has("check") ? "not in canonical form: " : "formatted: ") + tree.display_name(path) +
              "\n");
  }
  const bool no = diagnostics.has_errors() || (arguments.has("check") && !changed.empty());
  return no ? Exit::No : Exit::Done;
}

}  // namespace

Command format_command() {
  return {"format",
          "[FILE…] [--check]",
          "Write the XML files in their one canonical form",
          {{"check", '\0', "", "change nothing; exit code 1 when a file is in another form"}},
          "One sentence a line, attributes in the schema's order, two spaces a level. Comments\n"
          "stay, and no meaning changes: the fingerprints are the same before and after.\n"
          "FILE is a path inside the agreement.\n",
          run_format};
}

}  // namespace sopimus
