#include "layout/word_divisions.h"

#include <gtest/gtest.h>

#include <string>

namespace sopimus {
namespace {

/// "-" where a hyphen is added, "|" where none is.
std::string show(const std::string& word, DivisionLevel level) {
  Hyphenator hyphenator;
  std::string shown;
  std::size_t last = 0;
  for (const WordDivision& division : find_word_divisions(word, "fi", level, hyphenator)) {
    shown += word.substr(last, division.offset - last) + (division.adds_hyphen ? "-" : "|");
    last = division.offset;
  }
  return shown + word.substr(last);
}

TEST(WordDivisions, OwnPlacesOfAWord) {
  struct Case {
    const char* word;
    const char* wanted;
  };
  constexpr Case kCases[] = {
      {"Keski-Pohjanmaan", "Keski-|Pohjanmaan"},
      {"kunta–alue", "kunta–|alue"},
      {"viranhaltija/työntekijä", "viranhaltija/|työntekijä"},
      {"ja/tai", "ja/|tai"},
      {"e-kirja", "e-kirja"},
      {"-suunnitelma", "-suunnitelma"},
      {"asukas-,", "asukas-,"},
      {"611/2021", "611/2021"},
      {"2025–2029", "2025–2029"},
      {"–5", "–5"},
      {"sopimus", "sopimus"},
      {"sopi\u00ADmus", "sopi\u00AD-mus"},
      {"https://www.soite.fi/a/b-c", "https://www|.soite|.fi/|a/|b-c"},
      {"kirjaamo@soite.fi", "kirjaamo|@soite|.fi"},
  };
  for (const Case& c : kCases) EXPECT_EQ(show(c.word, DivisionLevel::Own), c.wanted);
}

TEST(WordDivisions, SyllablesOfTheLettersBetweenMarks) {
  EXPECT_EQ(show("(sopimuksen),", DivisionLevel::Syllables), "(so-pi-muk-sen),");
  EXPECT_EQ(show("”Osapuolet”", DivisionLevel::Syllables), "”Osa-puo-let”");
  EXPECT_EQ(show("Keski-Pohjanmaan", DivisionLevel::Syllables), "Keski-|Pohjanmaan");
  EXPECT_EQ(show("Sote-järjestämislaki", DivisionLevel::Syllables), "Sote-|jär-jes-tä-mis-laki");
  EXPECT_EQ(show("viranhaltija/työntekijä", DivisionLevel::Syllables), "vi-ran-hal-tija/|työn-te-kijä");
  EXPECT_EQ(show("1559/00.02.13/2023", DivisionLevel::Syllables), "1559/00.02.13/2023");
  EXPECT_EQ(show("kirjaamo@soite.fi", DivisionLevel::Syllables), "kirjaamo|@soite|.fi");
}

TEST(WordDivisions, AnywhereWhenNothingElseHelps) {
  EXPECT_EQ(show("ääb1", DivisionLevel::Characters), "ä|ä|b|1");
}

TEST(WordDivisions, NamesAreDividedReluctantly) {
  Hyphenator hyphenator;
  const auto penalty = [&](const char* word) {
    return find_word_divisions(word, "fi", DivisionLevel::Own, hyphenator).at(0).penalty;
  };
  EXPECT_GT(penalty("Keski-Pohjanmaan"), 2 * penalty("hyte-neuvottelun"));
}

TEST(WordDivisions, SeamsCostLessThanSyllablesAndShortEndsMore) {
  Hyphenator hyphenator;
  const auto divisions = find_word_divisions("pelastuslaitoksen", "fi", DivisionLevel::Syllables, hyphenator);
  ASSERT_EQ(divisions.size(), 5U);  // pe-las-tus+lai-tok-sen
  EXPECT_LT(divisions[2].penalty, divisions[1].penalty);
  EXPECT_GT(divisions[4].penalty, divisions[3].penalty);
}

}  // namespace
}  // namespace sopimus
