#include "start/party_line.h"

#include <gtest/gtest.h>

#include "start/party_place.h"

namespace sopimus {
namespace {

TEST(PartyLine, TakesAPartysDataApart) {
  const auto line = parse_party_line("Perhon kunta, Y-tunnus: 0181464-7, Keskustie 2, 69950 Perho");
  ASSERT_TRUE(line);
  EXPECT_EQ(line->name->text, "Perhon kunta");
  EXPECT_EQ(line->name->place, "Perhon");
  EXPECT_EQ(line->name->kind, "kunta");
  EXPECT_EQ(line->business_id, "0181464-7");
  EXPECT_EQ(line->street, "Keskustie 2");
  EXPECT_EQ(line->postal_code, "69950");
  EXPECT_EQ(line->town, "Perho");
}

TEST(PartyLine, KnowsWhatThePartyIsCalled) {
  for (const char* line : {"Perhon kunta (jäljempänä Perho)", "Perhon kunta, jäljempänä ”Perho”",
                           "Perhon kunta (Perho), 0184684-4"}) {
    const auto found = parse_party_line(line);
    ASSERT_TRUE(found) << line;
    EXPECT_EQ(found->name->text, "Perhon kunta");
    EXPECT_EQ(found->short_name, "Perho") << line;
  }
  EXPECT_FALSE(parse_party_line("Perhon kunta (tilaaja)"));
  EXPECT_EQ(find_business_ids("Y-tunnus 0184684-4, ja (1234567-8)."),
            (std::vector<std::string>{"0184684-4", "1234567-8"}));
}

TEST(PartyLine, KnowsDataWithoutAName) {
  EXPECT_EQ(parse_party_line("Y-tunnus 0959806-1")->business_id, "0959806-1");
  EXPECT_EQ(parse_party_line("Mariankatu 16 – 20 , 67100 Kokkola")->street, "Mariankatu 16 – 20");
  EXPECT_EQ(parse_party_line("67100 Kokkola")->town, "Kokkola");
  EXPECT_TRUE(parse_party_line("Osapuoli, Y-tunnus, Osoite")->is_empty());
}

TEST(PartyLine, LeavesSentencesAlone) {
  for (const char* text : {"Kunnat nimeävät yhteyshenkilön.", "Perhon kunta vastaa hankkeesta.",
                           "Yhteyshenkilö: kehitysjohtaja", "Sopimus on voimassa vuoden 2025"}) {
    EXPECT_FALSE(parse_party_line(text)) << text;
  }
}

TEST(PartyLine, FindsNamesInSentences) {
  const auto names =
      find_party_names("Osapuolet ovat Mallilan hyvinvointialue, Esimerkkilän kunta ja muut kunnat.");
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(names[0].text, "Mallilan hyvinvointialue");
  EXPECT_EQ(names[1].kind, "kunta");
}

TEST(PartyLine, CountsTheCheckDigit) {
  EXPECT_TRUE(has_check_digit("0181464-7"));
  EXPECT_FALSE(has_check_digit("0181464-8"));
  EXPECT_FALSE(has_check_digit("181464-7"));
}

TEST(PartyPlace, AsksTheTownThenTheTextThenTheRules) {
  const auto place = [](const char* name, const char* town, const char* text) {
    return find_place(*parse_party_name(name), town, text);
  };
  EXPECT_EQ(place("Halsuan kunta", "Halsua", "").nominative, "Halsua");
  EXPECT_TRUE(place("Halsuan kunta", "Halsua", "").is_sure);
  EXPECT_EQ(place("Lestijärven kunta", "Halsua", "Lestijärvi ja Perho").nominative, "Lestijärvi");
  EXPECT_TRUE(place("Lestijärven kunta", "Halsua", "Lestijärvi ja Perho").is_sure);
  EXPECT_FALSE(place("Lestijärven kunta", "", "").is_sure);
  EXPECT_EQ(place("Kaustisen kunta", "", "").nominative, "Kaustinen");
  EXPECT_EQ(place("Perho kommun", "", "").nominative, "Perho");
}

}  // namespace
}  // namespace sopimus
