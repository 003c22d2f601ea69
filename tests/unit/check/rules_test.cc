#include "check/rules.h"

#include <gtest/gtest.h>

#include <set>

namespace sopimus {
namespace {

TEST(Rules, AreKnownByOneNameAndSayWhatTheyAreFor) {
  std::set<std::string_view> ids;
  for (const RuleFamily& family : rule_families()) {
    for (const Rule& rule : family.rules) {
      EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
      EXPECT_EQ(find_rule(rule.id), &rule);
      EXPECT_EQ(family_of(rule.id), family.name);
      EXPECT_FALSE(rule.sentence.ends_with('.')) << rule.id;
      EXPECT_GT(rule.example.size(), 60U) << rule.id;
      EXPECT_NE(rule.run, nullptr) << rule.id;
    }
  }
}

}  // namespace
}  // namespace sopimus
