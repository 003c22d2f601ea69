#include <gtest/gtest.h>

#include "model/document.h"
#include "model/fingerprint.h"
#include "model/flow.h"
#include "model/phrases.h"
#include "support/reading_text.h"

namespace sopimus {
namespace {

Runs text(std::string words) {
  Run run;
  run.text = std::move(words);
  return {run};
}

Document sample() {
  Document document;
  document.identity.title = "Sopimus";
  Heading heading;
  heading.number = "1";
  heading.anchor = "tausta";
  heading.runs = text("Tausta");
  heading.origin.clause = "tausta";
  document.blocks.push_back({heading});
  Paragraph paragraph;
  paragraph.runs = text("Sopimus on voimassa 12\u00A0kuukautta.");
  paragraph.origin = {"tausta", "fi", "", 1, {}};
  document.blocks.push_back({paragraph});
  Theme theme;
  theme.id = "digituki";
  theme.goals.push_back({"g1", text("Digitukea on tarjolla.")});
  Measure measure;
  measure.id = "m1";
  measure.runs = text("Kootaan verkosto.");
  measure.responsible_text = text("liitto");
  measure.deadline_text = text("vuoden 2026 aikana");
  theme.measures.push_back(measure);
  document.blocks.push_back({theme});
  document.blocks.push_back({Contents{{{1, "1", "Tausta", "tausta"}}}});
  SignaturePage signatures;
  signatures.signatories.push_back({"perho", "Perhon kunta", "kunnanjohtaja", "johtaja", ""});
  document.blocks.push_back({signatures});
  return document;
}

TEST(Fingerprint, ChangesWithTheTextOnly) {
  const Document before = sample();
  Document after = before;
  after.edition.name = "2025-2029/frozen.1";
  after.identity.diary = "1/2025";
  after.identity.date = "1.1.2026";
  after.identity.edition_text = "LUONNOS";
  after.style.margin_left = Length::millimetres(50);
  std::get<Contents>(after.blocks[3].value).entries.clear();
  std::get<SignaturePage>(after.blocks[4].value).signatories.clear();
  EXPECT_EQ(fingerprint_of(before), fingerprint_of(after));

  Document changed = before;
  std::get<Paragraph>(changed.blocks[1].value).runs[0].text = "Sopimus on voimassa 6\u00A0kuukautta.";
  EXPECT_NE(fingerprint_of(before), fingerprint_of(changed));
  changed = before;
  std::get<Heading>(changed.blocks[0].value).number = "2";
  EXPECT_NE(fingerprint_of(before), fingerprint_of(changed));
  changed = before;
  std::get<Theme>(changed.blocks[2].value).measures[0].deadline_text = text("vuoden 2027 aikana");
  EXPECT_NE(fingerprint_of(before), fingerprint_of(changed));
}

TEST(Fingerprint, FoldsTheSpaceThatDoesNotBreak) {
  const Document before = sample();
  Document after = before;
  std::get<Paragraph>(after.blocks[1].value).runs[0].text = "Sopimus on voimassa 12 kuukautta.";
  EXPECT_EQ(fingerprint_of(before), fingerprint_of(after));
}

TEST(Fingerprint, CanonicalTextIsAsVersionOneSays) {
  EXPECT_EQ(to_canonical_text(sample()),
            "sopimus-document\t1\tfi\n"
            "title\tSopimus\n"
            "heading\t1\t1\tTausta\n"
            "p\tbody\tSopimus on voimassa 12 kuukautta.\n"
            "theme\t\n"
            "goal\tDigitukea on tarjolla.\n"
            "measure\tKootaan verkosto.\tliitto\t\tvuoden 2026 aikana\n");
}

TEST(Fingerprint, OfAnEditionDoesNotHangOnTheOrder) {
  EXPECT_EQ(edition_fingerprint_of({{"a", "fi", "01"}, {"b", "fi", "02"}}),
            edition_fingerprint_of({{"b", "fi", "02"}, {"a", "fi", "01"}}));
  EXPECT_NE(edition_fingerprint_of({{"a", "fi", "01"}}), edition_fingerprint_of({{"a", "sv", "01"}}));
}

TEST(Fingerprint, ShortFormIsForReadingAloud) {
  EXPECT_EQ(to_short_fingerprint("3f2a91bc07de55a1ffff"), "3F2A-91BC-07DE-55A1");
}

TEST(Flow, LeavesOnlyBasicBlocks) {
  for (const Block& block : to_flow(sample())) {
    const bool basic =
        std::holds_alternative<Heading>(block.value) || std::holds_alternative<Paragraph>(block.value) ||
        std::holds_alternative<List>(block.value) || std::holds_alternative<Table>(block.value) ||
        std::holds_alternative<Figure>(block.value) || std::holds_alternative<Contents>(block.value) ||
        std::holds_alternative<SignaturePage>(block.value);
    EXPECT_TRUE(basic) << block.value.index();
  }
}

TEST(Flow, LeavesAMarkedTextAsItIs) {
  Document marked;
  marked.blocks = to_flow(sample());
  bool is_marked = false;
  for (Block& block : marked.blocks) {
    if (auto* list = std::get_if<List>(&block.value)) {
      list->items[0].mark = {Mark::Kind::Inserted, ChangeClass::Structure, 0, 1, 0};
      is_marked = true;
    }
  }
  ASSERT_TRUE(is_marked);
  EXPECT_EQ(to_flow(marked), marked.blocks);
}

TEST(Flow, TextIsInReadingOrder) {
  EXPECT_EQ(to_reading_text(sample(), false),
            "1 Tausta\n"
            "Sopimus on voimassa 12 kuukautta.\n"
            "Tavoite\n"
            "• Digitukea on tarjolla.\n"
            "Toimenpiteet, resurssit ja vastuutahot\n"
            "Toimenpide\nVastuutahot\nResurssit\nAikataulu\n"
            "Kootaan verkosto.\nliitto\nvuoden 2026 aikana\n");
}

TEST(Dump, ShowsOriginsAndMakers) {
  const std::string dumped = dump(sample());
  EXPECT_NE(dumped.find("paragraph body @tausta/fi#1"), std::string::npos) << dumped;
  EXPECT_NE(dumped.find("authored \"Digitukea on tarjolla.\""), std::string::npos) << dumped;
}

TEST(Phrases, AreThereInBothLanguages) {
  for (const std::string& key : phrase_keys()) {
    EXPECT_FALSE(phrase(key, "fi").empty()) << key;
    EXPECT_FALSE(phrase(key, "sv").empty()) << key;
  }
  EXPECT_THROW(phrase("no-such-phrase", "fi"), std::logic_error);
}

TEST(Style, DefaultHasEveryRole) {
  const Style style = default_style();
  for (const std::string& role : text_style_names()) EXPECT_TRUE(style.text.contains(role)) << role;
  EXPECT_EQ(style.text_style("no-such-role"), style.text_style("body"));
}

TEST(Flow, AForumsMembersHaveALineEach) {
  Forums forums;
  forums.forums.emplace_back();
  forums.forums[0].members = {{"liitto", text("Liitto"), 0, text("johtaja")},
                              {"kunnat", text("Kunnat"), 0, text("a; b")},
                              {"kunnat", text("Kunnat"), 0, text("c")},
                              {"", {}, 0, text("Järjestöt")}};
  EXPECT_EQ(to_line(forums.forums[0].members), "Liitto: johtaja; Kunnat: a; b; Kunnat: c; Järjestöt");
  Document document;
  document.blocks.push_back({forums});
  EXPECT_EQ(to_reading_text(document, false),
            "Yhteistyöfoorumi\nTehtävä\nJäsenet\nKokoontuminen\nLiitto: johtaja\nKunnat: a; b; c\n"
            "Järjestöt\n");
}

TEST(Flow, PartiesWithoutBusinessIdsHaveNoColumnForThem) {
  PartyTable parties;
  parties.parties = {{.id = "a", .name = "Perhon kunta", .street = "Keskustie 2"}};
  Document document;
  document.blocks.push_back({parties});
  EXPECT_EQ(to_reading_text(document, false), "Osapuoli\nOsoite\nPerhon kunta\nKeskustie 2\n");
}

}  // namespace
}  // namespace sopimus
