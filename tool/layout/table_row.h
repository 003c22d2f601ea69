// A row of a table with its cells set as lines, and the slabs it becomes: one, or when it is high and a page
// ends inside it, one on each page.

#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "layout/paragraph.h"
#include "layout/slab.h"
#include "model/style.h"

namespace sopimus {

struct CellLine {
  ComposedLine line{};
  Length top{};  // from the row's top
  Length height{};
  bool keep_with_previous = false;  // a page break before it would leave too few lines on either side
};

struct SetCell {
  std::vector<CellLine> lines{};
  Length height{};  // with the padding above and below
};

struct SetRow {
  std::vector<SetCell> cells{};
  std::vector<Anchor> anchors{};
  Length height{};  // of the highest cell
  bool is_head = false;
  bool opens_table = false;  // has a rule above
  bool closes = true;        // has a rule below: all but the upper parts of divided rows
  bool may_divide = false;   // a page may end inside it
  bool is_changed = false;   // as a whole; a changed line in it counts too
};

/// What the rows of a table share.
struct RowFrame {
  Length left{};
  Length width{};
  TableRules rules{};
  Colour rule_colour{};
  Colour head_fill{};
  std::optional<Ground> ground{};
};

/// Marks the lines of a cell that stay with the one before: as `rules` want it of a paragraph's lines, and of
/// all the lines of the cell. `paragraphs` are the numbers of lines of the cell's paragraphs.
void mark_kept_lines(SetCell& cell, const std::vector<std::size_t>& paragraphs, const BreakRules& rules);

/// The slab of a row, its space_before and space_after left to the caller. `head` is set again above every
/// part of it that begins a page.
Slab to_slab(SetRow row, const std::shared_ptr<const RowFrame>& frame, std::shared_ptr<const Slab> head);

}  // namespace sopimus
