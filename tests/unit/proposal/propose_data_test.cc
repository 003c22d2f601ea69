// What came back of words that the program prints: data, numbers, titles, pinned documents, looks.

#include "model/flow.h"
#include "proposal/data_words.h"
#include "returned_test.h"

namespace sopimus {
namespace {

/// Other words in the cell that says `old_words`.
void set_cell(FoundText& text, const std::string& old_words, const std::string& new_words) {
  for (FoundPassage& passage : text.passages) {
    for (TableRow& row : passage.table.rows) {
      for (TableCell& cell : row.cells) {
        for (Paragraph& paragraph : cell.paragraphs) {
          if (to_plain_text(paragraph.runs) == old_words) paragraph.runs = words(new_words);
        }
      }
    }
  }
}

const std::string& file_of(const ProposedChanges& changes, const std::string& path) {
  static const std::string kNone;
  const auto found = changes.files.find(path);
  return found == changes.files.end() ? kNone : found->second;
}

TEST(ProposeData, ADeadlineIsWrittenAsData) {
  const ReturnedTest work(returned_themes());
  FoundText returned = work.sent;
  replace_words(returned, "Aikataulu: vuoden\u00A02026 loppuun", "Aikataulu: vuoden 2028 loppuun");
  replace_words(returned, "Verkosto on koottu", "Verkosto on koottu ja se toimii");
  set_cell(returned, "31.3.2026 mennessä", "Vuoden 2027 aikana");
  const ProposedChanges changes = work.propose(returned);
  const std::string& file = file_of(changes, "clauses/t.xml");
  EXPECT_NE(file.find("deadline=\"by-end-of-year\" year=\"2028\""), std::string::npos) << file;
  EXPECT_NE(file.find("deadline=\"during-year\" year=\"2027\""), std::string::npos) << file;
  EXPECT_NE(file.find("Verkosto on koottu ja se toimii."), std::string::npos) << file;
  EXPECT_EQ(changes.edits.size(), 2U);
  EXPECT_TRUE(changes.unmapped.empty());
  EXPECT_EQ(work.composed(changes), lines_of(units_of(returned)));
}

TEST(ProposeData, ResponsiblePartiesAreWrittenAsData) {
  const ReturnedTest work(returned_themes());
  FoundText returned = work.sent;
  set_cell(returned, "Keski-Pohjanmaan hyvinvointialue",
           "Keski-Pohjanmaan hyvinvointialue, Perhon kunta ja kunnat");
  const ProposedChanges changes = work.propose(returned);
  EXPECT_NE(file_of(changes, "clauses/t.xml").find("responsible=\"kpha perho kunnat\""), std::string::npos);
  EXPECT_EQ(work.composed(changes), lines_of(units_of(returned)));
}

/// A row behind the others of the table whose last row begins with these words.
void add_row(FoundText& text, const std::string& last, const std::vector<std::string>& cells) {
  for (FoundPassage& passage : text.passages) {
    if (passage.table.rows.empty()) continue;
    const TableRow& row = passage.table.rows.back();
    if (to_plain_text(row.cells.front().paragraphs.front().runs) != last) continue;
    TableRow made;
    for (const std::string& cell : cells) {
      made.cells.emplace_back();
      made.cells.back().paragraphs.emplace_back();
      made.cells.back().paragraphs.back().runs = words(cell);
      passage.cell_marks.emplace_back();
    }
    passage.table.rows.push_back(std::move(made));
    return;
  }
}

/// An item behind the one that begins with these words.
void add_item(FoundText& text, const std::string& after, const std::string& said) {
  FoundPassage made = *find_passage(text, after);
  made.marks = {};
  made.is_leading = false;
  made.runs = words(said);
  const auto at = std::find_if(text.passages.begin(), text.passages.end(), [&](const FoundPassage& passage) {
    return to_plain_text(passage.runs).starts_with(after);
  });
  text.passages.insert(at + 1, std::move(made));
}

TEST(ProposeData, NewIndicatorsAndMeasuresAreWrittenAsData) {
  const ReturnedTest work(returned_themes());
  FoundText returned = work.sent;
  add_item(returned, "Verkosto on koottu",
           "Neuvojia on koulutettu. Aikataulu: vuoden 2027 aikana. Tietolähde: Koulutusrekisteri.");
  add_item(returned, "Neuvojia on koulutettu", "Neuvonnan määrä kasvaa.");
  add_row(returned, "Kootaan verkosto.",
          {"Koulutetaan neuvojat.", "Perhon kunta ja kunnat", "Koulutusraha", "Vuosittain"});
  add_row(returned, "Koulutetaan neuvojat.", {"Arvioidaan tulokset.", "", "", ""});
  const ProposedChanges changes = work.propose(returned);
  const std::string& file = file_of(changes, "clauses/t.xml");
  EXPECT_NE(file.find("<indicator id=\"neuvojia-on-koulutettu\" deadline=\"during-year\" year=\"2027\">"),
            std::string::npos)
      << file;
  EXPECT_NE(file.find("<data-source>Koulutusrekisteri</data-source>"), std::string::npos) << file;
  EXPECT_NE(file.find("<indicator id=\"neuvonnan-maara-kasvaa\""), std::string::npos) << file;
  EXPECT_NE(
      file.find("<measure id=\"koulutetaan-neuvojat\" responsible=\"perho kunnat\" deadline=\"yearly\">"),
      std::string::npos)
      << file;
  EXPECT_EQ(changes.edits.size(), 4U);
  EXPECT_TRUE(changes.unmapped.empty());
  EXPECT_EQ(work.composed(changes), lines_of(units_of(returned)));
}

TEST(ProposeData, NewRowsThatAreNoDataAreTold) {
  const ReturnedTest work(returned_themes());
  FoundText returned = work.sent;
  add_row(returned, "Kootaan verkosto.", {"Koulutetaan neuvojat.", "Aluehallitus", "", "Vuosittain"});
  add_item(returned, "Verkosto on koottu", "Neuvojia on koulutettu. Aikataulu: tarvittaessa.");
  const ProposedChanges changes = work.propose(returned);
  const std::string& file = file_of(changes, "clauses/t.xml");
  EXPECT_EQ(file.find("id=\"neuvojia"), std::string::npos) << file;
  EXPECT_EQ(file.find("Koulutetaan"), std::string::npos) << file;
  ASSERT_EQ(changes.edits.size(), 1U);
  EXPECT_EQ(changes.edits[0].doubt.text, "place") << file;
  ASSERT_FALSE(changes.unmapped.empty());
  EXPECT_EQ(changes.unmapped[0].paragraphs[0].text, "Koulutetaan neuvojat.") << file;
}

TEST(ProposeData, WordsThatAreNoDataAreTold) {
  const ReturnedTest work(returned_themes());
  FoundText returned = work.sent;
  set_cell(returned, "Keski-Pohjanmaan hyvinvointialue", "Aluehallitus");
  replace_words(returned, "Aikataulu: vuosittain", "Aikataulu: tarvittaessa");
  const ProposedChanges changes = work.propose(returned);
  EXPECT_TRUE(changes.files.empty());
  ASSERT_EQ(changes.unmapped.size(), 2U);
  EXPECT_EQ(changes.unmapped[1].paragraphs[0].text, "Aluehallitus");
  EXPECT_EQ(changes.unmapped[1].clause.text, "t");
}

TEST(ProposeData, TwoIndicatorsInOneParagraphAreToldAndStay) {
  const ReturnedTest work(returned_themes());
  FoundText returned = work.sent;
  FoundPassage* first = find_passage(returned, "Verkosto on koottu");
  const FoundPassage second = *find_passage(returned, "Digipisteiden");
  first->runs = words(to_plain_text(first->runs) + " " + to_plain_text(second.runs));
  std::erase_if(returned.passages, [](const FoundPassage& passage) {
    return to_plain_text(passage.runs).starts_with("Digipisteiden");
  });
  const ProposedChanges changes = work.propose(returned);
  EXPECT_TRUE(changes.files.empty());
  ASSERT_EQ(changes.unmapped.size(), 1U);
  EXPECT_TRUE(changes.edits.empty());
}

TEST(ProposeData, NumbersThatAnotherProgramCountedAreNoEdits) {
  const ReturnedTest work(returned_themes());
  FoundText returned = work.sent;
  replace_words(returned, "luvussa\u00A01", "luvussa\u00A07");
  EXPECT_TRUE(propose({work.files, work.documents, returned, returned, false, true, true}).is_empty());
  EXPECT_EQ(work.propose(returned).edits.size(), 1U);
  returned = work.sent;
  replace_words(returned, "luvussa\u00A01,", "luvussa,");
  EXPECT_TRUE(propose({work.files, work.documents, returned, returned, false, true, true}).is_empty());
}

TEST(ProposeData, ATitleIsEditedInTheAgreement) {
  const ReturnedTest work(returned_themes());
  FoundText returned = work.sent;
  FoundPassage title;
  title.kind = FoundPassage::Kind::Title;
  title.runs = words("Strateginen yhteistyösopimus");
  returned.passages.insert(returned.passages.begin(), title);
  EXPECT_TRUE(work.propose(returned).is_empty());
  returned.passages.front().runs = words("Yhteistyösopimus 2025–2029");
  returned.title_lines = {{0, "Luottamuksellinen"}};
  const ProposedChanges changes = work.propose(returned);
  EXPECT_NE(file_of(changes, "agreement.xml").find(">Yhteistyösopimus 2025–2029</title>"), std::string::npos);
  ASSERT_EQ(changes.edits.size(), 1U);
  EXPECT_EQ(changes.edits[0].clause.text, "sopimus");
  ASSERT_EQ(changes.unmapped.size(), 1U);
  EXPECT_EQ(changes.unmapped[0].paragraphs[0].text, "Luottamuksellinen");
}

TEST(ProposeData, ALookIsToldOnceAClause) {
  const ReturnedTest work;
  FoundText returned = work.sent;
  for (const char* each : {"Osapuoli voi irtisanoa", "Huomautus"}) {
    for (auto& run : find_passage(returned, each)->runs) run.emphasis = true;
  }
  const ProposedChanges changes = work.propose(returned);
  EXPECT_TRUE(changes.files.empty());
  EXPECT_TRUE(changes.edits.empty());
  ASSERT_EQ(changes.unmapped.size(), 1U);
  EXPECT_TRUE(changes.unmapped[0].paragraphs[0].text.starts_with("[vain ulkoasu muuttunut] Osapuoli voi"));
}

TEST(ProposeData, APinnedDocumentIsToldAndNotEdited) {
  SmallAgreement agreement = returned_sample();
  // A heading that is no clause's.
  agreement.clauses["b"] += R"(
  <theme id="teema">
    <heading>Teeman nimi</heading>
    <goals>
      <goal id="tavoite">Tavoite on yhteinen.</goal>
    </goals>
  </theme>)";
  const ReturnedTest work(agreement);
  AgreementFiles files = work.files;
  for (DocumentSource& document : files.agreement.documents) {
    if (document.id.text == "sopimus") document.pin.text = "2022-2025/frozen.1";
  }
  FoundText returned = work.sent;
  replace_words(returned, "vuosittain", "kahdesti vuodessa");
  std::erase_if(returned.passages,
                [](const FoundPassage& passage) { return to_plain_text(passage.runs) == "seuranta"; });
  const ProposedChanges changes = propose({files, work.documents, returned, work.sent});
  EXPECT_TRUE(changes.files.empty());
  EXPECT_TRUE(changes.edits.empty());
  ASSERT_EQ(changes.unmapped.size(), 2U);
  EXPECT_EQ(changes.unmapped[0].paragraphs[0].text, "Tehtävistä päätetään kahdesti vuodessa.");
  EXPECT_EQ(changes.unmapped[1].paragraphs[0].text, "[poistettu] seuranta");
}

/// The text as a file of another program has it: no marks, lines beside the title, a page of signatures.
FoundText unmarked(const ReturnedTest& work) {
  FoundText text = work.sent;
  for (FoundPassage& passage : text.passages) {
    passage.marks = {};
    for (FoundMarks& marks : passage.cell_marks) marks = {};
  }
  FoundPassage line;
  line.runs = words("Strateginen yhteistyösopimus");
  text.passages.insert(text.passages.begin(), line);
  FoundPassage signatures;
  signatures.kind = FoundPassage::Kind::Table;
  signatures.table.rows.emplace_back();
  for (const char* words_of_cell : {"Perhon kunta", "Toholammin kunta"}) {
    TableCell cell;
    cell.paragraphs.emplace_back();
    cell.paragraphs.back().runs = words(words_of_cell);
    signatures.table.rows.back().cells.push_back(std::move(cell));
  }
  text.passages.push_back(std::move(signatures));
  return text;
}

TEST(ProposeUnmarked, WordsAndHeadingsSayWhatIsWhat) {
  SmallAgreement agreement = returned_sample();
  agreement.main_outline += "<signatures/>";
  const ReturnedTest work(agreement);
  FoundText returned = unmarked(work);
  EXPECT_EQ(find_documents_in(work.documents, returned).size(), 1U);
  EXPECT_TRUE(propose({work.files, work.documents, returned, returned, false, false, true}).is_empty());
  // A heading that lost its look, and an edit.
  find_passage(returned, "Kustannukset")->kind = FoundPassage::Kind::ShortLine;
  replace_words(returned, "irtisanoa sopimuksen kirjallisesti", "irtisanoa tämän sopimuksen");
  const ProposedChanges changes =
      propose({work.files, work.documents, returned, returned, false, false, true});
  ASSERT_EQ(changes.edits.size(), 1U);
  EXPECT_EQ(changes.edits[0].confidence, ProposedEdit::Confidence::Likely);
  EXPECT_EQ(changes.edits[0].clause.text, "a");
  EXPECT_EQ(changes.files.size(), 1U);
}

TEST(ProposeUnmarked, AnotherTextIsOfNoDocument) {
  const ReturnedTest work;
  FoundText other;
  FoundPassage passage;
  passage.runs = words("Kokouksen pöytäkirja 3/2026, läsnä puheenjohtaja ja kolme jäsentä.");
  other.passages.push_back(passage);
  EXPECT_TRUE(find_documents_in(work.documents, other).empty());
}

TEST(DataWords, DeadlinesAreReadAsTheyArePrinted) {
  using Kind = Deadline::Kind;
  EXPECT_EQ(parse_deadline("vuosittain", "fi"), (Deadline{Kind::Yearly, 0, {}}));
  EXPECT_EQ(parse_deadline("Årligen", "sv"), (Deadline{Kind::Yearly, 0, {}}));
  EXPECT_EQ(parse_deadline("vuoden\u00A02027 aikana", "fi"), (Deadline{Kind::DuringYear, 2027, {}}));
  EXPECT_EQ(parse_deadline("Före utgången av 2026", "sv"), (Deadline{Kind::ByEndOfYear, 2026, {}}));
  EXPECT_EQ(parse_deadline("31.12.2026 mennessä", "fi"), (Deadline{Kind::ByDate, 0, {2026, 12, 31}}));
  for (const char* other : {"", "vuoden aikana", "31.2.2026 mennessä", "vuoden 26 aikana",
                            "vuoden 7026 aikana", "1.1.2026", "vuosittain ja heti"}) {
    EXPECT_FALSE(parse_deadline(other, "fi")) << other;
  }
}

}  // namespace
}  // namespace sopimus
