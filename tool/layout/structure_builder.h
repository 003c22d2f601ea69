// The structure tree while it grows (ISO 32000-1:2008, 14.8.4; rules of use: ISO 14289-1:2014, 7).

#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "layout/pages.h"

namespace sopimus {

class StructureBuilder {
 public:
  /// `keeps`: if not, no element is added and all are the first one, which must be there.
  explicit StructureBuilder(std::vector<StructureElement>& elements, bool keeps = true)
      : elements_(elements), keeps_(keeps) {}

  /// The index of a new element, the last child of `parent` (-1: the root). `type` is a literal.
  int add(std::string_view type, int parent) {
    if (!keeps_) return 0;
    elements_.push_back({.type = type, .parent = parent});
    return static_cast<int>(elements_.size()) - 1;
  }

  /// H1 … H6. A level deeper than one below the last heading is raised: readers must not miss a level.
  int add_heading(int level, int parent) {
    static constexpr std::string_view kTypes[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
    last_level_ = std::clamp(level, 1, std::min(last_level_ + 1, 6));
    return add(kTypes[last_level_ - 1], parent);
  }

  StructureElement& at(int index) { return elements_[static_cast<std::size_t>(index)]; }

 private:
  std::vector<StructureElement>& elements_;
  bool keeps_;
  int last_level_ = 0;
};

}  // namespace sopimus
