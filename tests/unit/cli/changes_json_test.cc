// What is printed is what templates/schema/diff.schema.json says.

#include "cli/changes_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "compare/redline.h"
#include "support/comparison_texts.h"
#include "support/json_schema.h"

namespace sopimus {
namespace {

using Json = nlohmann::json;

TEST(ChangesJson, IsAsPublished) {
  const JsonSchema schema = published_schema("diff");
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    Document before = text_before(random_comparison(seed));
    Document after = text_after(random_comparison(seed));
    before.language = after.language = "fi";
    const Json printed = Json::parse(to_json_text({find_changes(before, after)}));
    EXPECT_EQ(schema.fault_in(printed), "") << seed;
    EXPECT_TRUE(printed["documents"][0].contains("clauses"));
  }
}

TEST(ChangesJson, ASchemaFindsWhatItDoesNotDescribe) {
  const JsonSchema schema = published_schema("diff");
  EXPECT_EQ(schema.fault_in(Json::parse(R"({"version":2,"documents":[]})")), "$.version: not 1");
  EXPECT_EQ(schema.fault_in(Json::parse(R"({"version":1,"documents":[],"more":1})")),
            "$: more is not described");
}

}  // namespace
}  // namespace sopimus
