// Two small documents of clauses, and what is told of their difference.

#include "compare/redline.h"

#include <gtest/gtest.h>

#include "compare/print_changes.h"

namespace sopimus {
namespace {

struct SmallClause {
  std::string id;
  int level;
  std::string number;
  std::string heading;
  std::vector<std::string> sentences;  // "@ID NUMBER" inside one: a reference
};

Run run_of(const std::string& text) {
  Run run;
  run.text = text;
  return run;
}

Runs runs_of(const std::vector<std::string>& sentences) {
  Runs runs;
  for (const std::string& sentence : sentences) {
    const std::size_t at = sentence.find('@');
    runs.push_back(run_of(sentence.substr(0, at)));
    if (at != std::string::npos) {
      const std::size_t space = sentence.find(' ', at);
      Run reference = run_of(sentence.substr(space + 1));
      reference.made_by = MadeBy::Reference;
      reference.key = sentence.substr(at + 1, space - at - 1);
      runs.push_back(reference);
    }
    runs.back().ends_sentence = true;
  }
  return runs;
}

Document document_of(const std::vector<SmallClause>& clauses, const std::string& id = "sopimus") {
  Document document;
  document.identity.document = id;
  document.identity.title = "Sopimus";
  for (const SmallClause& clause : clauses) {
    Heading heading;
    heading.level = clause.level;
    heading.number = clause.number;
    heading.anchor = clause.id;
    heading.runs = {run_of(clause.heading)};
    heading.origin.clause = clause.id;
    document.blocks.push_back({heading});
    if (clause.sentences.empty()) continue;
    Paragraph paragraph;
    paragraph.runs = runs_of(clause.sentences);
    paragraph.origin.clause = clause.id;
    paragraph.origin.paragraph = 1;
    document.blocks.push_back({paragraph});
  }
  return document;
}

std::string told(const std::vector<SmallClause>& before, const std::vector<SmallClause>& after) {
  return to_changes_text(find_changes(document_of(before), document_of(after)));
}

const std::vector<SmallClause> kBefore = {
    {"a", 1, "1", "Tarkoitus", {"Sopimuksella sovitaan yhteistyöstä.", "Yhteistyö on laajaa."}},
    {"b",
     1,
     "2",
     "Voimassaolo",
     {"Sopimus on voimassa toistaiseksi.", "Irtisanomisesta sovitaan luvussa @c 3"}},
    {"c", 1, "3", "Irtisanominen", {"Irtisanomisaika on 12 kuukautta."}},
};

TEST(ClauseChanges, TellsNothingOfEqualTexts) { EXPECT_EQ(told(kBefore, kBefore), ""); }

TEST(ClauseChanges, PairsRewordedSentences) {
  std::vector<SmallClause> after = kBefore;
  after[0].sentences = {"Sopimuksella sovitaan kaikesta yhteistyöstä.", "Tämä virke on aivan uusi.",
                        "Yhteistyö on laajaa."};
  after[2].sentences = {"Irtisanomisaika on 6 kuukautta."};
  EXPECT_EQ(told(kBefore, after), R"(Sopimus (sopimus fi)
  1 Tarkoitus (a): changed (1 reworded, 1 added)
    ~ Sopimuksella sovitaan {+kaikesta+} yhteistyöstä.
    + Tämä virke on aivan uusi.
  3 Irtisanominen (c): changed (1 reworded)
    ~ Irtisanomisaika on [-12-] {+6+} kuukautta.
)");
}

TEST(ClauseChanges, ANewNumberAloneIsNoChange) {
  std::vector<SmallClause> after = kBefore;
  after.insert(after.begin() + 1, {"d", 1, "2", "Osapuolet", {"Osapuolia on kolme."}});
  after[2].number = "3";
  after[2].sentences[1] = "Irtisanomisesta sovitaan luvussa @c 4";
  after[3].number = "4";
  EXPECT_EQ(told(kBefore, after), R"(Sopimus (sopimus fi)
  2 Osapuolet (d): new
    + Osapuolia on kolme.
  numbered anew: 3 Voimassaolo (b) (was 2), 4 Irtisanominen (c) (was 3)
)");
}

TEST(ClauseChanges, TellsRemovedMovedAndRenamedClauses) {
  const std::vector<SmallClause> after = {
      {"c", 1, "1", "Sopimuksen päättyminen", {"Irtisanomisaika on 12 kuukautta."}},
      {"b",
       1,
       "2",
       "Voimassaolo",
       {"Sopimus on voimassa toistaiseksi.", "Irtisanomisesta sovitaan luvussa @c 1"}},
  };
  EXPECT_EQ(told(kBefore, after), R"(Sopimus (sopimus fi)
  1 Tarkoitus (a): removed
    - Sopimuksella sovitaan yhteistyöstä.
    - Yhteistyö on laajaa.
  1 Sopimuksen päättyminen (c): moved, renamed, was 3
    ~ [-Irtisanominen-] {+Sopimuksen päättyminen+}
  numbered anew: 2 Voimassaolo (b)
)");
}

TEST(ClauseChanges, AClauseThatGoesWithItsParentIsNotMoved) {
  const std::vector<SmallClause> before = {
      {"a", 1, "1", "A", {}}, {"a1", 2, "1.1", "A1", {"Eka."}}, {"b", 1, "2", "B", {"Toka."}}};
  const std::vector<SmallClause> after = {
      {"b", 1, "1", "B", {"Toka."}}, {"a", 1, "2", "A", {}}, {"a1", 2, "2.1", "A1", {"Eka."}}};
  const DocumentChanges changes = find_changes(document_of(before), document_of(after));
  std::string moved;
  for (const ClauseChange& clause : changes.clauses) moved += clause.is_moved ? clause.clause + " " : "";
  EXPECT_TRUE(moved == "a " || moved == "b ") << moved;
}

TEST(ClauseChanges, FindsClausesThatChangedTheirDocument) {
  std::vector<DocumentChanges> changes = {
      find_changes(document_of(kBefore), document_of({kBefore[0], kBefore[1]})),
      find_changes(document_of({}, "liite"), document_of({kBefore[2]}, "liite"))};
  find_moves_between(changes);
  EXPECT_EQ(to_stat_text(changes[0]), "Sopimus (sopimus fi)\n  3 Irtisanominen (c): moved to liite\n");
  EXPECT_EQ(to_stat_text(changes[1]), "Sopimus (liite fi)\n  3 Irtisanominen (c): moved from sopimus\n");
}

TEST(ClauseChanges, SwappedTextsMirror) {
  std::vector<SmallClause> after = kBefore;
  after[0].sentences.pop_back();
  after.push_back({"d", 1, "4", "Uusi", {"Uutta tekstiä."}});
  const DocumentChanges there = find_changes(document_of(kBefore), document_of(after));
  const DocumentChanges back = find_changes(document_of(after), document_of(kBefore));
  ASSERT_EQ(there.clauses.size(), back.clauses.size());
  for (std::size_t i = 0; i < there.clauses.size(); ++i) {
    ASSERT_EQ(there.clauses[i].sentences.size(), back.clauses[i].sentences.size());
    for (std::size_t j = 0; j < there.clauses[i].sentences.size(); ++j) {
      EXPECT_EQ(there.clauses[i].sentences[j].before, back.clauses[i].sentences[j].after);
    }
  }
}

TEST(ClauseChanges, NoDocumentBeforeMeansANewOne) {
  EXPECT_EQ(to_stat_text(find_changes({}, document_of({kBefore[2]}))),
            "Sopimus (sopimus fi): new document\n  3 Irtisanominen (c): new\n");
}

}  // namespace
}  // namespace sopimus
