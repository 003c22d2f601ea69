#include "support/case_file.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace sopimus {

namespace {

using Kind = CaseSection::Kind;

bool is_inside(const std::string& path) {
  const std::string normal = std::filesystem::path(path).lexically_normal().generic_string();
  return !normal.empty() && normal.front() != '/' && normal != ".." && !normal.starts_with("../");
}

CaseSection section_of(const std::string& head) {
  const auto after = [&](const char* word) { return head.substr(std::string(word).size()); };
  if (head == "stdout") return {Kind::Stdout, {}, {}};
  if (head == "stderr") return {Kind::Stderr, {}, {}};
  if (head.starts_with("exit ")) return {Kind::Exit, after("exit "), {}};
  if (head.starts_with("file ")) return {Kind::File, after("file "), {}};
  if (head.starts_with("from ")) return {Kind::From, after("from "), {}};
  return {Kind::Input, head, {}};
}

std::string head_of(const CaseSection& section) {
  switch (section.kind) {
    case Kind::Stdout:
      return "stdout";
    case Kind::Stderr:
      return "stderr";
    case Kind::Exit:
      return "exit " + section.name;
    case Kind::File:
      return "file " + section.name;
    case Kind::From:
      return "from " + section.name;
    case Kind::Input:
      break;
  }
  return section.name;
}

bool names_a_path(Kind kind) { return kind == Kind::Input || kind == Kind::From || kind == Kind::File; }

void check_case(const CaseFile& file) {
  const auto refuse = [&](const std::string& what) { throw std::runtime_error(file.name + ": " + what); };
  if (file.why.empty()) refuse("the first line must say why the test exists");
  if (file.commands.empty()) refuse("no command: a line that begins with '% '");
  for (std::size_t i = 0; i < file.sections.size(); ++i) {
    const CaseSection& section = file.sections[i];
    if (names_a_path(section.kind) && !is_inside(section.name))
      refuse("'" + section.name + "' leads outside");
    for (std::size_t j = 0; j < i; ++j) {
      if (head_of(file.sections[j]) == head_of(section))
        refuse("'-- " + head_of(section) + " --' stands twice");
    }
  }
}

}  // namespace

std::string CaseFile::text_of(Kind kind) const {
  const auto found = std::find_if(sections.begin(), sections.end(),
                                  [&](const auto& section) { return section.kind == kind; });
  return found == sections.end() ? std::string() : found->text;
}

int CaseFile::exit_code() const {
  for (const CaseSection& section : sections) {
    if (section.kind != Kind::Exit) continue;
    int code = -1;
    std::from_chars(section.name.data(), section.name.data() + section.name.size(), code);
    return code;
  }
  return 0;
}

void CaseFile::expect(Kind kind, const std::string& text) {
  const auto found = std::find_if(sections.begin(), sections.end(),
                                  [&](const auto& section) { return section.kind == kind; });
  if (found != sections.end()) {
    found->text = text;
  } else if (!text.empty()) {
    sections.push_back({kind, {}, text});
  }
}

void CaseFile::expect_exit(int code) {
  if (code == exit_code()) return;
  std::erase_if(sections, [](const auto& section) { return section.kind == Kind::Exit; });
  if (code != 0) sections.push_back({Kind::Exit, std::to_string(code), {}});
}

CaseFile read_case(const std::string& path, std::string name) {
  CaseFile file;
  file.name = std::move(name);
  std::istringstream lines(read_bytes(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.size() > 6 && line.starts_with("-- ") && line.ends_with(" --")) {
      file.sections.push_back(section_of(line.substr(3, line.size() - 6)));
    } else if (!file.sections.empty()) {
      file.sections.back().text += line + "\n";
    } else if (line.starts_with("% ")) {
      file.commands.push_back(line.substr(2));
    } else if (file.commands.empty()) {
      file.why += line + "\n";
    } else {
      file.commands.back() += "\n" + line;  // a command may go on over several lines
    }
  }
  check_case(file);
  return file;
}

std::string to_text(const CaseFile& file) {
  std::string text = file.why;
  for (const std::string& command : file.commands) text += "% " + command + "\n";
  for (const CaseSection& section : file.sections) text += "-- " + head_of(section) + " --\n" + section.text;
  return text;
}

std::string read_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

void write_bytes(const std::string& path, const std::string& bytes) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder);
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

}  // namespace sopimus
