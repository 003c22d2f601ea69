// What `check` finds, as a Document for the colleague who has no such program.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "model/document.h"

namespace sopimus {

/// One finding as a reader needs it: where, in which words, and what they should be.
struct ReportedFinding {
  Severity severity = Severity::Warning;
  std::string code{};    // of the rule
  std::string family{};  // of the rule; empty for a fault of the files
  std::string what{};    // the program's own words, shown where there are none in the language
  std::string place{};   // as a reader finds it: "Liite A, 8 Irtisanominen"; may be empty
  std::string file{};    // as the drafter does: "irtisanominen.xml, rivi 14"
  std::string before{};  // the words of the line before the stretch that is meant
  std::string words{};
  std::string after{};
  std::string offered{};  // the words as they could be; empty when nobody but the author knows
};

/// What the report is of.
struct ReportedCheck {
  std::string title{};  // of the agreement, or the files' names
  std::string owner{};
  Date day{};
  std::vector<std::string> families{};      // the classes, in the order in which they are told; "" is files
  std::vector<ReportedFinding> findings{};  // in the order of their places
};

/// Shape: a count by class, then each class with a table of its findings. `style` is the agreement's.
Document to_findings_report(const ReportedCheck& check, const Style& style, std::string_view language);

}  // namespace sopimus
