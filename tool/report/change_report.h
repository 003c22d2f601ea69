// The change summary: a few pages on what is new, what is removed, and which goals, deadlines, duties and
// sums change, by document, for a council that decides on the text.
//
// Every sentence and row is made from data (report/data_changes.h, compare/clause_changes.h), names its
// clause and carries its origin and a link to it. The summary is a Document of basic blocks, so that every
// writer can write it.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compare/clause_changes.h"
#include "model/document.h"
#include "report/data_changes.h"

namespace sopimus {

/// What changed in one document, in one language.
struct ReportedDocument {
  DocumentChanges clauses{};
  DataChanges data{};
};

/// What the summary says beside the changes.
struct ReportNames {
  std::string before{};  // "valtuustokauden 2022–2025 päätösversio 1"
  std::string after{};
  std::string agreement{};  // title of the whole
  std::string owner{};      // who sends the summary
  std::string diary{};
  Style style{};
  /// What a statute is called: "423/2003" → "kielilaki". One that is not here is named by its number.
  std::map<std::string, std::string, std::less<>> statutes{};
};

/// The names that two editions of the main document give; `statutes` is left empty.
ReportNames to_report_names(const Document& before, const Document& after);

/// The summary in `language` ("fi", "sv"). A document that has a text in it is told by that text, any other
/// by the one it has, with its words in their own language.
///
/// Shape: Heading, Paragraph, List and Table blocks only; no fingerprint. Links are "DOCUMENT#anchor".
Document to_change_report(const std::vector<ReportedDocument>& documents, const ReportNames& names,
                          std::string_view language);

}  // namespace sopimus
