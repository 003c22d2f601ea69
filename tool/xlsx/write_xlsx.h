// Tables as a workbook for Excel and LibreOffice Calc.

#pragma once

#include <string>
#include <vector>

#include "base/date.h"

namespace sopimus {

struct SheetColumn {
  std::string title{};
  double width = 20;  // in characters of the workbook's font
};

struct Sheet {
  std::string name{};  // unique, at most 31 characters, none of []:*?/\.
  std::vector<SheetColumn> columns{};
  std::vector<std::vector<std::string>> rows{};  // a text each column; '\n' begins a line in the cell
};

struct Workbook {
  std::string title{};
  std::string author{};
  Date created{};  // the file's only date
  std::vector<Sheet> sheets{};
};

/// The workbook: each sheet with a head row that stays in view, filters, wrapped text, and pages that are
/// printed across with the head row on each.
///
/// Shape:    text cells only: nothing is taken for a formula, a link or a number. The same workbook has the
///           same bytes. Rows are as high as their texts need, up to the 409 points that a row can have.
/// Standard: ECMA-376-1:2016, SpreadsheetML.
/// Errors:   Failure when memory is short; std::logic_error for a name that no sheet can have.
/// Cost:     a text is cut at the 32,767 characters that a cell can hold.
std::string write_xlsx(const Workbook& workbook);

}  // namespace sopimus
