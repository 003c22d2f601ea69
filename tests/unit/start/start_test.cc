// An agreement that was started from a text says what the text said, or a doubt tells where it does not.

#include "start/start.h"

#include <gtest/gtest.h>

#include "base/plain_spaces.h"
#include "base/text.h"
#include "compose/compose.h"
#include "model/flow.h"
#include "source/found_text.h"
#include "source/read_plain_text.h"
#include "start/doubt_list.h"

namespace sopimus {
namespace {

Registers registers() {
  Registers all;
  const auto add = [&](const std::string& number, const std::string& title, const std::string& short_name) {
    Statute statute;
    statute.number.text = number;
    statute.title.names.push_back({"fi", {title, {}}, {}});
    if (!short_name.empty()) statute.short_name.names.push_back({"fi", {short_name, {}}, {}});
    all.statutes[number] = statute;
  };
  add("611/2021", "hyvinvointialueesta annettu laki", "hyvinvointialuelaki");
  add("410/2015", "kuntalaki", "");
  CouncilTerm term;
  term.terms = {{"2022-2025", {}}};
  term.from = {2021, 8, 1};
  term.to = {2025, 5, 31};
  for (const char* kind : {"kunta", "kaupunki", "hyvinvointialue"}) all.calendars[kind] = {kind, {term}};
  return all;
}

StartedAgreement start(const std::string& text) {
  Diagnostics diagnostics;
  std::vector<FoundFile> files = {to_found_file("a.txt", read_plain_text(text, "a.txt", diagnostics))};
  return start_agreement(std::move(files), registers(), "2022-2025");
}

struct Composed {
  AgreementFiles files{};
  std::vector<Document> documents{};
  std::string faults{};
};

Composed compose_started(const StartedAgreement& started) {
  Composed result;
  Diagnostics diagnostics;
  MemoryTree tree({started.files.begin(), started.files.end()});
  result.files = read_agreement_files(tree, registers(), diagnostics);
  for (const std::string& id : document_ids(result.files)) {
    result.documents.push_back(compose(result.files, id, "fi", {}, diagnostics));
  }
  for (const Diagnostic& each : diagnostics.all()) {
    if (each.severity == Severity::Error && each.code != "missing-style") result.faults += to_text(each);
  }
  return result;
}

void add_text(const Block& block, std::string& text) {
  const auto add = [&](const Runs& runs) { text += " " + with_plain_spaces(to_plain_text(runs)); };
  if (const auto* heading = std::get_if<Heading>(&block.value)) add(heading->runs);
  if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) add(paragraph->runs);
  if (const auto* list = std::get_if<List>(&block.value)) {
    for (const ListItem& item : list->items) {
      add(item.runs);
      for (const List& nested : item.lists) add_text({nested}, text);
    }
  }
  if (const auto* table = std::get_if<Table>(&block.value)) {
    for (const TableRow& row : table->rows) {
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) add(paragraph.runs);
      }
    }
  }
  if (const auto* page = std::get_if<SignaturePage>(&block.value)) {
    for (const Runs& runs : page->paragraphs) add(runs);
  }
}

std::string text_of(const std::vector<Document>& documents) {
  std::string text;
  for (const Document& document : documents) {
    text += " " + document.identity.title;
    for (const Block& block : to_flow(document)) add_text(block, text);
  }
  return text;
}

/// The lines of a text: one sentence or one item each.
const std::string kBefore =
    "Mallilan hyvinvointialueen ja kuntien yhteistyösopimus\n\n"
    "Dnro 77/00.01.05/2022\n\n"
    "1. Osapuolet\n\n"
    "Mallilan hyvinvointialue\nY-tunnus: 1234567-1\nMallitie 1, 99996 Mallila\n\n"
    "Esimerkkilän kunta\nY-tunnus: 9000001-1\nKunnantie 2, 99997 Esimerkkilä\n\n"
    "2. Tarkoitus\n\n"
    "2.1 Yhteistyön perusta\n\n"
    "Yhteistyöstä säädetään hyvinvointialueesta annetussa laissa (611/2021).\n\n"
    "Osapuolet neuvottelevat siitä kuntalain (410/2015) 14 §:n mukaisesti.\n\n"
    "Valmistelu aloitettiin 1.3.2022 Mallilan hyvinvointialueen johdolla.\n\n"
    "2.2 Työnjako\n\n"
    "Työnjaosta sovitaan luvuissa 2.1 ja 3 ja liitteessä A.\n\n"
    "Kustannuksista määrätään alaluvussa 2.1.\n\n"
    "Luvussa 9 mainittua menettelyä ei sovelleta.\n\n"
    "3. Voimassaolo\n\n"
    "Sopimus on voimassa 31.12.2025 saakka.\n\n"
    "Sopimuksen irtisanomisaika on 6 kuukautta.\n\n"
    "Perustelut\n\n"
    "Aika on sama kuin ennen.\n\n"
    "Allekirjoitukset\n\n"
    "Tätä sopimusta on tehty yksi sähköinen kappale.\n\n"
    "Mallilan hyvinvointialue\nN. N., toimialajohtaja\n\n"
    "Liite A Varautuminen\n\n"
    "1. Tarkoitus\n\n"
    "Liitteessä sovitaan varautumisesta.\n\n"
    "2. Voimaantulo\n\n"
    "Tämä liite tulee voimaan, kun jokaisen osapuolen valtuusto on hyväksynyt sen samansisältöisenä ja "
    "kaikki "
    "osapuolet ovat allekirjoittaneet sen.\n";

TEST(Start, MakesAnAgreementWithoutFaults) {
  const StartedAgreement started = start(kBefore);
  EXPECT_EQ(compose_started(started).faults, "");
  EXPECT_EQ(started.documents, 2U);
  EXPECT_EQ(started.parties, 2U);
}

TEST(Start, LosesNoSentence) {
  const StartedAgreement started = start(kBefore);
  const std::string text = text_of(compose_started(started).documents);
  const std::string doubts = write_doubts(started.doubts, started.files);
  const std::string data = started.files.at("agreement.xml");
  for (const std::string& line : split(kBefore, '\n')) {
    std::string words = line;
    for (const char* number : {"1. ", "2. ", "3. ", "2.1 ", "2.2 ", "Liite A ", "Y-tunnus: "}) {
      if (words.starts_with(number)) words.erase(0, std::string_view(number).size());
    }
    if (words.empty() || words == "Allekirjoitukset" || words.starts_with("N. N.")) continue;
    const std::string start_of_words = words.substr(0, words.find(','));
    const bool is_there = text.find(words) != std::string::npos || doubts.find(words) != std::string::npos ||
                          data.find(start_of_words) != std::string::npos;
    EXPECT_TRUE(is_there) << words;
  }
}

/// As other programs set signatures: in a table of its own.
TEST(Start, ATableOfSignaturesIsNoTextOfAClause) {
  Diagnostics diagnostics;
  Document document =
      read_plain_text(kBefore.substr(0, kBefore.find("Allekirjoitukset")), "a.txt", diagnostics);
  Table table;
  for (const char* words : {"Allekirjoitukset", "Tätä sopimusta on tehty yksi sähköinen kappale.",
                            "Mallilan hyvinvointialue", "toimialajohtaja"}) {
    TableCell cell;
    cell.paragraphs.emplace_back();
    cell.paragraphs.back().runs.emplace_back();
    cell.paragraphs.back().runs.back().text = words;
    table.rows.emplace_back();
    table.rows.back().cells.push_back(std::move(cell));
  }
  document.blocks.push_back({std::move(table)});
  std::vector<FoundFile> files = {to_found_file("a.txt", std::move(document))};
  const StartedAgreement started = start_agreement(std::move(files), registers(), "2022-2025");
  for (const auto& [path, bytes] : started.files) EXPECT_EQ(bytes.find("<table"), std::string::npos) << path;
  const std::string text = text_of(compose_started(started).documents);
  EXPECT_NE(text.find("Tätä sopimusta on tehty yksi sähköinen kappale."), std::string::npos);
  EXPECT_NE(started.files.at("agreement.xml").find("toimialajohtaja"), std::string::npos);
}

TEST(Start, TurnsWordsIntoMentionsThatPrintTheSame) {
  const StartedAgreement started = start(kBefore);
  const std::string& basis = started.files.at("clauses/yhteistyon-perusta.xml");
  EXPECT_NE(basis.find("<statute of=\"611/2021\" case=\"inessive\"/>"), std::string::npos) << basis;
  EXPECT_NE(basis.find("<statute of=\"410/2015\" section=\"14\" case=\"genitive\"/>"), std::string::npos);
  EXPECT_NE(basis.find("<date of=\"2022-03-01\"/>"), std::string::npos);
  EXPECT_NE(basis.find("<party of=\"hyvinvointialue\" case=\"genitive\"/>"), std::string::npos);
  const std::string& work = started.files.at("clauses/tyonjako.xml");
  EXPECT_NE(work.find("<ref to=\"yhteistyon-perusta voimassaolo\" case=\"inessive\"/>"), std::string::npos)
      << work;
  EXPECT_NE(work.find("<ref to=\"liite-a\" case=\"inessive\"/>"), std::string::npos);
  EXPECT_NE(work.find("alaluvussa <ref to=\"yhteistyon-perusta\" form=\"number\"/>."), std::string::npos);
  EXPECT_NE(work.find("Luvussa 9 mainittua"), std::string::npos);
  EXPECT_NE(started.files.at("clauses/voimassaolo.xml").find("<value of=\"irtisanomisaika\"/>"),
            std::string::npos);
  EXPECT_NE(started.files.at("clauses/a-voimaantulo.xml").find("<sentence of=\"entry-into-force\"/>"),
            std::string::npos);
}

TEST(Start, TakesFactsAndRoles) {
  const std::string agreement = start(kBefore).files.at("agreement.xml");
  for (const char* part : {"diary=\"77/00.01.05/2022\"", "<validity to=\"2025-12-31\"/>",
                           "<value id=\"irtisanomisaika\" kind=\"months\" value=\"6\"/>",
                           "<title lang=\"fi\">toimialajohtaja</title>", "kind=\"annex\"",
                           "<short-name lang=\"fi\">Esimerkkilä</short-name>"}) {
    EXPECT_NE(agreement.find(part), std::string::npos) << part;
  }
  EXPECT_EQ(agreement.find("N. N."), std::string::npos);
}

TEST(Start, TellsWhereItIsNotSure) {
  const StartedAgreement started = start(kBefore);
  const std::string doubts = write_doubts(started.doubts, started.files);
  EXPECT_NE(doubts.find("a.txt:31:1 -> clauses/tyonjako.xml:11: no heading of the file has the number 9"),
            std::string::npos)
      << doubts;
}

TEST(Start, GivesHeadingsTheirLostNumbers) {
  const StartedAgreement started = start(
      "Osapuolet\n\nOsapuolina ovat kunnat.\n\n2. Tarkoitus\n\nSopimuksella sovitaan työnjaosta.\n\n"
      "3. Tavoitteet\n\nTavoitteet sovitaan erikseen.\n");
  EXPECT_EQ(started.files.at("clauses/osapuolet.xml").find("numbered"), std::string::npos);
  EXPECT_EQ(write_doubts(started.doubts, started.files).find("had the number"), std::string::npos);
}

TEST(Start, SurvivesTextsThatAreNoAgreement) {
  for (const std::string& text :
       {std::string("x"), std::string("Liite A\n\nLiite A\n\nLiite B\n"),
        std::string("1. A\n\n1.1 B\n\n9.9.9 C\n"), std::string("Allekirjoitukset\n\nN. N.\n"),
        std::string("<p>&amp;</p> & < > \" '"), std::string(20'000, '('),
        std::string("§ 1/ /2021 99999/2021 1.1.1.1 luvussa luvussa 3 liitteessä")}) {
    const StartedAgreement started = start(text);
    EXPECT_EQ(compose_started(started).faults, "") << text.substr(0, 60);
  }
}

}  // namespace
}  // namespace sopimus
