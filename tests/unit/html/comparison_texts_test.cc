// Without what is gone a comparison says the new text, without what is new the old one, for any comparison.

#include <gtest/gtest.h>

#include "html/write_html.h"
#include "support/comparison_texts.h"
#include "support/html_rules.h"
#include "support/page_text.h"
#include "support/reading_text.h"

namespace sopimus {
namespace {

/// Joined paragraphs have one space between them or none: that is the engine's to say.
std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

TEST(ComparisonTexts, AreBothOnThePage) {
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    const Document comparison = random_comparison(seed);
    const std::string page = write_html({&comparison}, {});
    const auto read = [&page](PageText which) { return without_spaces(to_page_text(page, which)); };
    ASSERT_EQ(read(PageText::New), without_spaces(to_reading_text(text_after(comparison))))
        << "seed " << seed;
    ASSERT_EQ(read(PageText::Old), without_spaces(to_reading_text(text_before(comparison))))
        << "seed " << seed;
    for (const HtmlFault& fault : find_html_faults(page)) {
      ADD_FAILURE() << "seed " << seed << ": " << fault.rule << ": " << fault.what;
    }
    if (HasFailure()) break;
  }
}

}  // namespace
}  // namespace sopimus
