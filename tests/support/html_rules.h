// What HTML and WCAG ask of a page and a program can check without a browser, for the pages that sopimus
// writes.
//
// Independent of the code that wrote the page. Narrower than the standards: a page is XML too, loads nothing,
// and has no element that sopimus never writes.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

struct HtmlFault {
  std::string rule{};  // one of html_rules()
  std::string what{};  // where and how
};

/// The names of all rules, each "STANDARD WORDS": a number is a success criterion of WCAG 2.2, HTML the
/// Living Standard, CSP Level 3, ARIA is WAI-ARIA 1.2, and Sopimus what a comparison promises.
const std::vector<std::string>& html_rules();

/// All that the page breaks, in no order.
std::vector<HtmlFault> find_html_faults(std::string_view page);

}  // namespace sopimus
