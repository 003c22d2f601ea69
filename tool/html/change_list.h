// What stands around the text of a comparison: what is compared, the signs, the controls, and the list of
// changes.

#pragma once

#include <string>
#include <vector>

#include "html/html_text.h"
#include "html/page_changes.h"
#include "html/write_html.h"

namespace sopimus {

/// All above the text. The controls are hidden until the script that they need shows them.
void write_comparison_head(HtmlText& html, const std::vector<PageFlow>& flows, const PageChanges& changes,
                           const ComparisonNames& names, const std::string& title);

/// Below the text: the way to the next change and the one before.
void write_comparison_foot(HtmlText& html, const std::string& language);

/// The heads of the two columns, at the beginning of an article; shown in that view only.
void write_column_heads(HtmlText& html, const ComparisonNames& names, const std::string& language);

}  // namespace sopimus
