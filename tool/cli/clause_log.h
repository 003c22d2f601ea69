// The history of a clause, a theme or a document as lines for people.

#pragma once

#include <string>
#include <vector>

#include "cli/agreement_history.h"

namespace sopimus {

/// At most one of clause, theme and document; none: everything.
struct LogFilter {
  std::string clause{};
  std::string theme{};
  std::string document{};
  std::string language = "fi";
};

/// What one commit did.
struct LogEntry {
  std::int64_t time = 0;  // seconds since 1970
  std::string commit{};   // short
  std::string full_commit{};
  std::string date{};
  std::string author{};
  std::string term{};                    // that agreement.xml was for, then
  std::string draft{};                   // the first edition after it, when that is a draft
  std::string edition{};                 // the first frozen edition after it
  std::vector<std::string> decisions{};  // of the trailers Decision:
  std::string subject{};
  std::vector<std::string> changes{};  // "'12 kuukautta' → '6 kuukautta'"
};

/// The newest first.
///
/// Errors: Failure with the nearest id when the history has no such clause, theme or document.
std::vector<LogEntry> log_of(const AgreementHistory& history, const LogFilter& filter);

}  // namespace sopimus
