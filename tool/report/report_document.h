// One document in the change summary: its clauses, goals, deadlines and other data that changed; or what a
// new document holds.

#pragma once

#include <vector>

#include "report/change_report.h"
#include "report/report_blocks.h"
#include "report/report_words.h"

namespace sopimus {

/// The clauses of a document, by what became of them. One that was moved and changed is in both lists.
struct ClauseLists {
  std::vector<const ClauseChange*> added{};
  std::vector<const ClauseChange*> removed{};
  std::vector<const ClauseChange*> moved{};
  std::vector<const ClauseChange*> changed{};
  std::vector<const ClauseChange*> renumbered{};  // only
};
ClauseLists clause_lists(const DocumentChanges& document);

/// What became of the items of one kind. What went to another document with its clause, or came from one, is
/// not counted.
ReportedCount reported_count(const ReportedDocument& document, DataKind kind);

/// A document that both texts have.
void put_changed_document(const ReportedDocument& document, const ReportTexts& texts,
                          const ReportNames& names, ReportBlocks& blocks);

/// A document that only the new text has: how much there is in it, how long it is valid, and its goals.
void put_new_document(const ReportedDocument& document, const ReportTexts& texts, ReportBlocks& blocks);

}  // namespace sopimus
