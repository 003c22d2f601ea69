// Faults in what the user wrote, and the one exception for a world that fails.
//
// A stage reports every fault it finds and returns what it can; cli stops between stages. CONTRIBUTING.md
// says how a message is worded.

#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/source_text.h"

namespace sopimus {

enum class Severity { Note, Warning, Error };

/// Another place that explains a fault ("'liability' is included here").
struct Note {
  SourceSpan at{};
  std::string text{};
};

struct Diagnostic {
  Severity severity = Severity::Error;
  SourceSpan at{};
  std::string what{};       // lower case, no full stop, the user's words in '…'
  std::vector<Note> why{};  // printed as notes
  std::string mend{};       // printed as help; starts with a verb or "did you mean"
  std::string code{};       // the stable name of the fault, for JSON: "unknown-clause"
  /// What the bytes at `at` are to be replaced with, when there is one right answer.
  std::optional<std::string> fix{};
};

class Diagnostics {
 public:
  void report(Diagnostic diagnostic);
  void error(std::string code, SourceSpan at, std::string what, std::string mend = {});
  void warning(std::string code, SourceSpan at, std::string what, std::string mend = {});

  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  const std::vector<Diagnostic>& all() const { return all_; }
  /// The faults by file and offset, those without a place first; equal faults once.
  std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
};

/// The world fails: a file cannot be read, a tag is not there, the disk is full. Caught in main, exit 3.
class Failure : public std::runtime_error {
 public:
  explicit Failure(std::string what, std::string mend = {});
  explicit Failure(Diagnostic diagnostic);
  const Diagnostic& diagnostic() const { return diagnostic_; }

 private:
  Diagnostic diagnostic_;
};

/// The text a person reads, in GCC's form, with the line and a caret; ends with a newline.
std::string to_text(const Diagnostic& diagnostic);

/// One of `candidates` within a third of the length of `wanted` in edits, or the empty string.
/// Cost: candidates × length².
std::string find_near_name(const std::string& wanted, const std::vector<std::string>& candidates);

}  // namespace sopimus
