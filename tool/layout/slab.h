// What pages are piled up from: lines, rows, figures – material that no page break divides, but for high
// rows.

#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "model/style.h"

namespace sopimus {

/// Whether a page break before number `i` of `count` lines (items, rows) would leave too few on either side.
inline bool must_keep(const BreakRules& rules, std::size_t i, std::size_t count) {
  if (i == 0) return false;
  return i < static_cast<std::size_t>(rules.orphans) || count - i < static_cast<std::size_t>(rules.widows);
}

/// A place in a slab that can be jumped to.
struct Anchor {
  std::string name{};  // of the Destination
  int structure = -1;
};

/// Room for a page number that is known only at the end: two text pieces, still empty.
struct PageNumberSlot {
  std::size_t leader = 0;  // index in the slab's pieces
  std::size_t number = 0;
  std::string target{};  // name of a Destination
  Length left{};         // where the entry's text ends
  Length right{};        // where the number ends
};

/// A bar at the left of a text, perhaps with a fill behind it. Slabs one after another with the same `key`
/// on one page share theirs.
struct Ground {
  std::size_t key = 0;
  Length left{};
  Length right{};
  Length bar_width{};
  Colour bar{};
  std::optional<Colour> fill{};
  Length padding{};  // above the first and below the last slab
};

/// Beside what has changed, in the left margin.
struct ChangeBar {
  Length left{};
  Length width{};
  Colour colour{};
};

struct Slab;

/// Cuts a slab in two: the upper one is no higher than `room`. None when that leaves too few lines on either
/// side; with `must`, at least a line is cut off all the same.
using DivideSlab = std::function<std::vector<Slab>(Length room, bool must)>;

struct Slab {
  Length height{};
  Length space_before{};  // the larger of this and the last slab's space_after is left; none at a page's top
  Length space_after{};
  bool keep_with_previous = false;
  bool keeps_space_at_top = false;  // space_before is left at a page's top too
  bool is_changed = false;          // a change bar stands beside it
  std::vector<Piece> pieces{};      // x from the page's edge, y from the slab's top
  std::vector<LinkArea> links{};
  std::vector<SignatureField> fields{};
  std::vector<Anchor> anchors{};
  std::vector<PageNumberSlot> slots{};
  std::optional<Ground> ground{};
  std::shared_ptr<const Slab> head{};  // set again above this slab when it begins a page: a table's head rows
  DivideSlab divide{};                 // of a high row of a table; empty for what stays whole
};

}  // namespace sopimus
