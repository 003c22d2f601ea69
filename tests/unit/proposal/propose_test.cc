// What came back becomes clauses that say exactly it.

#include <random>

#include "returned_test.h"

namespace sopimus {
namespace {

TEST(Propose, AnUneditedFileProposesNothing) {
  const ReturnedTest work;
  const ProposedChanges changes = work.propose(work.sent);
  EXPECT_TRUE(changes.is_empty());
  EXPECT_TRUE(changes.files.empty());
}

TEST(Propose, WordsChangeAndElementsAndCommentsStay) {
  const ReturnedTest work;
  FoundText returned = work.sent;
  replace_words(returned, "irtisanoa sopimuksen kirjallisesti", "irtisanoa tämän sopimuksen");
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
  const ReturnedTest work;
  FoundText returned = work.sent;
  replace_words(returned, "12\u00A0kuukautta", "6\u00A0kuukautta");
  const ProposedChanges changes = work.propose(returned);
  EXPECT_NE(changes.files.at("clauses/a.xml").find("Irtisanomisaika on 6&#160;kuukautta irtisanomisesta."),
            std::string::npos);
  ASSERT_EQ(changes.edits.size(), 1U);
  EXPECT_EQ(changes.edits[0].doubt.text, "over-data");
  EXPECT_EQ(changes.edits[0].confidence, ProposedEdit::Confidence::Doubtful);
}

TEST(Propose, ANewHeadingIsANewClause) {
  const ReturnedTest work;
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
  const ReturnedTest work;
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
  const ReturnedTest work;
  FoundText returned = work.sent;
  replace_words(returned, "vuosittain", "joka toinen vuosi");
  const ProposedChanges changes = propose({work.files, work.documents, returned, returned});
  ASSERT_EQ(changes.edits.size(), 1U);
  EXPECT_FALSE(changes.edits[0].is_tracked);
}

TEST(Propose, LostMarksAreFoundByWords) {
  const ReturnedTest work;
  FoundText returned = work.sent;
  for (FoundPassage& passage : returned.passages) passage.marks = {};
  replace_words(returned, "vuosittain", "joka vuosi");
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
  const ReturnedTest work;
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
