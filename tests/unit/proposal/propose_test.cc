// What came back becomes clauses that say exactly it.

#include "proposal/propose.h"

#include <gtest/gtest.h>

#include <random>

#include "proposal/units.h"
#include "source/format.h"
#include "support/small_agreement.h"

namespace sopimus {
namespace {

/// What stands in the clause, as `format` leaves it.
std::string in_canonical_form(const std::string& id, const std::string& inside) {
  Diagnostics diagnostics;
  const std::string path = "clauses/" + id + ".xml";
  const std::string xml = SmallAgreement::clause_xml(id, "fi", inside);
  const std::string canonical =
      format_file(std::make_shared<const SourceText>(path, xml), diagnostics).value_or(xml);
  const std::size_t from = canonical.find("<heading>");
  return canonical.substr(from, canonical.rfind("\n</clause>") - from);
}

SmallAgreement sample() {
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

/// The composed text as a word processor gives it back unedited.
FoundText found_text_of(const Document& document) {
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

std::vector<std::string> lines_of(const EditText& text) {
  std::vector<std::string> lines;
  for (const EditUnit& unit : text.units) lines.push_back(words_of(unit));
  return lines;
}

struct Work {
  SmallAgreement agreement = sample();
  AgreementFiles files{};
  std::vector<Document> documents{};
  FoundText sent{};

  Work() {
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

Runs words(const std::string& text) {
  Run run;
  run.text = text;
  return {run};
}

FoundPassage* find_passage(FoundText& text, const std::string& words) {
  for (FoundPassage& passage : text.passages) {
    if (to_plain_text(passage.runs).find(words) != std::string::npos) return &passage;
  }
  throw std::logic_error("no passage says " + words);
}

void replace(FoundText& text, const std::string& old_words, const std::string& new_words) {
  FoundPassage* passage = find_passage(text, old_words);
  std::string all = to_plain_text(passage->runs);
  all.replace(all.find(old_words), old_words.size(), new_words);
  passage->runs = words(all);
}

TEST(Propose, AnUneditedFileProposesNothing) {
  const Work work;
  const ProposedChanges changes = work.propose(work.sent);
  EXPECT_TRUE(changes.is_empty());
  EXPECT_TRUE(changes.files.empty());
}

TEST(Propose, WordsChangeAndElementsAndCommentsStay) {
  const Work work;
  FoundText returned = work.sent;
  replace(returned, "irtisanoa sopimuksen kirjallisesti", "irtisanoa tämän sopimuksen");
  const ProposedChanges changes = work.propose(returned);
  ASSERT_EQ(changes.files.size(), 1U);
  const std::string before = *work.agreement.tree()->read("clauses/a.xml");
  std::string wanted = before;
  wanted.replace(wanted.find("irtisanoa sopimuksen kirjallisesti"), 34, "irtisanoa tämän sopimuksen");
  EXPECT_EQ(changes.files.at("clauses/a.xml"), wanted);
  ASSERT_EQ(changes.edits.size(), 1U);
  EXPECT_EQ(changes.edits[0].kind, ProposedEdit::Kind::Text);
  EXPECT_EQ(changes.edits[0].paragraph, 1U);
  EXPECT_TRUE(changes.edits[0].is_tracked);
  EXPECT_EQ(changes.edits[0].confidence, ProposedEdit::Confidence::Certain);
}

TEST(Propose, WhatIsTypedOverAnElementIsADoubt) {
  const Work work;
  FoundText returned = work.sent;
  replace(returned, "12\u00A0kuukautta", "6\u00A0kuukautta");
  const ProposedChanges changes = work.propose(returned);
  EXPECT_NE(changes.files.at("clauses/a.xml").find("Irtisanomisaika on 6&#160;kuukautta irtisanomisesta."),
            std::string::npos);
  ASSERT_EQ(changes.edits.size(), 1U);
  EXPECT_EQ(changes.edits[0].doubt.text, "over-data");
  EXPECT_EQ(changes.edits[0].confidence, ProposedEdit::Confidence::Doubtful);
}

TEST(Propose, ANewHeadingIsANewClause) {
  const Work work;
  FoundText returned = work.sent;
  FoundPassage heading;
  heading.kind = FoundPassage::Kind::Heading;
  heading.level = 2;
  heading.runs = words("Erityiset tehtävät");
  const auto at =
      std::find_if(returned.passages.begin(), returned.passages.end(), [](const FoundPassage& passage) {
        return to_plain_text(passage.runs) == "Tehtävistä päätetään vuosittain.";
      });
  returned.passages.insert(at, heading);
  const ProposedChanges changes = work.propose(returned);
  EXPECT_TRUE(changes.files.contains("clauses/erityiset-tehtavat.xml"));
  EXPECT_NE(changes.files.at("clauses/erityiset-tehtavat.xml").find("from=\"b\""), std::string::npos);
  EXPECT_NE(changes.files.at("agreement.xml").find("<include clause=\"erityiset-tehtavat\"/>"),
            std::string::npos);
  EXPECT_EQ(work.composed(changes), lines_of(units_of(returned)));
}

TEST(Propose, AClauseThatIsGoneLeavesTheOutline) {
  const Work work;
  FoundText returned = work.sent;
  const auto is_of = [](const FoundPassage& passage) {
    return !passage.marks.anchors.empty() && passage.marks.anchors.front().origin.clause == "b";
  };
  std::erase_if(returned.passages, is_of);
  const ProposedChanges changes = work.propose(returned);
  EXPECT_EQ(changes.files.at("agreement.xml").find("clause=\"b\""), std::string::npos);
  EXPECT_EQ(work.composed(changes), lines_of(units_of(returned)));
}

TEST(Propose, WithoutTrackingTheRejectedTextDiffersToo) {
  const Work work;
  FoundText returned = work.sent;
  replace(returned, "vuosittain", "joka toinen vuosi");
  const ProposedChanges changes = propose({work.files, work.documents, returned, returned});
  ASSERT_EQ(changes.edits.size(), 1U);
  EXPECT_FALSE(changes.edits[0].is_tracked);
}

TEST(Propose, LostMarksAreFoundByWords) {
  const Work work;
  FoundText returned = work.sent;
  for (FoundPassage& passage : returned.passages) passage.marks = {};
  replace(returned, "vuosittain", "joka vuosi");
  const ProposedChanges changes = work.propose(returned);
  EXPECT_EQ(work.composed(changes), lines_of(units_of(returned)));
  ASSERT_FALSE(changes.edits.empty());
  EXPECT_EQ(changes.edits.front().carrier, ProposedEdit::Carrier::Words);
}

/// One edit somewhere in the text, as a word processor leaves it.
class RandomEditor {
 public:
  explicit RandomEditor(unsigned seed) : random_(seed) {}

  void edit(FoundText& text) {
    const std::size_t i = below(text.passages.size());
    FoundPassage& passage = text.passages[i];
    if (passage.kind == FoundPassage::Kind::Table) return edit_cell(passage);
    const bool is_heading = passage.kind == FoundPassage::Kind::Heading;
    switch (below(is_heading ? 2 : 7)) {
      case 0:
      case 1:
        passage.runs = words(with_new_word(to_plain_text(passage.runs)));
        break;
      case 2:
        text.passages.erase(text.passages.begin() + static_cast<std::ptrdiff_t>(i));
        break;
      case 3:
        insert(text, i);
        break;
      case 4:
        divide(text, i);
        break;
      case 5:
        join(text, i);
        break;
      default:
        move(text, i);
    }
  }

 private:
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }

  std::string with_new_word(std::string text) {
    const std::size_t space = text.find(' ', below(text.size()));
    return text.insert(space == std::string::npos ? text.size() : space, " uusi" + std::to_string(below(9)));
  }

  void edit_cell(FoundPassage& table) {
    TableRow& row = table.table.rows[below(table.table.rows.size())];
    Paragraph& cell = row.cells[below(row.cells.size())].paragraphs.front();
    cell.runs = words(with_new_word(to_plain_text(cell.runs)));
  }

  void insert(FoundText& text, std::size_t i) {
    FoundPassage added = text.passages[i];
    added.marks = {};
    added.is_leading = false;
    added.runs = words("Lisätty kohta " + std::to_string(below(1000)) + " koskee kaikkia osapuolia.");
    text.passages.insert(text.passages.begin() + static_cast<std::ptrdiff_t>(i + 1), added);
  }

  void divide(FoundText& text, std::size_t i) {
    const std::string all = to_plain_text(text.passages[i].runs);
    const std::size_t space = all.find(' ', all.size() / 2);
    if (space == std::string::npos) return;
    FoundPassage second = text.passages[i];
    second.marks = {};
    second.is_leading = false;
    text.passages[i].runs = words(all.substr(0, space));
    second.runs = words(all.substr(space + 1));
    text.passages.insert(text.passages.begin() + static_cast<std::ptrdiff_t>(i + 1), second);
  }

  void join(FoundText& text, std::size_t i) {
    if (i + 1 >= text.passages.size() || text.passages[i + 1].kind != text.passages[i].kind) return;
    FoundPassage& first = text.passages[i];
    const FoundPassage& second = text.passages[i + 1];
    first.runs = words(to_plain_text(first.runs) + " " + to_plain_text(second.runs));
    first.marks.anchors.insert(first.marks.anchors.end(), second.marks.anchors.begin(),
                               second.marks.anchors.end());
    text.passages.erase(text.passages.begin() + static_cast<std::ptrdiff_t>(i + 1));
  }

  void move(FoundText& text, std::size_t i) {
    FoundPassage moved = text.passages[i];
    if (moved.kind != FoundPassage::Kind::Paragraph) return;
    text.passages.erase(text.passages.begin() + static_cast<std::ptrdiff_t>(i));
    for (FoundMarks::Anchor& anchor : moved.marks.anchors) anchor.is_copy = true;
    const std::size_t to = 1 + below(text.passages.size());
    text.passages.insert(text.passages.begin() + static_cast<std::ptrdiff_t>(to), moved);
  }

  std::mt19937 random_;
};

/// Levels of items as a list can have them: each at most one below the one before.
void settle_levels(FoundText& text) {
  int level = 0;
  for (FoundPassage& passage : text.passages) {
    const bool is_item = passage.kind == FoundPassage::Kind::Item;
    level = is_item ? std::min(passage.level, level + 1) : 0;
    if (is_item) passage.level = level;
  }
}

TEST(Propose, ComposedTheProposalIsWhatCameBack) {
  const Work work;
  for (unsigned seed = 0; seed < 300; ++seed) {
    FoundText returned = work.sent;
    RandomEditor editor(seed);
    for (unsigned i = 0; i <= seed % 6; ++i) editor.edit(returned);
    settle_levels(returned);
    const ProposedChanges changes = work.propose(returned);
    EXPECT_TRUE(changes.unmapped.empty()) << seed;
    EXPECT_EQ(work.composed(changes), lines_of(units_of(returned))) << seed;
    if (HasFailure()) break;
  }
}

}  // namespace
}  // namespace sopimus
