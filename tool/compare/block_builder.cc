#include "compare/block_builder.h"

#include <utility>

namespace sopimus {

void BlockBuilder::close_list() {
  List list = std::move(open_.back().list);
  open_.pop_back();
  if (open_.empty()) {
    blocks_.push_back({std::move(list)});
  } else {
    open_.back().list.items.back().lists.push_back(std::move(list));
  }
}

void BlockBuilder::add(Block block) {
  while (!open_.empty()) close_list();
  blocks_.push_back(std::move(block));
}

void BlockBuilder::add_item(ListItem item, const ItemPlace& place) {
  const auto level = static_cast<std::size_t>(place.level);
  while (open_.size() > level + 1) close_list();
  if (open_.size() == level + 1) {
    const OpenList& open = open_.back();
    // An item that begins a list in its own text goes on with one that has only the other text's items.
    const bool begins = (place.is_in_before && place.begins_before && open.has_before) ||
                        (place.is_in_after && place.begins_after && open.has_after);
    if (begins || open.list.ordered != place.list->ordered) close_list();
  }
  if (open_.size() < level + 1) {  // an item whose parents stand elsewhere stands as deep as it can
    open_.emplace_back();
    open_.back().list.ordered = place.list->ordered;
    open_.back().list.origin = place.list->origin;
  }
  OpenList& open = open_.back();
  open.has_before = open.has_before || place.is_in_before;
  open.has_after = open.has_after || place.is_in_after;
  open.list.items.push_back(std::move(item));
}

std::vector<Block> BlockBuilder::take() {
  while (!open_.empty()) close_list();
  return std::move(blocks_);
}

}  // namespace sopimus
