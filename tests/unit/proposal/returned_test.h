// A small agreement, its text as a word processor gives it back, and edits of it.

#pragma once

#include <gtest/gtest.h>

#include "proposal/propose.h"
#include "proposal/units.h"
#include "source/format.h"
#include "source/read.h"
#include "support/small_agreement.h"

namespace sopimus {

/// What stands in the clause, as `format` leaves it.
inline std::string in_canonical_form(const std::string& id, const std::string& inside) {
  Diagnostics diagnostics;
  const std::string path = "clauses/" + id + ".xml";
  const std::string xml = SmallAgreement::clause_xml(id, "fi", inside);
  const std::string canonical =
      format_file(std::make_shared<const SourceText>(path, xml), diagnostics).value_or(xml);
  const std::size_t from = canonical.find("<heading>");
  return canonical.substr(from, canonical.rfind("\n</clause>") - from);
}

inline SmallAgreement returned_sample() {
  SmallAgreement agreement;
  agreement.main_outline = R"(<include clause="a"><include clause="b"/></include><include clause="c"/>)";
  agreement.clauses["a"] = R"(<heading>Irtisanominen</heading>
  <!-- Kunnat pyysivät tätä. -->
  <p>
    Osapuoli voi irtisanoa sopimuksen kirjallisesti.
    Irtisanomisaika on <value of="irtisanomisaika"/> irtisanomisesta.
    Siitä ilmoitetaan <party of="perho" case="allative"/> viipymättä.
  </p>
  <p>
    <strong>Huomautus.</strong> Muista asioista sovitaan erikseen.
  </p>)";
  agreement.clauses["b"] = R"(<heading>Tehtävät</heading>
  <p>
    Osapuolten tehtävät ovat seuraavat:
  </p>
  <ul>
    <li id="tieto">tiedon tuottaminen ja jakaminen</li>
    <li>neuvonta
      <ul>
        <li>asukkaiden neuvonta</li>
        <li>yritysten neuvonta</li>
      </ul>
    </li>
    <li>seuranta</li>
  </ul>
  <p>
    Tehtävistä päätetään vuosittain.
  </p>)";
  agreement.clauses["c"] = R"(<heading>Kustannukset</heading>
  <table columns="3 1">
    <tr><th>Osapuoli</th><th>Osuus</th></tr>
    <tr><td>Hyvinvointialue</td><td>puolet</td></tr>
    <tr><td>Kunnat yhteensä</td><td>toinen puoli</td></tr>
  </table>
  <p>
    Jokainen vastaa omista kuluistaan.
    Laskut maksetaan kuukauden kuluessa.
  </p>)";
  for (const char* id : {"x", "y"}) agreement.clauses[id] = "<p>\nTeksti.\n</p>";
  for (auto& [id, inside] : agreement.clauses) inside = in_canonical_form(id, inside);
  return agreement;
}

/// The same with a theme: goals, indicators and measures.
inline SmallAgreement returned_themes() {
  SmallAgreement agreement = returned_sample();
  agreement.main_outline = R"(<include clause="a"/><include clause="t"/>)";
  agreement.clauses = {
      {"a", agreement.clauses["a"]}, {"x", "<p>\nTeksti.\n</p>"}, {"y", "<p>\nTeksti.\n</p>"}};
  agreement.clauses["t"] = R"(<heading>Digituki</heading>
  <p>
    Seurannasta sovitaan <ref to="a" case="inessive"/>, jota sovelletaan kaikkiin osapuoliin.
  </p>
  <theme id="digituki">
    <goals>
      <goal id="tuki">Digitukea on tarjolla koko alueella.</goal>
    </goals>
    <indicators>
      <indicator id="verkosto" goal="tuki" deadline="by-end-of-year" year="2026">
        Verkosto on koottu.
        <data-source>Vuosikertomus</data-source>
      </indicator>
      <indicator id="pisteet" goal="tuki" deadline="yearly">
        Digipisteiden määrä kunnittain on koottu yhteen ja julkaistu.
        <data-source>Kysely</data-source>
      </indicator>
    </indicators>
    <measures>
      <measure id="kokoaminen" goal="tuki" responsible="kpha" deadline="by-date" date="2026-03-31">
        Kootaan verkosto.
        <resources>Työaika</resources>
      </measure>
    </measures>
  </theme>)";
  for (auto& [id, inside] : agreement.clauses) inside = in_canonical_form(id, inside);
  return agreement;
}

/// The composed text as a word processor gives it back unedited.
inline FoundText found_text_of(const Document& document) {
  EditText base;
  add_units(document, base);
  FoundText text;
  text.language = document.language;
  for (std::size_t i = 0; i < base.units.size(); ++i) {
    const EditUnit& unit = base.units[i];
    FoundMarks marks;
    if (!unit.origin.is_generated()) marks.anchors.push_back({unit.origin, unit.nth, false});
    Runs runs = unit.runs;
    for (Run& run : runs)
      run = {run.text, MadeBy::Authored, "", run.strong, run.emphasis, "", "", false, {}, {}};
    FoundPassage passage;
    passage.marks = marks;
    passage.runs = to_clean_runs(std::move(runs));
    passage.level = unit.level;
    passage.is_ordered = unit.is_ordered;
    passage.is_leading = unit.is_leading;
    passage.role = unit.role;
    if (unit.kind == EditUnit::Kind::Heading) passage.kind = FoundPassage::Kind::Heading;
    if (unit.kind == EditUnit::Kind::Item) passage.kind = FoundPassage::Kind::Item;
    if (unit.kind != EditUnit::Kind::Cell) {
      text.passages.push_back(std::move(passage));
      continue;
    }
    if (unit.row == 0 && unit.column == 0) {
      text.passages.emplace_back();
      text.passages.back().kind = FoundPassage::Kind::Table;
      text.passages.back().table.column_shares = base.tables[unit.table].shares;
    }
    FoundPassage& table = text.passages.back();
    if (unit.column == 0) table.table.rows.emplace_back();
    TableCell cell;
    cell.is_header = base.tables[unit.table].rows[unit.row][unit.column].is_header;
    cell.paragraphs.emplace_back();
    cell.paragraphs.back().runs = passage.runs;
    table.table.rows.back().cells.push_back(std::move(cell));
    table.cell_marks.push_back(marks);
  }
  return text;
}

inline std::vector<std::string> lines_of(const EditText& text) {
  std::vector<std::string> lines;
  for (const EditUnit& unit : text.units) lines.push_back(words_of(unit));
  return lines;
}

/// An agreement, its main document as it was sent out, and what a returned file makes of it.
struct ReturnedTest {
  SmallAgreement agreement;
  AgreementFiles files{};
  std::vector<Document> documents{};
  FoundText sent{};

  explicit ReturnedTest(SmallAgreement of = returned_sample()) : agreement(std::move(of)) {
    Diagnostics diagnostics;
    files = agreement.read(diagnostics);
    documents = {compose(files, "sopimus", "fi", {}, diagnostics)};
    EXPECT_EQ(messages_of(diagnostics), "");
    sent = found_text_of(documents.front());
  }

  ProposedChanges propose(const FoundText& returned) const {
    return sopimus::propose({files, documents, returned, sent});
  }

  /// The text of the proposal.
  std::vector<std::string> composed(const ProposedChanges& changes) const {
    std::map<std::string, std::string, std::less<>> all;
    const auto tree = agreement.tree();
    all["agreement.xml"] = *tree->read("agreement.xml");
    for (const char* folder : {"clauses", "registers"}) {
      for (const std::string& path : tree->list(folder)) all[path] = *tree->read(path);
    }
    for (const auto& [path, bytes] : changes.files) all[path] = bytes;
    Diagnostics diagnostics;
    const MemoryTree proposed(all);
    const AgreementFiles read = read_agreement_files(proposed, {}, diagnostics);
    EditText text;
    add_units(compose(read, "sopimus", "fi", {}, diagnostics), text);
    EXPECT_EQ(messages_of(diagnostics), "");
    return lines_of(text);
  }
};

inline Runs words(const std::string& text) {
  Run run;
  run.text = text;
  return {run};
}

inline FoundPassage* find_passage(FoundText& text, const std::string& words) {
  for (FoundPassage& passage : text.passages) {
    if (to_plain_text(passage.runs).find(words) != std::string::npos) return &passage;
  }
  throw std::logic_error("no passage says " + words);
}

inline void replace_words(FoundText& text, const std::string& old_words, const std::string& new_words) {
  FoundPassage* passage = find_passage(text, old_words);
  std::string all = to_plain_text(passage->runs);
  all.replace(all.find(old_words), old_words.size(), new_words);
  passage->runs = words(all);
}

}  // namespace sopimus
