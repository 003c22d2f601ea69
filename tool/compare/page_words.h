// The words of a file's pages, and which of them stand around its text.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compare/plain_words.h"

namespace sopimus {

struct PageWord {
  std::string text{};
  std::size_t line = 0;  // index in PageWords::lines
};

struct PageWords {
  struct Line {
    std::string text{};
    std::size_t page = 0;  // counts from 1
    bool is_edge = false;  // among the first or last lines of its page
    bool is_furniture = false;
  };
  std::vector<PageWord> words{};  // without those of the furniture
  std::vector<Line> lines{};
  std::vector<std::string> stamps{};  // lines at the edge of most pages that no document has; digits are 0
};

/// Shape: a word that is divided at a line's end is one, also over a page's end; it belongs to the line where
/// it begins.
PageWords to_words(const std::vector<std::string>& pages, const Furniture& furniture);

}  // namespace sopimus
