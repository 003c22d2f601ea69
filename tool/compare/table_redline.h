// Rows of a table with their changes marked.

#pragma once

#include "compare/merge_runs.h"
#include "model/document.h"

namespace sopimus {

/// Whether the rows have the same cells, headers or not, so that one can be marked against the other.
bool have_same_cells(const TableRow& before, const TableRow& after);

/// Two versions of a row as one, cell by cell. The rows must have the same cells.
TableRow merge_rows(const TableRow& before, const TableRow& after, ChangeNumbers& numbers);

/// The row with `mark` on itself and all that is in it.
TableRow marked_row(const TableRow& row, const Mark& mark);

/// All runs of a row, those of two cells apart by " | ".
Runs runs_of(const TableRow& row);

}  // namespace sopimus
