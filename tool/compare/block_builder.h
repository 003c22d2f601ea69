// Puts passages together to blocks again: items to lists, with their nesting.

#pragma once

#include <vector>

#include "model/document.h"

namespace sopimus {

/// In which of the two texts an item stands, and where it begins a list.
struct ItemPlace {
  int level = 0;
  const List* list = nullptr;  // of its own text: what kind of list, and where it came from
  bool is_in_before = false;
  bool is_in_after = false;
  bool begins_before = false;
  bool begins_after = false;
};

class BlockBuilder {
 public:
  void add(Block block);
  void add_item(ListItem item, const ItemPlace& place);
  std::vector<Block> take();

 private:
  struct OpenList {
    List list{};
    bool has_before = false;  // has items of the old text
    bool has_after = false;
  };

  void close_list();

  std::vector<Block> blocks_{};
  std::vector<OpenList> open_{};  // by level
};

}  // namespace sopimus
