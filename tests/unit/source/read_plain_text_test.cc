#include "source/read_plain_text.h"

#include <gtest/gtest.h>

#include <random>

#include "base/text.h"
#include "source/found_text.h"
#include "source/typed_labels.h"
#include "support/found_outline.h"

namespace sopimus {
namespace {

std::string outline(const std::string& text) {
  Diagnostics diagnostics;
  return to_outline(read_plain_text(text, "vanha.txt", diagnostics));
}

TEST(ReadPlainText, HeadingsAndWrappedLines) {
  EXPECT_EQ(
      outline("Yhteistyösopimus\n\n"
              "1 Osapuolet\n\n"
              "Osapuolet ovat kaikki alueen kunnat. Ne sopivat tässä\n"
              "sopimuksessa, mitä ne tekevät yhdessä. Sopimus koskee\n"
              "myös maakunnan liittoa.\n"
              "Toinen kappale alkaa, koska edellinen rivi jäi lyhyeksi.\n\n"
              "2. Ehdot\n"
              "2.1 voimassaolo\n\n"
              "Sopimus on voimassa\n\n"
              "toistaiseksi ja se päättyy viimeistään\n\n"
              "31.12.2029, ellei toisin sovita.\n\n"
              "Perustelut\n\n"
              "Näin on ennenkin tehty.\n\n"
              "Liite A Digituki\n\n"
              "Teksti.\n"),
      "title: Yhteistyösopimus\n"
      "h1 1: Osapuolet [osapuolet]\n"
      "p: Osapuolet ovat kaikki alueen kunnat. / Ne sopivat tässä sopimuksessa, mitä ne tekevät yhdessä. / "
      "Sopimus koskee myös maakunnan liittoa.\n"
      "p: Toinen kappale alkaa, koska edellinen rivi jäi lyhyeksi.\n"
      "h1 2: Ehdot [ehdot]\n"
      "h2 2.1: voimassaolo [voimassaolo]\n"
      "p: Sopimus on voimassa toistaiseksi ja se päättyy viimeistään 31.12.2029, ellei toisin sovita.\n"
      "lead: Perustelut\n"
      "p: Näin on ennenkin tehty.\n"
      "h1: Liite A Digituki [liite-a-digituki]\n"
      "p: Teksti.\n");
}

TEST(ReadPlainText, ShortLinesAreHeadingsWhereNoNumbersAre) {
  EXPECT_EQ(
      outline("Päätösehdotus\n\nValtuusto hyväksyy sopimuksen liitteineen.\n\nPäätös\n\nHyväksyttiin.\n\n"
              "Kokouksessa päätetään\n- tavoitteista\n- seurannasta\n"),
      "h1: Päätösehdotus [paatosehdotus]\np: Valtuusto hyväksyy sopimuksen liitteineen.\n"
      "h1: Päätös [paatos]\np: Hyväksyttiin.\np: Kokouksessa päätetään\n– tavoitteista\n– seurannasta\n");
  EXPECT_EQ(
      outline("# Sopimus\n\n## Tarkoitus\n\nTeksti.\n\n## Tarkoitus\n\nTeksti.\n"),
      "title: Sopimus\nh2: Tarkoitus [tarkoitus]\np: Teksti.\nh2: Tarkoitus [tarkoitus-2]\np: Teksti.\n");
  EXPECT_EQ(outline("SOPIMUS\n\nTARKOITUS\nTeksti.\n\nKUSTANNUKSET\nKukin maksaa omansa.\n"),
            "title: SOPIMUS\nh1: TARKOITUS [tarkoitus]\np: Teksti.\nh1: KUSTANNUKSET [kustannukset]\n"
            "p: Kukin maksaa omansa.\n");
}

TEST(ReadPlainText, Lists) {
  EXPECT_EQ(
      outline("Päätettiin,\n1. että kokoonnutaan\n2. Järjestetään seminaari\n3. Sovitaan muusta\n\n"
              "Kunnat nimeävät:\n•yhden edustajan\n   o varajäsenen\n   o sihteerin\n• toisen, joka on\n  "
              "johtaja\n"
              "Hinta on 5 euroa - ei enempää.\n"),
      "p: Päätettiin,\n1. että kokoonnutaan\n2. Järjestetään seminaari\n3. Sovitaan muusta\n"
      "p: Kunnat nimeävät:\n• yhden edustajan\n  ◦ varajäsenen\n  ◦ sihteerin\n• toisen, joka on johtaja\n"
      "p: Hinta on 5 euroa - ei enempää.\n");
}

TEST(ReadPlainText, OneParagraphALine) {
  const std::string sentence =
      "Hyvinvointialueella ja kunnilla on yhteiset asukkaat ja palvelut, joiden takia ne tekevät "
      "yhteistyötä. ";
  EXPECT_EQ(outline(sentence + sentence + "\n" + sentence + sentence + "\n"),
            "p: " + sentence + "/ " + trim(sentence) + "\np: " + sentence + "/ " + trim(sentence) + "\n");
}

TEST(ReadPlainText, HyphensAtTheEndsOfLines) {
  const std::string filler = "\n\nTämä rivi on yhtä pitkä kuin edellinenkin rivi oli, ellei\npidempi.\n";
  const struct {
    std::string text;
    std::string wanted;
  } rows[] = {
      {"Aluetta koskeva yhteistyö alkaa. Sovitaan vielä, että yhteis-\ntyö jatkuu.", "yhteistyö jatkuu."},
      {"Kunnissa on erilaisia neuvotteluja, joista tärkein on hyte-\nneuvottelut.", "hyte-neuvottelut."},
      {"Kuntien on sovittava yhdessä alueen kanssa sosiaali-\nja terveyspalveluista.",
       "sosiaali- ja terveyspalveluista."},
      {"Tässä rivi on katkaistu pehmeällä tavuviivalla keskeltä: sopi\u00AD\nmus.", "keskeltä: sopimus."},
  };
  for (const auto& row : rows) {
    EXPECT_NE(outline(row.text + filler).find(row.wanted), std::string::npos) << outline(row.text + filler);
  }
}

TEST(ReadPlainText, PageFurnitureIsLeftOut) {
  EXPECT_EQ(
      outline(
          "Sisällys\n1 Osapuolet ........ 3\n2 Ehdot ........ 4\n\n1 Osapuolet\n\nTeksti jatkuu\n\n3\n\f\n"
          "seuraavalla sivulla.\n\n- 4 -\n-----\n\n5 (12)\n\n2 Ehdot\n\nLoppu.\n"),
      "h1 1: Osapuolet [osapuolet]\np: Teksti jatkuu seuraavalla sivulla.\nh1 2: Ehdot [ehdot]\np: Loppu.\n");
}

TEST(ReadPlainText, Encodings) {
  const std::string wanted = "p: Päätös – 5 €.\n";
  EXPECT_EQ(outline("Päätös – 5 €.\r\n"), wanted);
  EXPECT_EQ(outline("\xEF\xBB\xBFPäätös – 5 €."), wanted);
  EXPECT_EQ(outline("P\xE4\xE4t\xF6s \x96 5 \x80."), wanted);
  EXPECT_EQ(outline(std::string("\xFF\xFEP\0\xE4\0\xE4\0t\0\xF6\0s\0 \0\x13\x20 \0"
                                "5\0 \0\xAC\x20.\0",
                                28)),
            wanted);
  Diagnostics diagnostics;
  read_plain_text("P\xE4\xE4t\xF6s", "vanha.txt", diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all()[0].what, "the file is not UTF-8 and was read as Windows-1252");
  EXPECT_THROW(read_plain_text(std::string("PK\3\4\0\0", 6), "vanha.txt", diagnostics), Failure);
}

TEST(ReadPlainText, BlocksKnowTheirPlace) {
  Diagnostics diagnostics;
  const Document document = read_plain_text("1 Ehdot\n\n  Teksti.\n", "vanha.txt", diagnostics);
  EXPECT_EQ(std::get<Paragraph>(document.blocks.at(1).value).origin.at.to_string(), "vanha.txt:3:3");
}

TEST(ReadPlainText, AnyBytesAreReadOrRefused) {
  std::mt19937 random(20251124);
  const std::string pieces[] = {"1 ",   "2.3 ",     "\n", "\n\n", "• ", "-",      "a) ",     "Sana ", "sana ",
                                "\xC3", "\u00AD\n", "\f", "# ",   "\t", "LIITE ", "..... 3", "\xA0"};
  for (int i = 0; i < 300; ++i) {
    std::string text;
    for (int k = 0; k < 40; ++k) text += pieces[random() % std::size(pieces)];
    EXPECT_NO_THROW(outline(text));
  }
}

TEST(TypedLabels, NumbersGoOn) {
  const struct {
    std::vector<int> before;
    std::vector<int> next;
    bool wanted;
  } rows[] = {{{}, {1}, true},         {{}, {24, 1}, false},   {{1}, {2}, true},
              {{1}, {1, 1}, true},     {{2, 1}, {2, 2}, true}, {{2, 9}, {3}, true},
              {{2, 1}, {2, 1}, false}, {{2, 1}, {1}, false},   {{2}, {12}, false},
              {{2}, {4}, true},        {{1}, {1, 1, 1}, true}, {{3, 2, 4}, {3, 3}, true}};
  for (const auto& row : rows) {
    HeadingNumbers numbers;
    numbers.take(row.before);
    EXPECT_EQ(numbers.accepts(row.next), row.wanted);
  }
}

TEST(FoundText, ClauseIds) {
  EXPECT_EQ(to_clause_id("Sopimuksen voimassaolo ja päättyminen"), "sopimuksen-voimassaolo-ja-paattyminen");
  EXPECT_EQ(to_clause_id("  Åland & öar!"), "aland-oar");
  EXPECT_EQ(to_clause_id("14 § Neuvottelu"), "kohta-14-neuvottelu");
  EXPECT_EQ(to_clause_id("…"), "kohta");
  EXPECT_LE(to_clause_id(std::string(500, 'a')).size(), 60U);
}

}  // namespace
}  // namespace sopimus
