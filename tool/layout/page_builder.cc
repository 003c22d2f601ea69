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
  const auto orphans = static_cast<std::size_t>(unit_rules_.orphans);
  const auto widows = static_cast<std::size_t>(unit_rules_.widows);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && (i < orphans || count - i < widows)) unit_[i].keep_with_previous = true;
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
  if (group_.empty()) return;
  if (!has_page_ || (!is_empty_ && !fits(group_))) begin_page();
  for (Slab& slab : group_) {
    if (!is_empty_ && y_ + gap_before(slab) + slab.height > bottom_) begin_page();
    place(std::move(slab));
  }
  group_.clear();
}

bool PageBuilder::fits(const std::vector<Slab>& group) const {
  Length y = y_;
  Length after = last_after_;
  for (const Slab& slab : group) {
    y += std::max(after, slab.space_before) + slab.height;
    if (y > bottom_) return false;
    after = slab.space_after;
  }
  return true;
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
}

void PageBuilder::place(Slab slab) {
  if (is_empty_ && slab.head) {
    put_at(*slab.head, y_);
    y_ += slab.head->height;
  }
  y_ += gap_before(slab);
  draw_ground(slab, y_);
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
