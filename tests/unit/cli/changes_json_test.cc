// What is printed is what templates/schema/diff.schema.json says.

#include "cli/changes_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "compare/redline.h"
#include "support/comparison_texts.h"

namespace sopimus {
namespace {

using Json = nlohmann::json;

/// As much of JSON Schema as the file uses: what is wrong with `value`, or nothing.
class Schema {
 public:
  explicit Schema(Json root) : root_(std::move(root)) {}

  std::string fault_in(const Json& value) const { return fault_in(value, root_, "$"); }

 private:
  std::string fault_in(const Json& value, const Json& rule, const std::string& at) const {
    if (rule.contains("$ref")) {
      const std::string name = rule["$ref"].get<std::string>().substr(std::string("#/$defs/").size());
      return fault_in(value, root_["$defs"][name], at);
    }
    if (rule.contains("const") && value != rule["const"]) return at + ": not " + rule["const"].dump();
    if (rule.contains("enum") &&
        std::find(rule["enum"].begin(), rule["enum"].end(), value) == rule["enum"].end()) {
      return at + ": " + value.dump() + " is none of " + rule["enum"].dump();
    }
    if (!rule.contains("type")) return {};
    const std::string type = rule["type"];
    const bool fits = (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
                      (type == "string" && value.is_string()) || (type == "boolean" && value.is_boolean()) ||
                      (type == "integer" && value.is_number_integer());
    if (!fits) return at + ": no " + type;
    if (type == "array") {
      for (std::size_t i = 0; i < value.size(); ++i) {
        const std::string fault = fault_in(value[i], rule["items"], at + "[" + std::to_string(i) + "]");
        if (!fault.empty()) return fault;
      }
    }
    return type == "object" ? fault_in_members(value, rule, at) : std::string();
  }

  std::string fault_in_members(const Json& value, const Json& rule, const std::string& at) const {
    if (rule.contains("required")) {
      for (const Json& name : rule["required"]) {
        if (!value.contains(name.get<std::string>())) return at + ": no " + name.dump();
      }
    }
    for (const auto& [name, member] : value.items()) {
      if (!rule["properties"].contains(name)) return at + ": " + name + " is not described";
      const std::string fault = fault_in(member, rule["properties"][name], at + "." + name);
      if (!fault.empty()) return fault;
    }
    return {};
  }

  Json root_;
};

Schema published_schema() {
  const auto root = std::filesystem::path(__FILE__).parent_path() / "../../..";
  std::ifstream file(root / "templates/schema/diff.schema.json");
  return Schema(Json::parse(file));
}

TEST(ChangesJson, IsAsPublished) {
  const Schema schema = published_schema();
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
  const Schema schema = published_schema();
  EXPECT_EQ(schema.fault_in(Json::parse(R"({"version":2,"documents":[]})")), "$.version: not 1");
  EXPECT_EQ(schema.fault_in(Json::parse(R"({"version":1,"documents":[],"more":1})")),
            "$: more is not described");
}

}  // namespace
}  // namespace sopimus
