// The page's style sheet: the page style in CSS, and what every page has.

#pragma once

#include <set>
#include <string>

#include "model/document.h"

namespace sopimus {

/// What a page has that its style sheet must know.
struct PageFeatures {
  bool is_comparison = false;
  int title_level = 1;       // of the heading element of a document's title
  std::set<int> percents{};  // widths of columns and figures, as classes "w25"
  std::string print_head{};  // "LUONNOS 3": on every printed page
};

/// The style sheet, without "<" and "&", so that HTML and XML read the same.
std::string page_style(const Style& style, const PageFeatures& features);

/// The parts that no page style changes (page_css.cc).
extern const std::string_view kPageCss;
extern const std::string_view kComparisonCss;

}  // namespace sopimus
