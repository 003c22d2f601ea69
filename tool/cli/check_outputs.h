// What `check` gives: text, JSON, SARIF, a report for a colleague, the fixes.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "model/style.h"

namespace sopimus {

/// What a reader calls a part of a file that has many: a party of agreement.xml.
struct NamedPlace {
  SourceSpan from{};  // it begins here, and ends where the next one begins
  std::string name{};
};

/// What was checked, for the report.
struct CheckedSubject {
  std::string title{};
  std::string owner{};
  std::string language = "fi";
  std::string date{};  // ISO day of the commit; empty for a working tree and files
  Style style{};
  /// By file what a reader calls the place: "Liite A, 2 Tarkoitus".
  std::map<std::string, std::string> places{};
  std::vector<NamedPlace> parts{};  // of files that are not in `places`
  bool is_whole = true;             // all files could be read
};

/// "citations 3, dates 1, files 1": the findings of each class, those that no rule tells last; empty when
/// there are none.
std::string class_counts(const Diagnostics& diagnostics);

/// Writes what `arguments` ask for: the findings as text on the terminal; --format json or sarif; --fix; --to
/// pdf, docx, html into a folder.
///
/// Errors: UsageError for forms that do not go together.
Exit write_check(const Place& place, const Arguments& arguments, const CheckedSubject& subject,
                 Diagnostics& diagnostics);

}  // namespace sopimus
