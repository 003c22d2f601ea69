#include "cli/check_outputs.h"

#include <algorithm>
#include <map>

#include "check/rules.h"
#include "cli/check_fixes.h"
#include "cli/check_json.h"
#include "cli/check_report.h"
#include "cli/terminal.h"
#include "cli/write_outputs.h"

namespace sopimus {

namespace {

Exit exit_of(const Diagnostics& diagnostics) { return diagnostics.has_errors() ? Exit::No : Exit::Done; }

Exit write_report(const Place& place, const Arguments& arguments, const CheckedSubject& subject,
                  Diagnostics& diagnostics) {
  OutputOptions options;
  options.forms = arguments.values_of("to");
  for (const std::string& form : options.forms) {
    if (form != "pdf" && form != "docx" && form != "html") {
      throw UsageError("a report of findings is no '" + form + "'", "write --to=docx,html or pdf");
    }
  }
  options.date = subject.date;
  const Document report =
      to_findings_report(to_reported_check(subject, diagnostics), subject.style, subject.language);
  const std::vector<Output> outputs = {{"tarkastus." + subject.language, {&report}, {}, {}}};
  const Exit exit = exit_of(diagnostics);
  Diagnostics faults;
  const std::vector<std::vector<MadeFile>> made = make_outputs(outputs, options, faults);
  print_diagnostics(faults);
  const std::string folder = arguments.value_of("output", place.display_root + "out");
  for (const PlacedFile& file : write_outputs(folder, outputs, made)) print_out(file.path + "\n");
  print_out(count_text(diagnostics) + "\n");
  return exit;
}

std::string count_words(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "es");
}

Exit write_fixed(const Arguments& arguments, const Diagnostics& diagnostics) {
  const std::vector<FixedFile> files = make_fixes(diagnostics);
  std::size_t fixes = 0;
  for (const FixedFile& file : files) {
    print_out(file.lines);
    fixes += file.fixes;
  }
  if (files.empty()) {
    print_out("nothing has one right answer\n");
    return exit_of(diagnostics);
  }
  const std::string in_files =
      " in " + std::to_string(files.size()) + (files.size() == 1 ? " file" : " files");
  if (!arguments.has("write")) {
    print_out(count_words(fixes, "fix") + in_files + "; make them with --fix --write\n");
    return exit_of(diagnostics);
  }
  write_fixes(files);
  print_out("made " + count_words(fixes, "fix") + in_files + "\n");
  const std::vector<Diagnostic> all = diagnostics.sorted();
  const bool stays = std::any_of(all.begin(), all.end(), [](const Diagnostic& each) {
    return each.severity == Severity::Error && !each.fix;
  });
  return stays ? Exit::No : Exit::Done;
}

}  // namespace

std::string class_counts(const Diagnostics& diagnostics) {
  std::map<std::string_view, std::size_t> counts;
  for (const Diagnostic& each : diagnostics.sorted()) {
    if (each.severity != Severity::Note) ++counts[family_of(each.code)];
  }
  std::string text;
  const auto put = [&](std::string_view name, std::size_t count) {
    text += (text.empty() ? "" : ", ") + std::string(name) + " " + std::to_string(count);
  };
  for (const RuleFamily& family : rule_families()) {
    if (const auto count = counts.find(family.name); count != counts.end()) put(family.name, count->second);
  }
  if (const auto count = counts.find(""); count != counts.end()) put("files", count->second);
  return text;
}

Exit write_check(const Place& place, const Arguments& arguments, const CheckedSubject& subject,
                 Diagnostics& diagnostics) {
  if (arguments.has("write") && !arguments.has("fix")) throw UsageError("--write goes with --fix");
  if (arguments.has("fix")) {
    if (arguments.has("at") || arguments.has("format") || arguments.has("to")) {
      throw UsageError("--fix changes the working tree, and goes with no other form");
    }
    return write_fixed(arguments, diagnostics);
  }
  if (arguments.has("to")) return write_report(place, arguments, subject, diagnostics);
  const std::string form = arguments.value_of("format");
  if (form == "json") {
    print_out(to_json_text(diagnostics) + "\n");
  } else if (form == "sarif") {
    print_out(to_sarif_text(diagnostics) + "\n");
  } else {
    print_diagnostics(diagnostics);
    print_out(count_text(diagnostics) + "\n");
    const std::string counts = class_counts(diagnostics);
    if (counts.find(',') != std::string::npos) print_out("by class: " + counts + "\n");
    if (!subject.is_whole) print_out("the rest is checked when the files can be read\n");
  }
  return exit_of(diagnostics);
}

}  // namespace sopimus
