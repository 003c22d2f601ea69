#include "layout/page_builder.h"

#include <algorithm>
#include <stdexcept>

namespace sopimus {

void PageBuilder::add(Slab slab) {
  if (keeps_next_) slab.keep_with_previous = true;
  keeps_next_ = false;
  if (in_unit_) {
    unit_.push_back(std::move(slab));
    return;
  }
  if (!slab.keep_with_previous) place_group();
  group_.push_back(std::move(slab));
}

void PageBuilder::begin_unit(const BreakRules& rules) {
  if (in_unit_) throw std::logic_error("a unit of slabs in a unit");
  in_unit_ = true;
  unit_rules_ = rules;
}

void PageBuilder::end_unit() {
  const bool keeps_next = keeps_next_;  // after the unit
  keeps_next_ = false;
  in_unit_ = false;
  const std::size_t count = unit_.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (must_keep(unit_rules_, i, count)) unit_[i].keep_with_previous = true;
    add(std::move(unit_[i]));
  }
  unit_.clear();
  keeps_next_ = keeps_next;
}

void PageBuilder::finish() {
  place_group();
  if (!has_page_) begin_page();
}

void PageBuilder::place_group() {
  if (!has_page_ && !group_.empty()) begin_page();
  while (!group_.empty()) {
    const std::optional<Overflow> overflow = find_overflow();
    if (!overflow) {
      place_first(group_.size());
    } else if (!divide_group(*overflow)) {
      // Only what is higher than a page is broken where it should not be.
      if (is_empty_) place_first(std::max<std::size_t>(overflow->slab, 1));
      if (!group_.empty()) begin_page();
    }
  }
}

std::optional<PageBuilder::Overflow> PageBuilder::find_overflow() const {
  Length y = y_;
  Length after = last_after_;
  bool at_top = is_empty_;
  for (std::size_t i = 0; i < group_.size(); ++i) {
    const Slab& slab = group_[i];
    if (at_top && slab.head) y += slab.head->height;
    y += at_top ? (slab.keeps_space_at_top ? slab.space_before : Length{})
                : std::max(after, slab.space_before);
    if (y + slab.height > bottom_) return Overflow{i, bottom_ - y};
    y += slab.height;
    after = slab.space_after;
    at_top = false;
  }
  return std::nullopt;
}

/// Fills the page with the upper part of the slab that has no room and begins a page for the rest; unless
/// it is better that the whole group goes there.
bool PageBuilder::divide_group(const Overflow& overflow) {
  const Slab& slab = group_[overflow.slab];
  if (!slab.divide) return false;
  const bool must = is_empty_;
  const bool leaves_hole = bottom_ - y_ > room() / 4;
  if (!must && !leaves_hole && slab.height <= room()) return false;
  std::vector<Slab> parts = slab.divide(overflow.room, must);
  if (parts.empty()) return false;
  place_first(overflow.slab);
  place(std::move(parts.front()));
  group_.front() = std::move(parts.back());
  begin_page();
  return true;
}

void PageBuilder::place_first(std::size_t count) {
  const auto end = group_.begin() + static_cast<std::ptrdiff_t>(count);
  for (auto slab = group_.begin(); slab != end; ++slab) place(std::move(*slab));
  group_.erase(group_.begin(), end);
}

Length PageBuilder::gap_before(const Slab& slab) const {
  if (is_empty_) return slab.keeps_space_at_top ? slab.space_before : Length{};
  return std::max(last_after_, slab.space_before);
}

void PageBuilder::begin_page() {
  pages_.pages.emplace_back();
  has_page_ = true;
  is_empty_ = true;
  y_ = top_;
  last_after_ = {};
  ground_.reset();
  open_bar_.reset();
}

void PageBuilder::place(Slab slab) {
  if (is_empty_ && slab.head) {
    put_at(*slab.head, y_);
    y_ += slab.head->height;
  }
  y_ += gap_before(slab);
  draw_ground(slab, y_);
  if (slab.is_changed) draw_change_bar(y_, slab.height);
  const Length top = y_;
  y_ += slab.height;
  last_after_ = slab.space_after;
  is_empty_ = false;
  put_at(std::move(slab), top);
}

void PageBuilder::put_at(Slab slab, Length y) {
  const std::size_t first = page().pieces.size();
  for (Piece& piece : slab.pieces) {
    if (auto* text = std::get_if<TextPiece>(&piece)) text->at.y += y;
    if (auto* rule = std::get_if<RulePiece>(&piece)) rule->area.y += y;
    if (auto* image = std::get_if<ImagePiece>(&piece)) image->area.y += y;
    page().pieces.push_back(std::move(piece));
  }
  for (LinkArea& link : slab.links) {
    link.area.y += y;
    page().links.push_back(std::move(link));
  }
  for (SignatureField& field : slab.fields) {
    field.area.y += y;
    page().fields.push_back(std::move(field));
  }
  const std::size_t here = pages_.pages.size() - 1;
  for (Anchor& anchor : slab.anchors) {
    pages_.destinations.push_back(
        {.name = std::move(anchor.name), .page = here, .y = y, .structure = anchor.structure});
  }
  for (PageNumberSlot& slot : slab.slots) {
    slot.leader += first;
    slot.number += first;
    open_.push_back({here, std::move(slot)});
  }
}

/// Slabs that touch each other share a bar.
void PageBuilder::draw_change_bar(Length y, Length height) {
  std::vector<Piece>& pieces = page().pieces;
  if (open_bar_) {
    Rectangle& area = std::get<RulePiece>(pieces[*open_bar_]).area;
    if (area.y + area.height == y) {
      area.height += height;
      return;
    }
  }
  open_bar_ = pieces.size();
  pieces.emplace_back(RulePiece{{bar_.left, y, bar_.width, height}, bar_.colour});
}

void PageBuilder::draw_ground(const Slab& slab, Length y) {
  if (!slab.ground) {
    ground_.reset();
    return;
  }
  const Ground& ground = *slab.ground;
  const Length bottom = y + slab.height + ground.padding;
  std::vector<Piece>& pieces = page().pieces;
  if (!ground_ || ground_->key != ground.key) {
    const Length top = y - ground.padding;
    OpenGround open{.key = ground.key};
    if (ground.fill) {
      open.fill = pieces.size();
      pieces.push_back(RulePiece{{ground.left, top, ground.right - ground.left, Length{}}, *ground.fill});
    }
    open.bar = pieces.size();
    pieces.push_back(RulePiece{{ground.left, top, ground.bar_width, Length{}}, ground.bar});
    ground_ = open;
  }
  const auto reach = [&](std::size_t index) {
    Rectangle& area = std::get<RulePiece>(pieces[index]).area;
    area.height = bottom - area.y;
  };
  reach(ground_->bar);
  if (ground_->fill) reach(*ground_->fill);
}

}  // namespace sopimus
