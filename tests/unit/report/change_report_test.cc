// Changes of small documents, and the summary as it is read.

#include "report/change_report.h"

#include <gtest/gtest.h>

#include <random>

#include "base/plain_spaces.h"
#include "report/report_words.h"
#include "unit/report/data_sample.h"

namespace sopimus {
namespace {

ClauseChange clause(const std::string& id, ClauseChange::Kind kind, const std::string& number,
                    const std::string& heading) {
  ClauseChange change;
  change.clause = id;
  change.kind = kind;
  if (kind != ClauseChange::Kind::Added) change.number_before = number;
  if (kind != ClauseChange::Kind::Added) change.heading_before = heading;
  if (kind != ClauseChange::Kind::Removed) change.number_after = number;
  if (kind != ClauseChange::Kind::Removed) change.heading_after = heading;
  return change;
}

ReportedDocument reported(const Document& before, const Document& after, std::vector<ClauseChange> clauses) {
  const Document& present = after.identity.document.empty() ? before : after;
  ReportedDocument document;
  document.clauses.document = present.identity.document;
  document.clauses.language = present.language;
  document.clauses.label = present.identity.label;
  document.clauses.title = present.identity.title;
  document.clauses.is_added = before.identity.document.empty();
  document.clauses.is_removed = after.identity.document.empty();
  document.clauses.clauses = std::move(clauses);
  document.data = find_data_changes(before, after);
  return document;
}

ReportNames names() {
  ReportNames result;
  result.before = "vanha";
  result.after = "uusi";
  return result;
}

std::string cell_text(const TableCell& cell) {
  std::string text;
  for (const Paragraph& paragraph : cell.paragraphs) {
    text += (text.empty() ? "" : " / ") + to_plain_text(paragraph.runs);
  }
  return text;
}

std::string read(const std::vector<Block>& blocks) {
  std::string text;
  for (const Block& block : blocks) {
    if (const auto* heading = std::get_if<Heading>(&block.value)) {
      text += std::string(static_cast<std::size_t>(heading->level), '#') + " " +
              to_plain_text(heading->runs) + "\n";
    } else if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      text += to_plain_text(paragraph->runs) + "\n";
    } else if (const auto* list = std::get_if<List>(&block.value)) {
      for (const ListItem& item : list->items) text += item.label + " " + to_plain_text(item.runs) + "\n";
    } else {
      for (const TableRow& row : std::get<Table>(block.value).rows) {
        std::string line;
        for (const TableCell& cell : row.cells) line += (line.empty() ? "" : " | ") + cell_text(cell);
        text += line + "\n";
      }
    }
  }
  return text;
}

std::string read(const std::vector<ReportedDocument>& documents, const char* language = "fi") {
  return with_plain_spaces(read(to_change_report(documents, names(), language).blocks));
}

/// What stands after the introduction.
std::string told(const std::vector<ReportedDocument>& documents, const char* language = "fi") {
  const std::string text = read(documents, language);
  const std::size_t at = text.find("# ");
  return at == std::string::npos ? text : text.substr(at);
}

using Kind = ClauseChange::Kind;

Document changed_sample() {
  Document after = data_sample();
  Theme& theme = block_of<Theme>(after, 3);
  theme.goals.pop_back();
  theme.goals.push_back(sample_goal("luottamus", "Asukkaiden luottamus vahvistuu."));
  theme.measures[0].deadline_text[0].text = "31.3.2026 mennessä";
  theme.measures[0].resources = sample_sentence("Työaika");
  block_of<Paragraph>(after, 5).runs[1].text = "6\u00A0kuukautta";
  block_of<Paragraph>(after, 6).runs[0].text = "Sopimus on voimassa 31.12.2029 saakka.";
  block_of<CostRule>(after, 7).shares[0].percent_text[0].text = "60\u00A0%";
  return after;
}

TEST(ChangeReport, TellsAChangedDocumentBySubject) {
  ClauseChange renamed = clause("muut", Kind::Changed, "3", "Muut ehdot");
  renamed.heading_before = "Ehdot";
  ClauseChange renumbered = clause("liitteet", Kind::Unchanged, "5", "Liitteet");
  renumbered.number_before = "4";
  EXPECT_EQ(told({reported(data_sample(), changed_sample(),
                           {clause("tavoitteet", Kind::Changed, "2", "Tavoitteet"), renamed,
                            clause("kieli", Kind::Added, "4", "Sopimuksen kieli"),
                            clause("maksut", Kind::Removed, "5", "Maksut"), renumbered})}),
            R"(# Asiakirjat
Asiakirja | Muutos | Uusia kohtia | Muuttuvia kohtia | Poistuvia kohtia
Yhteistyösopimus | Muuttuu | 1 | 2 | 1
# Yhteistyösopimus
## Kohtien muutokset
• Uudet: 4 Sopimuksen kieli.
• Poistetut: 5 Maksut.
• Muutetut: 2 Tavoitteet; 3 Muut ehdot (aiemmin: ”Ehdot”).
• Vain numero muuttuu: 5 Liitteet (aiemmin: 4).
## Tavoitteet, mittarit ja toimenpiteet
Tavoitteista 1 säilyy ennallaan, 1 on uusi ja 1 poistuu. Ainoa toimenpide muuttuu.
Kohta | Asia | Aiemmin | Nyt
2 | Tavoite | Poistettu: Osapuolilla on käytössään yhteinen tieto.
2 | Tavoite | Uusi: Asukkaiden luottamus vahvistuu.
## Määräajat ja ajankohdat
Kohta | Asia | Aiemmin | Nyt
2 | Toimenpide: Nimetään yhteyshenkilöt | 30.9.2025 mennessä | 31.3.2026 mennessä
3 | Irtisanomisaika on 6 kuukautta. | 12 kuukautta | 6 kuukautta
## Muut tiedot
Kohta | Asia | Aiemmin | Nyt
Asiakirjan tiedot
3 | Voimassaolo | 31.12.2027 saakka | 31.12.2029 saakka
Vastuut ja voimavarat
2 | Toimenpide: Nimetään yhteyshenkilöt. / Resurssit | ei ollut | Työaika
Kustannukset, osuudet ja muut luvut
3 | alue / Järjestelmän hankinta | 50 % | 60 %
)");
}

TEST(ChangeReport, TellsTheSameInSwedish) {
  EXPECT_EQ(
      told({reported(data_sample(), changed_sample(), {clause("kieli", Kind::Added, "4", "Kieli")})}, "sv"),
      R"(# Dokument
Dokument | Ändring | Nya punkter | Ändrade punkter | Strukna punkter
Yhteistyösopimus | Ändras | 1 | 0 | 0
# Yhteistyösopimus
## Ändringar i punkterna
• Nya: 4 Kieli.
## Mål, indikatorer och åtgärder
Mål: 1 oförändrat, 1 nytt och 1 struket. Åtgärder: 1 ändrad.
Punkt | Gäller | Tidigare | Nu
2 | Mål | Struket: Osapuolilla on käytössään yhteinen tieto.
2 | Mål | Nytt: Asukkaiden luottamus vahvistuu.
## Tidsfrister och tidpunkter
Punkt | Gäller | Tidigare | Nu
2 | Åtgärd: Nimetään yhteyshenkilöt | 30.9.2025 mennessä | 31.3.2026 mennessä
3 | Irtisanomisaika on 6 kuukautta. | 12 kuukautta | 6 kuukautta
## Andra uppgifter
Punkt | Gäller | Tidigare | Nu
Uppgifter om dokumentet
3 | Giltighet | 31.12.2027 saakka | 31.12.2029 saakka
Ansvar och resurser
2 | Åtgärd: Nimetään yhteyshenkilöt. / Resurser | fanns inte | Työaika
Kostnader, andelar och andra tal
3 | alue / Järjestelmän hankinta | 50 % | 60 %
)");
}

TEST(ChangeReport, SaysWhenNothingChanges) {
  EXPECT_EQ(read({reported(data_sample(), data_sample(), {})}),
            R"(Aiempi teksti | vanha
Uusi teksti | uusi
Yhteenveto kertoo, miten uusi teksti eroaa aiemmasta. Muutokset on koottu sopimusteksteistä, ja kustakin mainitaan kohta, jossa se on. Kaikki sanamuotojen muutokset näkyvät muutosvertailusta.
Tekstit ovat samat.
Teksti ei muutu: Yhteistyösopimus.
)");
}

Document annex() {
  Document document = data_sample();
  document.identity.document = "liite-a";
  document.identity.label = "Liite A";
  document.identity.title = "Digituki";
  return document;
}

TEST(ChangeReport, TellsNewAndRemovedDocuments) {
  EXPECT_EQ(told({reported({}, annex(), {clause("a", Kind::Added, "1", "Tarkoitus")})}), R"(# Asiakirjat
Asiakirja | Muutos | Uusia kohtia | Muuttuvia kohtia | Poistuvia kohtia
Liite A Digituki | Uusi | 1 | 0 | 0
# Uudet asiakirjat
## Liite A
Uusi asiakirja, johon sisältyy 1 kohta, 2 tavoitetta ja 1 toimenpide. Sopimus on voimassa 31.12.2027 saakka.
Tavoitteet: 2 Tavoitteet
• Jokaisella osapuolella on nimetty yhteyshenkilö.
• Osapuolilla on käytössään yhteinen tieto.
)");
  EXPECT_EQ(told({reported(annex(), {}, {clause("a", Kind::Removed, "1", "Tarkoitus")})}), R"(# Asiakirjat
Asiakirja | Muutos | Uusia kohtia | Muuttuvia kohtia | Poistuvia kohtia
Liite A Digituki | Poistuu | 0 | 0 | 1
)");
}

TEST(ChangeReport, TellsWhereAClauseCameFrom) {
  ClauseChange came = clause("viestinta", Kind::Added, "4", "Viestintä");
  came.other_document = "liite-a";
  ClauseChange went = clause("viestinta", Kind::Removed, "9", "Viestintä");
  went.other_document = "paasopimus";
  const std::string text =
      told({reported(data_sample(), data_sample(), {came}), reported(annex(), annex(), {went})});
  EXPECT_NE(text.find("• Siirretyt: 4 Viestintä (aiemmin: Liite A, kohta 9).\n"), std::string::npos) << text;
  EXPECT_NE(text.find("• Siirretyt: 9 Viestintä (nyt: Yhteistyösopimus, kohta 4).\n"), std::string::npos)
      << text;
}

TEST(ChangeReport, ANewTranslationIsNoNewDocument) {
  Document swedish = data_sample();
  swedish.language = "sv";
  swedish.identity.title = "Samarbetsavtal";
  const std::vector<ReportedDocument> documents = {
      reported(data_sample(), changed_sample(), {clause("kieli", Kind::Added, "4", "Kieli")}),
      reported({}, swedish, {clause("kieli", Kind::Added, "4", "Språk")})};
  const std::string finnish = told(documents);
  EXPECT_NE(finnish.find("# Yhteistyösopimus\nAsiakirja on nyt myös ruotsiksi.\n"), std::string::npos)
      << finnish;
  EXPECT_EQ(finnish.find("Uudet asiakirjat"), std::string::npos);
  const std::string in_swedish = told(documents, "sv");
  EXPECT_NE(in_swedish.find("# Samarbetsavtal\nDokumentet finns nu också på svenska.\n"), std::string::npos)
      << in_swedish;
  EXPECT_NE(in_swedish.find("• Nya: 4 Språk.\n"), std::string::npos) << in_swedish;
}

/// Rows of data and what they are linked to.
TEST(ChangeReport, EveryRowNamesItsClause) {
  const Document report = to_change_report(
      {reported(data_sample(), changed_sample(), {clause("tavoitteet", Kind::Changed, "2", "Tavoitteet")})},
      names(), "sv");
  std::size_t rows = 0;
  for (const Block& block : report.blocks) {
    const auto* table = std::get_if<Table>(&block.value);
    if (table == nullptr || table->column_shares.size() != 4) continue;
    for (const TableRow& row : table->rows) {
      if (row.is_header || row.cells.front().column_span > 1) continue;
      ++rows;
      const auto& place = row.cells.front().paragraphs.front().runs.front();
      EXPECT_TRUE(place.link.starts_with("paasopimus#")) << place.text;
      for (const TableCell& cell : row.cells) EXPECT_FALSE(cell.paragraphs.front().origin.clause.empty());
    }
  }
  EXPECT_EQ(rows, 7U);
  const auto* name = std::get_if<Heading>(&report.blocks[4].value);
  ASSERT_NE(name, nullptr);
  EXPECT_EQ(name->runs.front().language, "fi");  // is read aloud in Finnish
}

/// The sample with blocks left out, doubled and emptied.
Document shaken(std::mt19937& random) {
  Document document = data_sample();
  std::vector<Block> blocks;
  for (const Block& block : document.blocks) {
    const auto dice = random() % 8;
    if (dice == 0) continue;
    if (dice == 1) blocks.push_back(block);
    blocks.push_back(block);
    if (dice != 2) continue;
    if (auto* theme = std::get_if<Theme>(&blocks.back().value)) *theme = Theme();
    if (auto* table = std::get_if<Table>(&blocks.back().value)) table->rows.emplace_back();
    if (auto* parties = std::get_if<PartyTable>(&blocks.back().value)) parties->parties.emplace_back();
    if (auto* costs = std::get_if<CostRule>(&blocks.back().value)) costs->shares.emplace_back();
    if (auto* list = std::get_if<List>(&blocks.back().value)) list->items.emplace_back();
    if (auto* forums = std::get_if<Forums>(&blocks.back().value)) forums->forums.emplace_back();
    if (auto* definitions = std::get_if<Definitions>(&blocks.back().value)) definitions->items.emplace_back();
    if (auto* paragraph = std::get_if<Paragraph>(&blocks.back().value))
      paragraph->runs.front().text = std::string(200, 'a') + " 7";
  }
  document.blocks = std::move(blocks);
  return document;
}

TEST(ChangeReport, AnyTwoTextsCanBeTold) {
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    const Document before = shaken(random);
    const Document after = shaken(random);
    const DataChanges there = find_data_changes(before, after);
    const DataChanges back = find_data_changes(after, before);
    for (std::size_t kind = 0; kind < kDataKinds; ++kind) {
      EXPECT_EQ(there.counts[kind].before, back.counts[kind].after);
      EXPECT_EQ(there.counts[kind].kept, back.counts[kind].kept) << kind;
    }
    const std::vector<ReportedDocument> documents = {
        reported(before, after, {clause("muut", Kind::Changed, "3", "Muut ehdot")})};
    EXPECT_FALSE(read(documents, round % 2 == 0 ? "fi" : "sv").empty());
  }
}

TEST(ReportWords, CountInGrammaticalForms) {
  struct Case {
    ReportedCount count;
    const char* finnish;
    const char* swedish;
  };
  for (const Case& c : {
           Case{{.kept = 11}, "Kaikki 11 tavoitetta säilyvät ennallaan.", "Alla 11 mål förblir oförändrade."},
           Case{{.kept = 2}, "Molemmat tavoitteet säilyvät ennallaan.", "Båda målen förblir oförändrade."},
           Case{{.kept = 1}, "Ainoa tavoite säilyy ennallaan.", "Mål: 1 oförändrat."},
           Case{{.kept = 1, .changed = 2, .added = 1, .removed = 3},
                "Tavoitteista 1 säilyy ennallaan, 2 muuttuu, 1 on uusi ja 3 poistuu.",
                "Mål: 1 oförändrat, 2 ändrade, 1 nytt och 3 strukna."},
           Case{{.kept = 4, .changed = 3, .rescheduled = 3},
                "Tavoitteista 4 säilyy ennallaan ja 3 saa uuden määräajan.",
                "Mål: 4 oförändrade och 3 med ny tidsfrist."},
           Case{{.added = 2}, "Molemmat tavoitteet ovat uusia.", "Mål: 2 nya."},
           Case{{.removed = 3}, "Kaikki 3 tavoitetta poistuvat.", "Mål: 3 strukna."},
           Case{{}, "", ""},
       }) {
    EXPECT_EQ(count_sentence(DataKind::Goal, c.count, "fi"), c.finnish);
    EXPECT_EQ(count_sentence(DataKind::Goal, c.count, "sv"), c.swedish);
  }
  EXPECT_EQ(count_sentence(DataKind::Measure, {.kept = 1, .added = 1}, "sv"),
            "Åtgärder: 1 oförändrad och 1 ny.");
}

TEST(ReportWords, AreThereInBothLanguages) {
  for (int i = 0; i <= static_cast<int>(ReportWord::NoDeadline); ++i) {
    const auto word = static_cast<ReportWord>(i);
    EXPECT_FALSE(report_word(word, "fi").empty());
    EXPECT_FALSE(report_word(word, "sv").empty());
  }
  for (int i = 0; i <= static_cast<int>(DataField::Edition); ++i) {
    const auto field = static_cast<DataField>(i);
    EXPECT_NE(report_word(field, "fi"), report_word(field, "sv"));
  }
}

TEST(ReportWords, NameEditions) {
  struct Case {
    Edition edition;
    const char* finnish;
    const char* swedish;
  };
  for (const Case& c : {
           Case{{Edition::Kind::Frozen, "2022-2025/frozen.1", 0, "abc"},
                "valtuustokauden 2022–2025 päätösversio 1",
                "beslutsversion 1 för fullmäktigeperioden 2022–2025"},
           Case{{Edition::Kind::Draft, "2025-2029/draft.3", 3, "abc"},
                "valtuustokauden 2025–2029 luonnos 3",
                "utkast 3 för fullmäktigeperioden 2025–2029"},
           Case{{Edition::Kind::Working, "", 0, "0123456789"},
                "tallennettu teksti 0123456",
                "sparad text 0123456"},
           Case{{}, "keskeneräinen teksti", "text under arbete"},
       }) {
    EXPECT_EQ(edition_words(c.edition, "fi"), c.finnish);
    EXPECT_EQ(edition_words(c.edition, "sv"), c.swedish);
  }
}

}  // namespace
}  // namespace sopimus
