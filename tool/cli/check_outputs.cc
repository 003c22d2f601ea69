#include "cli/check_outputs.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "check/rules.h"
#include "cli/check_fixes.h"
#include "cli/check_json.h"
#include "cli/person.h"
#include "cli/terminal.h"
#include "cli/write_outputs.h"
#include "report/findings_report.h"

namespace sopimus {

namespace {

Exit exit_of(const Diagnostics& diagnostics) { return diagnostics.has_errors() ? Exit::No : Exit::Done; }

/// A line of XML as a reader sees it: tags left out, "[…]" for what the program prints.
std::string without_markup(std::string_view line) {
  std::string words;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t end = line[i] == '<' ? line.find('>', i) : std::string_view::npos;
    if (end == std::string_view::npos) {
      words += line[i++];
      continue;
    }
    if (line[end - 1] == '/') words += "[…]";
    i = end + 1;
  }
  return words;
}

/// The line of a finding, parted at its words; long lines keep what is near.
void quote_line(const SourceSpan& at, ReportedFinding& finding) {
  constexpr std::size_t kNear = 160;
  const std::string_view line = at.source->line_at(at.offset);
  const std::size_t begin = at.offset - static_cast<std::size_t>(line.data() - at.source->text().data());
  const std::size_t end = std::min(begin + at.length, line.size());
  std::string_view before = line.substr(0, begin);
  std::string_view after = line.substr(end);
  const std::size_t blank =
      before.size() > kNear ? before.find(' ', before.size() - kNear) : std::string_view::npos;
  if (blank != std::string_view::npos) before = before.substr(blank);
  const std::size_t stop = after.size() > kNear ? after.find(' ', kNear) : std::string_view::npos;
  after = after.substr(0, stop);
  finding.before = without_markup(before);
  finding.before.erase(0, finding.before.find_first_not_of(' '));
  finding.words = without_markup(line.substr(begin, end - begin));
  finding.after = without_markup(after);
}

/// "Liite A, 2 Tarkoitus (a-tarkoitus.xml, rivi 8)": the reader has the document, the drafter the files.
std::string place_words(const SourceSpan& at, const CheckedSubject& subject) {
  const std::string& file = at.source->name();
  const std::string line =
      (subject.language == "sv" ? ", rad " : ", rivi ") + std::to_string(at.source->place_of(at.offset).line);
  const auto place = subject.places.find(file);
  if (place == subject.places.end()) return file + line;
  return place->second + " (" + file.substr(file.rfind('/') + 1) + line + ")";
}

/// The words that the mend offers between quotation marks: "viranhaltija", of "did you mean 'viranhaltija'".
std::string offered_words(const std::string& mend, const std::string& language) {
  if (!mend.starts_with("did you mean '") && !mend.starts_with("write '")) return {};
  std::string words;
  for (std::size_t open = mend.find('\''); open != std::string::npos; open = mend.find('\'', open)) {
    const std::size_t close = mend.find('\'', open + 1);
    if (close == std::string::npos) break;
    if (!words.empty()) words += language == "sv" ? " eller " : " tai ";
    words += mend.substr(open + 1, close - open - 1);
    open = close + 1;
  }
  return words;
}

ReportedFinding reported(const Diagnostic& diagnostic, const CheckedSubject& subject) {
  ReportedFinding finding;
  finding.severity = diagnostic.severity;
  finding.code = diagnostic.code;
  finding.family = family_of(diagnostic.code);
  finding.what = diagnostic.what;
  finding.fix = diagnostic.fix.value_or(offered_words(diagnostic.mend, subject.language));
  if (!diagnostic.at) return finding;
  finding.place = place_words(diagnostic.at, subject);
  quote_line(diagnostic.at, finding);
  return finding;
}

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
  ReportedCheck check{subject.title, subject.owner, parse_date(subject.date).value_or(today()), {}};
  for (const Diagnostic& each : diagnostics.sorted()) check.findings.push_back(reported(each, subject));
  const Document report = to_findings_report(check, subject.style, subject.language);
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
  for (const RuleFamily& family : rule_families()) {
    const auto count = counts.find(family.name);
    if (count == counts.end()) continue;
    text += (text.empty() ? "" : ", ") + std::string(family.name) + " " + std::to_string(count->second);
  }
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
