// The structure tree while it grows (ISO 32000-1:2008, 14.8.4; rules of use: ISO 14289-1:2014, 7).

#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "layout/pages.h"

namespace sopimus {

class StructureBuilder {
 public:
  explicit StructureBuilder(std::vector<StructureElement>& elements) : elements_(elements) {}

  /// The index of a new element, the last child of `parent` (-1: the root).
  int add(std::string type, int parent) {
    elements_.push_back({.type = std::move(type), .parent = parent});
    return static_cast<int>(elements_.size()) - 1;
  }

  /// H1 … H6. A level deeper than one below the last heading is raised: readers must not miss a level.
  int add_heading(int level, int parent) {
    last_level_ = std::clamp(level, 1, std::min(last_level_ + 1, 6));
    return add("H" + std::to_string(last_level_), parent);
  }

  StructureElement& at(int index) { return elements_[static_cast<std::size_t>(index)]; }

 private:
  std::vector<StructureElement>& elements_;
  int last_level_ = 0;
};

}  // namespace sopimus
