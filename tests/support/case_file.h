// A test in one text file: why it exists, shell commands, input files, and what must come out.
//
// tests/README.md describes the form for those who write cases.

#pragma once

#include <string>
#include <vector>

namespace sopimus {

/// "-- NAME --" and the lines up to the next such line.
struct CaseSection {
  enum class Kind {
    Input,   // -- clauses/a.xml --        a file that is written before the commands run
    From,    // -- from samples/x --       a file or folder of the project that is copied in first
    Stdout,  // -- stdout --
    Stderr,  // -- stderr --
    Exit,    // -- exit 1 --
    File,    // -- file out/a.txt --       a file that must be there afterwards
  };
  Kind kind = Kind::Input;
  std::string name{};  // a path relative to the scratch folder (From: to the project), or the exit code
  std::string text{};
};

struct CaseFile {
  std::string name{};  // "area/what"
  std::string why{};
  std::vector<std::string> commands{};
  std::vector<CaseSection> sections{};

  /// The text of the first section of `kind`, empty when there is none.
  std::string text_of(CaseSection::Kind kind) const;
  int exit_code() const;
  /// Puts what came out in the place of what was expected; an absent section is one that expects nothing.
  void expect(CaseSection::Kind kind, const std::string& text);
  void expect_exit(int code);
};

/// Errors: std::runtime_error with the file's name and what is wrong with it.
CaseFile read_case(const std::string& path, std::string name);
/// The bytes that read_case reads.
std::string to_text(const CaseFile& file);

std::string read_bytes(const std::string& path);
void write_bytes(const std::string& path, const std::string& bytes);

}  // namespace sopimus
