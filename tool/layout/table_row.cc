#include "layout/table_row.h"

#include <algorithm>

namespace sopimus {

namespace {

RulePiece make_rule(const RowFrame& frame, Length y, Length thickness) {
  return {{frame.left, y - thickness / 2, frame.width, thickness}, frame.rule_colour};
}

void put(Slab& slab, ComposedLine line, Length top) {
  for (TextPiece& piece : line.pieces) {
    piece.at.y += top;
    slab.pieces.emplace_back(std::move(piece));
  }
  for (RulePiece& rule : line.rules) {
    rule.area.y += top;
    slab.pieces.emplace_back(rule);
  }
  slab.is_changed = slab.is_changed || line.is_changed;
  for (LinkArea& link : line.links) {
    link.area.y += top;
    slab.links.push_back(std::move(link));
  }
}

/// How many of a cell's lines stand above a cut at `room`: all, or as many as may. None of several lines
/// when there is no good place; with `must` only what fits counts.
std::size_t lines_above(const SetCell& cell, Length room, bool must) {
  std::size_t count = 0;
  while (count < cell.lines.size() && cell.lines[count].top + cell.lines[count].height <= room) ++count;
  if (must) return count;
  while (count > 0 && count < cell.lines.size() && cell.lines[count].keep_with_previous) --count;
  return count;
}

/// Where each cell is cut; none when a cell would have no line above, or all have all of theirs.
std::vector<std::size_t> find_cuts(const SetRow& row, Length room, bool must) {
  std::vector<std::size_t> cuts;
  bool has_rest = false;
  std::size_t above = 0;
  for (const SetCell& cell : row.cells) {
    const std::size_t count = lines_above(cell, room, must);
    if (count == 0 && !cell.lines.empty() && !must) return {};
    has_rest = has_rest || count < cell.lines.size();
    above += count;
    cuts.push_back(count);
  }
  if (!has_rest) return {};
  if (above == 0) {  // there is no room for a line: one sticks out rather than that the row never ends
    for (std::size_t i = 0; i < cuts.size(); ++i) cuts[i] = row.cells[i].lines.empty() ? 0 : 1;
  }
  return cuts;
}

/// Moves the lines of the cells from `cuts` on into a row of their own.
SetRow cut_off(SetRow& row, const std::vector<std::size_t>& cuts, Length padding) {
  SetRow rest;
  rest.may_divide = row.may_divide;
  rest.closes = row.closes;
  rest.is_changed = row.is_changed;
  const auto fit = [&](SetRow& part, SetCell& cell) {
    cell.height = padding;
    if (!cell.lines.empty()) cell.height = cell.lines.back().top + cell.lines.back().height;
    cell.height += padding;
    part.height = std::max(part.height, cell.height);
  };
  row.height = {};
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    SetCell& cell = row.cells[i];
    const auto first = cell.lines.begin() + static_cast<std::ptrdiff_t>(cuts[i]);
    SetCell& below = rest.cells.emplace_back();
    below.lines.assign(std::make_move_iterator(first), std::make_move_iterator(cell.lines.end()));
    cell.lines.erase(first, cell.lines.end());
    if (!below.lines.empty()) {
      const Length up = below.lines.front().top - padding;
      for (CellLine& line : below.lines) line.top -= up;
    }
    fit(row, cell);
    fit(rest, below);
  }
  row.closes = false;
  return rest;
}

std::vector<Slab> divide(const SetRow& row, const std::shared_ptr<const RowFrame>& frame,
                         const std::shared_ptr<const Slab>& head, Length room, bool must) {
  const Length padding = frame->rules.padding_along;
  const std::vector<std::size_t> cuts = find_cuts(row, room - padding, must);
  if (cuts.empty()) return {};
  SetRow upper = row;
  SetRow lower = cut_off(upper, cuts, padding);
  upper.may_divide = false;
  std::vector<Slab> parts;
  parts.push_back(to_slab(std::move(upper), frame, head));
  parts.push_back(to_slab(std::move(lower), frame, head));
  return parts;
}

}  // namespace

void mark_kept_lines(SetCell& cell, const std::vector<std::size_t>& paragraphs, const BreakRules& rules) {
  const auto mark = [&](std::size_t begin, std::size_t count) {
    for (std::size_t i = 1; i < count; ++i) {
      if (must_keep(rules, i, count)) cell.lines[begin + i].keep_with_previous = true;
    }
  };
  mark(0, cell.lines.size());
  std::size_t begin = 0;
  for (const std::size_t count : paragraphs) {
    mark(begin, count);
    begin += count;
  }
}

Slab to_slab(SetRow row, const std::shared_ptr<const RowFrame>& frame, std::shared_ptr<const Slab> head) {
  Slab slab;
  slab.height = row.height;
  slab.ground = frame->ground;
  slab.is_changed = row.is_changed;
  slab.anchors = row.anchors;
  if (row.is_head) {
    slab.pieces.emplace_back(RulePiece{{frame->left, Length{}, frame->width, row.height}, frame->head_fill});
  }
  if (row.may_divide) {
    slab.divide = [shared = std::make_shared<const SetRow>(row), frame, head](Length room, bool must) {
      return divide(*shared, frame, head, room, must);
    };
  }
  for (SetCell& cell : row.cells) {
    for (CellLine& line : cell.lines) put(slab, std::move(line.line), line.top);
  }
  if (row.opens_table) slab.pieces.emplace_back(make_rule(*frame, Length{}, frame->rules.rule));
  if (row.closes) {
    const Length thickness = row.is_head ? frame->rules.head_rule : frame->rules.rule;
    slab.pieces.emplace_back(make_rule(*frame, row.height, thickness));
  }
  slab.head = std::move(head);
  return slab;
}

}  // namespace sopimus
