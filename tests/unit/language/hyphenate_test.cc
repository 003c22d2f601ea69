#include "language/hyphenate.h"

#include <gtest/gtest.h>

namespace sopimus {
namespace {

/// "|" before which a hyphen may be put, "+" where a part of a compound begins too.
std::string show(Hyphenator& hyphenator, const std::string& word, std::string_view language) {
  std::string shown;
  std::size_t last = 0;
  for (const HyphenPlace& place : hyphenator.hyphenate(word, language)) {
    shown += word.substr(last, place.offset - last) + (place.is_seam ? "+" : "|");
    last = place.offset;
  }
  return shown + word.substr(last);
}

struct Case {
  const char* word;
  const char* wanted;
};

TEST(Hyphenate, DividesFinnishCompoundsAtTheirSeams) {
  Hyphenator hyphenator;
  constexpr Case kCases[] = {
      {"yhteistyösopimus", "yh|teis+työ+so|pi|mus"},
      {"hyvinvointialueen", "hy|vin+voin|ti+alueen"},
      {"varautumissuunnitelma", "va|rau|tu|mis+suun|ni|telma"},
      {"väestönsuojelumuodostelmien", "väes|tön+suo|je|lu+muo|dos|tel|mien"},
      {"pelastuslaitoksen", "pe|las|tus+lai|tok|sen"},
      {"kyberturvallisuuskeskus", "ky|ber+tur|val|li|suus+kes|kus"},
      {"Osapuolten", "Osa+puol|ten"},
  };
  for (const Case& c : kCases) EXPECT_EQ(show(hyphenator, c.word, "fi"), c.wanted);
}

TEST(Hyphenate, KeepsTwoLettersBeforeAndThreeAfter) {
  Hyphenator hyphenator;
  EXPECT_EQ(show(hyphenator, "sopimuksessa", "fi"), "so|pi|muk|sessa");  // not "sessa" as "ses|sa"
  EXPECT_EQ(show(hyphenator, "tason", "fi"), "ta|son");
  EXPECT_EQ(show(hyphenator, "alue", "fi"), "alue");
}

TEST(Hyphenate, TakesAHyphenOfTheWordAsAPlace) {
  Hyphenator hyphenator;
  EXPECT_EQ(show(hyphenator, "linja-autoasema", "fi"), "linja-|au|to+asema");
  EXPECT_EQ(show(hyphenator, "Keski-Pohjanmaan", "fi"), "Keski-|Poh|jan+maan");
  EXPECT_EQ(show(hyphenator, "-suunnitelma", "fi"), "-suun|ni|telma");
  EXPECT_EQ(show(hyphenator, "tai-", "fi"), "tai-");
}

TEST(Hyphenate, LeavesNumbersAndAbbreviationsWhole) {
  Hyphenator hyphenator;
  for (const char* word : {"HVA:n", "STUKin", "OSAPUOLTEN", "2025-suunnitelma", "STUK", ""}) {
    EXPECT_EQ(show(hyphenator, word, "fi"), word);
  }
}

TEST(Hyphenate, DividesSwedishAlsoWithLettersBeyondAscii) {
  Hyphenator hyphenator;
  constexpr Case kCases[] = {
      {"samarbetsavtal", "sam|ar|bets|av|tal"},
      {"välfärdsområdet", "väl|färds|om|rå|det"},
      {"Mellersta-Österbotten", "Mel|lersta-|Ös|ter|bot|ten"},
      {"šaht", "šaht"},  // beyond ISO 8859-1
  };
  for (const Case& c : kCases) EXPECT_EQ(show(hyphenator, c.word, "sv"), c.wanted);
}

TEST(Hyphenate, AnswersAgainTheSameAndKnowsNoOtherLanguage) {
  Hyphenator hyphenator;
  const std::string first = show(hyphenator, "yhteistyösopimus", "fi");
  EXPECT_EQ(show(hyphenator, "yhteistyösopimus", "fi"), first);
  EXPECT_EQ(show(hyphenator, "cooperation", "en"), "cooperation");
  EXPECT_EQ(show(hyphenator, std::string(100000, 'a'), "fi"), std::string(100000, 'a'));
}

}  // namespace
}  // namespace sopimus
