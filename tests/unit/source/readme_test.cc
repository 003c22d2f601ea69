// The examples of clauses/README.md are what the reader reads and format writes.

#include <gtest/gtest.h>

#include "source/format.h"
#include "support.h"

namespace sopimus {
namespace {

std::vector<std::string> find_examples(const std::string& readme) {
  static constexpr std::string_view kStart = "```xml\n";
  std::vector<std::string> examples;
  for (std::size_t at = readme.find(kStart); at != std::string::npos; at = readme.find(kStart, at + 1)) {
    const std::size_t start = at + kStart.size();
    examples.push_back(readme.substr(start, readme.find("```", start) - start));
  }
  return examples;
}

TEST(Readme, ItsFilesAreInCanonicalForm) {
  std::size_t files = 0;
  for (const std::string& example : find_examples(read_project_file("clauses/README.md"))) {
    const bool is_file = example.starts_with("<?xml");
    files += is_file ? 1 : 0;
    const auto source = source_of(is_file ? example : clause_with(example), "clauses/README.md");
    Diagnostics diagnostics;
    const auto formatted = format_file(source, diagnostics);
    if (example.find("<agreement") != std::string::npos) read_agreement(source, diagnostics);
    if (example.find("<style") != std::string::npos) read_style(source, diagnostics);
    if (!is_file) read_clause(source, "clauses/a.xml", diagnostics);
    for (const Diagnostic& each : diagnostics.all()) ADD_FAILURE() << to_text(each);
    if (is_file && formatted) {
      EXPECT_EQ(*formatted, example);
    }
  }
  EXPECT_EQ(files, 13U);
}

TEST(Readme, NamesEveryElement) {
  const std::string readme = read_project_file("clauses/README.md");
  for (const char* name : {"clause",
                           "heading",
                           "p",
                           "ul",
                           "ol",
                           "li",
                           "table",
                           "tr",
                           "th",
                           "td",
                           "caption",
                           "figure",
                           "definitions",
                           "definition",
                           "term",
                           "rationale",
                           "question",
                           "theme",
                           "goals",
                           "goal",
                           "indicators",
                           "indicator",
                           "data-source",
                           "measures",
                           "measure",
                           "resources",
                           "forums",
                           "forum",
                           "member",
                           "task",
                           "costs",
                           "subject",
                           "share",
                           "include",
                           "party-table",
                           "annex-list",
                           "strong",
                           "em",
                           "span",
                           "ref",
                           "value",
                           "party",
                           "statute",
                           "date",
                           "abbr",
                           "def",
                           "sentence",
                           "prepared",
                           "verification",
                           "proposal",
                           "signature",
                           "contents",
                           "signatures",
                           "validity",
                           "entry-into-force",
                           "pin-fingerprint",
                           "publicity-basis",
                           "type",
                           "form",
                           "head",
                           "expansion",
                           "page",
                           "font",
                           "colours",
                           "list",
                           "logo",
                           "text"}) {
    EXPECT_TRUE(readme.find("<" + std::string(name)) != std::string::npos) << name;
  }
}

}  // namespace
}  // namespace sopimus
