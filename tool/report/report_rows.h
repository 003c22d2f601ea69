// The changes of one document's data as the rows of the change summary's tables, by subject.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/document.h"
#include "report/change_report.h"
#include "report/data_changes.h"

namespace sopimus {

/// In the order of the report.
enum class ReportTopic {
  Goals,
  Deadlines,
  Basics,
  Duties,
  Sums,
  Parties,
  Forums,
  Definitions,
  Statutes,
  Lists,
};

/// A row: what it is about, how it was, how it is; each one or more paragraphs. What is new has no `before`,
/// what is gone no `after`.
struct ReportRow {
  /// Items that changed alike; `what` is made of them.
  struct Named {
    DataKind kind = DataKind::Measure;
    std::string name{};
  };
  std::vector<Named> items{};
  DataPlace place{};
  bool is_place_gone = false;
  DataChange::What change = DataChange::What::Changed;
  Origin origin{};
  std::vector<Runs> what{};
  std::vector<Runs> before{};
  std::vector<Runs> after{};
};

/// Shape: long sentences in `what` are cut short with "…". Rows of one place stand together, in the order of
/// the text. What changed alike in one place is one row;
///        so is what changed twice in one sentence. What a clause that is new, gone or moved brings along is
///        left out, but for goals, indicators, measures, dates and what else a reader asks for by name.
/// Cost:  linear but for the rows of one place, which are compared with each other.
std::map<ReportTopic, std::vector<ReportRow>> report_rows(const ReportedDocument& document,
                                                          const ReportNames& names,
                                                          const std::string& language);

}  // namespace sopimus
