// What is printed is what templates/schema/check.schema.json says.

#include <gtest/gtest.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "cli/terminal.h"
#include "support/json_schema.h"

namespace sopimus {
namespace {

TEST(FindingsJson, IsAsPublished) {
  const auto source = std::make_shared<const SourceText>("a.txt", "Osuus on 50% ja 50% nyt.\n");
  Diagnostics diagnostics;
  Diagnostic whole;
  whole.code = "sign-without-space";
  whole.at = {source, 11, 1};
  whole.what = "no space stands before '%'";
  whole.mend = "put a space between";
  whole.fix = " %";
  whole.why.push_back(Note{SourceSpan(source, 18, 1), "it stands here too"});
  diagnostics.report(whole);
  diagnostics.error("missing-file", {}, "there is no file");
  const auto printed = nlohmann::json::parse(to_json_text(diagnostics));
  EXPECT_EQ(published_schema("check").fault_in(printed), "");
  ASSERT_EQ(printed.size(), 2U);
  const auto& full = printed[0].contains("fix") ? printed[0] : printed[1];
  EXPECT_EQ(full["also"][0]["column"], 19);
}

}  // namespace
}  // namespace sopimus
