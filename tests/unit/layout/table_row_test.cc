#include "layout/table_row.h"

#include <gtest/gtest.h>

#include <string>

namespace sopimus {
namespace {

constexpr Length kLine = Length::points(10);
constexpr Length kPadding = Length::points(3);

/// A cell of paragraphs with so many lines each; the lines' names are `name` and 1, 2 …
SetCell cell_of(const std::string& name, const std::vector<std::size_t>& paragraphs) {
  SetCell cell;
  cell.height = kPadding;
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    if (p > 0) cell.height += Length::points(2);
    for (std::size_t i = 0; i < paragraphs[p]; ++i) {
      CellLine line;
      line.line.pieces.emplace_back();
      line.line.pieces.back().text = name + std::to_string(cell.lines.size() + 1);
      line.top = cell.height;
      line.height = kLine;
      cell.lines.push_back(std::move(line));
      cell.height += kLine;
    }
  }
  cell.height += kPadding;
  mark_kept_lines(cell, paragraphs, BreakRules{});
  return cell;
}

Slab slab_of(std::vector<SetCell> cells) {
  SetRow row;
  row.opens_table = true;
  row.may_divide = true;
  for (SetCell& cell : cells) row.height = std::max(row.height, cell.height);
  row.cells = std::move(cells);
  RowFrame frame;
  frame.rules.padding_along = kPadding;
  return to_slab(std::move(row), std::make_shared<const RowFrame>(frame), nullptr);
}

/// The names of the lines at their heights, and "_" for each rule: "a1:3 b1:3 _:0".
std::string show(const Slab& slab) {
  std::string shown;
  for (const Piece& piece : slab.pieces) {
    if (!shown.empty()) shown += ' ';
    if (const auto* text = std::get_if<TextPiece>(&piece)) {
      shown += text->text + ":" + std::to_string(text->at.y.emu / 12700);
    } else {
      shown += "_";
    }
  }
  return shown;
}

std::string show_divided(const Slab& slab, int room, bool must = false) {
  const std::vector<Slab> parts = slab.divide(Length::points(room), must);
  if (parts.empty()) return "whole";
  EXPECT_EQ(parts.size(), 2U);
  return show(parts.front()) + " | " + show(parts.back());
}

TEST(TableRow, IsDividedBetweenLinesInAllItsCells) {
  const Slab row = slab_of({cell_of("a", {5}), cell_of("b", {1})});
  EXPECT_EQ(show(row), "a1:3 a2:13 a3:23 a4:33 a5:43 b1:3 _ _");
  EXPECT_EQ(show_divided(row, 26), "a1:3 a2:13 b1:3 _ | a3:3 a4:13 a5:23 _");
  EXPECT_EQ(show_divided(row, 36), "a1:3 a2:13 a3:23 b1:3 _ | a4:3 a5:13 _");
  EXPECT_EQ(row.divide(Length::points(36), false).front().height, Length::points(36));
}

TEST(TableRow, LeavesTwoLinesOnEitherSide) {
  const Slab row = slab_of({cell_of("a", {5})});
  EXPECT_EQ(show_divided(row, 46), "a1:3 a2:13 a3:23 _ | a4:3 a5:13 _");  // not four and one
  EXPECT_EQ(show_divided(row, 16), "whole");
  EXPECT_EQ(show_divided(row, 16, true), "a1:3 _ | a2:3 a3:13 a4:23 a5:33 _");
  EXPECT_EQ(show_divided(slab_of({cell_of("a", {3})}), 26), "whole");
  EXPECT_EQ(show_divided(slab_of({cell_of("a", {2, 2, 2})}), 38), "a1:3 a2:13 _ | a3:3 a4:13 a5:25 a6:35 _");
  // One cell has no good place here.
  EXPECT_EQ(show_divided(slab_of({cell_of("a", {6}), cell_of("b", {3})}), 26), "whole");
}

TEST(TableRow, CutsEachCellWhereItsOwnLinesEnd) {
  const Slab row = slab_of({cell_of("a", {2, 2, 2}), cell_of("b", {6})});
  EXPECT_EQ(show_divided(row, 48),
            "a1:3 a2:13 a3:25 a4:35 b1:3 b2:13 b3:23 b4:33 _ | a5:3 a6:13 b5:3 b6:13 _");
}

TEST(TableRow, GoesOnUntilItsLastLine) {
  Slab rest = slab_of({cell_of("a", {9}), cell_of("b", {4})});
  std::size_t lines = 0;
  std::size_t parts = 0;
  for (; rest.height > Length::points(36) && parts < 10; ++parts) {
    std::vector<Slab> divided = rest.divide(Length::points(36), false);
    ASSERT_EQ(divided.size(), 2U);
    EXPECT_LE(divided.front().height, Length::points(36));
    EXPECT_FALSE(divided.front().divide);
    for (const Piece& piece : divided.front().pieces) lines += std::holds_alternative<TextPiece>(piece);
    rest = std::move(divided.back());
  }
  for (const Piece& piece : rest.pieces) lines += std::holds_alternative<TextPiece>(piece);
  EXPECT_EQ(lines, 13U);
  // However little room there is, every part takes a line.
  EXPECT_EQ(show_divided(slab_of({cell_of("a", {3}), cell_of("b", {2})}), 1, true),
            "a1:3 b1:3 _ | a2:3 a3:13 b2:3 _");
}

}  // namespace
}  // namespace sopimus
