#include "cli/check_fixes.h"

#include <map>
#include <memory>
#include <optional>

#include "base/file_tree.h"
#include "cli/output_file.h"
#include "source/escape.h"
#include "source/format.h"

namespace sopimus {

namespace {

bool is_xml(const std::string& path) { return path.ends_with(".xml"); }

/// Whole lines around the bytes from `begin` to `end`.
std::string_view lines_around(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t before = begin == 0 ? std::string_view::npos : text.rfind('\n', begin - 1);
  const std::size_t first = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t after = text.find('\n', end);
  return text.substr(first, (after == std::string_view::npos ? text.size() : after) - first);
}

std::string with_mark(char mark, std::string_view lines) {
  std::string marked;
  std::size_t from = 0;
  while (from <= lines.size()) {
    const std::size_t end = std::min(lines.find('\n', from), lines.size());
    marked += std::string(1, mark) + " " + std::string(lines.substr(from, end - from)) + "\n";
    from = end + 1;
  }
  return marked;
}

std::optional<std::string> to_canonical(const std::string& path, const std::string& text) {
  Diagnostics faults;
  std::optional<std::string> form = format_file(std::make_shared<const SourceText>(path, text), faults);
  return faults.has_errors() ? std::nullopt : form;
}

void read_back(FixedFile& file) {
  const std::optional<std::string> after = to_canonical(file.path, file.after);
  if (!after) throw std::logic_error("a fix of " + file.path + " does not read back");
  if (to_canonical(file.path, file.before) == file.before) file.after = *after;
}

FixedFile make_fixed_file(const SourceText& source, const std::vector<const Diagnostic*>& findings) {
  FixedFile file;
  file.path = source.name();
  file.before = source.text();
  const bool is_absolute = file.path.starts_with('/');
  const std::optional<std::string> on_disk =
      is_absolute ? DiskTree("/").read(file.path.substr(1)) : DiskTree(".").read(file.path);
  if (on_disk != file.before) {
    throw Failure("'" + file.path + "' is not UTF-8, or was changed meanwhile: nothing is written",
                  "save it as UTF-8 and check it again");
  }
  std::size_t copied = 0;
  for (const Diagnostic* finding : findings) {
    const SourceSpan& at = finding->at;
    if (at.offset < copied) continue;
    const std::string words = is_xml(file.path) ? to_xml_text(*finding->fix) : *finding->fix;
    const std::string_view old_lines = lines_around(file.before, at.offset, at.offset + at.length);
    const std::size_t begin = at.offset - static_cast<std::size_t>(old_lines.data() - file.before.data());
    std::string new_lines(old_lines);
    new_lines.replace(begin, at.length, words);
    file.lines += at.to_string() + "\n" + with_mark('-', old_lines) + with_mark('+', new_lines);
    file.after += file.before.substr(copied, at.offset - copied) + words;
    copied = at.offset + at.length;
    ++file.fixes;
  }
  file.after += file.before.substr(copied);
  if (is_xml(file.path)) read_back(file);
  return file;
}

}  // namespace

std::vector<FixedFile> make_fixes(const Diagnostics& diagnostics) {
  std::map<std::string, std::vector<const Diagnostic*>> by_file;
  const std::vector<Diagnostic> findings = diagnostics.sorted();
  for (const Diagnostic& finding : findings) {
    if (finding.at && finding.fix) by_file[finding.at.source->name()].push_back(&finding);
  }
  std::vector<FixedFile> files;
  for (const auto& [path, fixes] : by_file)
    files.push_back(make_fixed_file(*fixes.front()->at.source, fixes));
  return files;
}

void write_fixes(const std::vector<FixedFile>& files) {
  OutputFiles output;
  for (const FixedFile& file : files) output.write(file.path, file.after);
  output.commit();
}

}  // namespace sopimus
