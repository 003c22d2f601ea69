#include "language/spell.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sopimus {
namespace {

Speller& speller() {
  static Speller only;
  static const bool is_filled = [] {
    only.accept("Soite", "fi");
    only.accept("hyte", "fi");
    only.accept("HVA", "fi");
    only.accept("Lestijokilaakso", "fi");
    only.accept("Kaustisen kunta", "fi");
    only.accept("kontaktyteplan", "sv");
    return true;
  }();
  EXPECT_TRUE(is_filled);
  return only;
}

TEST(Speller, KnowsFinnishWords) {
  for (const char* word : {"hyvinvointialueen", "Kuntien", "KUNTIEN", "alueneuvottelukunta", "yhteistyö",
                           "14", "31.12.2025", "1999-luvulla", "Keski-Pohjanmaalla"}) {
    EXPECT_TRUE(speller().is_right(word, "fi")) << word;
  }
  for (const char* word : {"viranhalitijajohtoa", "kuntein", "keski-Pohjanmaalla", "toetutuksesta"}) {
    EXPECT_FALSE(speller().is_right(word, "fi")) << word;
  }
}

TEST(Speller, AcceptsWordsInEveryForm) {
  for (const char* word :
       {"Soite", "Soiten", "Soitessa", "Soitellekin", "SOITE", "hyteä", "Hyte", "HYTE-neuvottelut",
        "hyte-neuvotteluissa", "Hyte-toimijoiden", "HVA:n", "HVA:lle", "Lestijokilaaksossa", "Kaustisen"}) {
    EXPECT_TRUE(speller().is_right(word, "fi")) << word;
  }
  for (const char* word : {"soite", "Soitne", "hytee", "hyte-neuvotelut", "hyteneuvottelut"}) {
    EXPECT_FALSE(speller().is_right(word, "fi")) << word;
  }
  EXPECT_TRUE(speller().is_right("kontaktyteplanen", "sv"));
}

TEST(Speller, KnowsSwedishWords) {
  for (const char* word : {"välfärdsområdet", "Samarbetsavtal", "kommunernas", "social-"}) {
    EXPECT_TRUE(speller().is_right(word, "sv")) << word;
  }
  EXPECT_FALSE(speller().is_right("kommunernass", "sv"));
  EXPECT_FALSE(speller().is_right("välfärdsomrodet", "sv"));
}

TEST(Speller, SuggestsTheLikeliestFirst) {
  const auto first = [](const char* word, const char* language) {
    const auto found = speller().suggest(word, language);
    return found.empty() ? std::string() : found.front();
  };
  EXPECT_EQ(first("viranhalitijajohtoa", "fi"), "viranhaltijajohtoa");
  EXPECT_EQ(first("keski-Pohjanmaalla", "fi"), "Keski-Pohjanmaalla");
  EXPECT_EQ(first("Sooite", "fi"), "Soite");
  EXPECT_EQ(first("välfärdsomrodet", "sv"), "välfärdsområdet");
  EXPECT_LE(speller().suggest("kuntein", "fi").size(), 5U);
}

TEST(Speller, ReadsFormsOfAWord) {
  const auto& readings = speller().read("tavoitteita");
  ASSERT_EQ(readings.size(), 1U);
  EXPECT_EQ(readings[0].base, "tavoite");
  EXPECT_TRUE(readings[0].is_nominal(GrammaticalCase::Partitive));
  EXPECT_TRUE(readings[0].is_plural);
  const auto has = [](const char* word, auto condition) {
    const auto& all = speller().read(word);
    return std::any_of(all.begin(), all.end(), condition);
  };
  using Form = WordReading::Form;
  EXPECT_TRUE(has("perustuu", [](const WordReading& r) { return r.form == Form::SingularThird; }));
  EXPECT_TRUE(has("toteuttamien", [](const WordReading& r) { return r.form == Form::AgentParticiple; }));
  EXPECT_TRUE(has("Perhon", [](const WordReading& r) { return r.word_class == WordReading::Class::Place; }));
  EXPECT_TRUE(has("digituenjärjestämisestä", [](const WordReading& r) {
    return r.is_joined_object && r.seams == std::vector<std::size_t>{4, 8};
  }));
  EXPECT_FALSE(has("täytäntöönpanosta", [](const WordReading& r) { return r.is_joined_object; }));
  EXPECT_TRUE(speller().read("kuntein").empty());
}

TEST(Speller, CountsChangedLetters) {
  EXPECT_EQ(count_changed_letters("kuntein", "kuntien", 3), 1U);
  EXPECT_EQ(count_changed_letters("älä", "ala", 3), 2U);
  EXPECT_EQ(count_changed_letters("kunta", "hyvinvointialue", 3), 4U);
  EXPECT_EQ(count_changed_letters("", "", 0), 0U);
}

TEST(Speller, JudgesNoOtherLanguage) {
  EXPECT_FALSE(speller().has_dictionary("en"));
  EXPECT_TRUE(speller().is_right("agreemnet", "en"));
  EXPECT_TRUE(speller().is_right(std::string(300, 'x'), "fi"));
}

}  // namespace
}  // namespace sopimus
