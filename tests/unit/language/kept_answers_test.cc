// What dictionaries said of words, kept from run to run.

#include <gtest/gtest.h>

#include "language/spell.h"

namespace sopimus {
namespace {

/// A speller that was asked of some words.
std::string learnt() {
  Speller speller;
  speller.read("tavoitteita");
  speller.read("digituenjärjestämisestä");
  speller.read("voimassa");
  EXPECT_TRUE(speller.is_right("KUNTIEN", "fi"));
  EXPECT_FALSE(speller.is_right("kuntein", "fi"));
  EXPECT_TRUE(speller.is_right("kommunernas", "sv"));
  EXPECT_FALSE(speller.is_right("kommunernass", "sv"));
  speller.suggest("viranhalitija", "fi");
  return speller.what_was_learnt();
}

TEST(KeptAnswers, AreTheSameAsAsked) {
  const std::string kept = learnt();
  ASSERT_FALSE(kept.empty());
  Speller speller;
  speller.recall(kept);
  Speller fresh;
  for (const char* word : {"tavoitteita", "digituenjärjestämisestä", "voimassa"}) {
    const auto& again = speller.read(word);
    const auto& asked = fresh.read(word);
    ASSERT_EQ(again.size(), asked.size()) << word;
    for (std::size_t i = 0; i < asked.size(); ++i) EXPECT_EQ(again[i], asked[i]) << word;
  }
  EXPECT_TRUE(speller.is_right("KUNTIEN", "fi"));
  EXPECT_FALSE(speller.is_right("kuntein", "fi"));
  EXPECT_TRUE(speller.is_right("kommunernas", "sv"));
  EXPECT_FALSE(speller.is_right("kommunernass", "sv"));
  EXPECT_EQ(speller.suggest("viranhalitija", "fi"), fresh.suggest("viranhalitija", "fi"));
  EXPECT_EQ(speller.what_was_learnt(), "") << "nothing is new";

  EXPECT_TRUE(speller.is_right("hyvinvointialueen", "fi"));
  EXPECT_GT(speller.what_was_learnt().size(), kept.size());
}

TEST(KeptAnswers, AreTheSameBytesInAnyOrder) {
  Speller one;
  one.is_right("kunnan", "fi");
  one.is_right("alueen", "fi");
  Speller other;
  other.is_right("alueen", "fi");
  other.is_right("kunnan", "fi");
  EXPECT_EQ(one.what_was_learnt(), other.what_was_learnt());
}

TEST(KeptAnswers, AreNoneWhenDamaged) {
  const std::string kept = learnt();
  for (std::size_t i = 0; i < kept.size(); i += 7) {
    std::string damaged = kept;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    for (const std::string& bytes : {damaged, kept.substr(0, i)}) {
      Speller speller;
      speller.recall(bytes);
      speller.read("tavoitteita");
      ASSERT_FALSE(speller.what_was_learnt().empty()) << "it was asked again, at byte " << i;
    }
  }
}

TEST(KeptAnswers, DoNotHoldWhatAnAgreementAccepts) {
  Speller speller;
  speller.accept("Soite", "fi");
  EXPECT_TRUE(speller.is_right("Soitessa", "fi"));
  speller.is_right("kunnan", "fi");
  Speller other;
  other.recall(speller.what_was_learnt());
  EXPECT_FALSE(other.is_right("Soitessa", "fi"));
}

}  // namespace
}  // namespace sopimus
