// Which clauses a document has, at which level, with which number.

#include <gtest/gtest.h>

#include "support/reading_text.h"
#include "support/small_agreement.h"

namespace sopimus {
namespace {

/// "1 Otsikko a|1.1 Otsikko b".
std::string headings_of(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    const auto* heading = std::get_if<Heading>(&block.value);
    if (heading == nullptr) continue;
    text += (text.empty() ? "" : "|") + heading->number + (heading->number.empty() ? "" : " ") +
            to_plain_text(heading->runs);
  }
  return text;
}

SmallAgreement with_outline(const std::string& outline) {
  SmallAgreement agreement = small_agreement();
  for (const char* id : {"b", "c", "d"}) agreement.clauses[id] = "<p>\nTeksti.\n</p>";
  agreement.main_outline = outline;
  return agreement;
}

TEST(Outline, NumbersHeadingsByLevel) {
  struct Case {
    const char* outline;
    const char* wanted;
  };
  for (
      const Case& c :
      {Case{R"(<include clause="a"/><include clause="b"/>)", "1 Otsikko a|2 Otsikko b"},
       Case{
           R"(<include clause="a"><include clause="b"><include clause="c"/></include></include><include clause="d"/>)",
           "1 Otsikko a|1.1 Otsikko b|1.1.1 Otsikko c|2 Otsikko d"},
       Case{
           R"(<include clause="a"><include clause="b"/></include><include clause="c"><include clause="d"/></include>)",
           "1 Otsikko a|1.1 Otsikko b|2 Otsikko c|2.1 Otsikko d"},
       Case{R"(<contents/><include clause="a"/><signatures/>)", "1 Otsikko a"}}) {
    Diagnostics faults;
    EXPECT_EQ(headings_of(with_outline(c.outline).compose(faults)), c.wanted);
    EXPECT_EQ(codes_of(faults), "");
  }
}

TEST(Outline, LeavesOutNumbers) {
  SmallAgreement agreement = with_outline(
      R"(<include clause="a"/><include clause="b"><include clause="c"/></include><include clause="d"/>)");
  agreement.more_files["clauses/b.xml"] =
      R"(<clause version="1" id="b" lang="fi" numbered="no"><heading>Otsikko b</heading><p>Teksti.</p></clause>)";
  agreement.clauses.erase("b");
  Diagnostics faults;
  EXPECT_EQ(headings_of(agreement.compose(faults)), "1 Otsikko a|Otsikko b|Otsikko c|2 Otsikko d");

  AgreementFiles files = with_outline(R"(<include clause="a"><include clause="b"/></include>)").read(faults);
  files.style.number_headings = false;
  EXPECT_EQ(headings_of(compose(files, "sopimus", "fi", {}, faults)), "Otsikko a|Otsikko b");
  EXPECT_EQ(codes_of(faults), "");
}

TEST(Outline, PutsClausesAndThemesOfAClauseBelowIt) {
  SmallAgreement agreement =
      with_outline(R"(<include clause="a"><include clause="c"/></include><include clause="d"/>)");
  agreement.clauses["a"] =
      R"(<p>Alku.</p><include clause="b"/><theme id="t"><heading>Teema</heading><goals><goal id="g">Tavoite.</goal></goals></theme>)";
  Diagnostics faults;
  EXPECT_EQ(headings_of(agreement.compose(faults)),
            "1 Otsikko a|1.1 Otsikko b|1.2 Teema|1.3 Otsikko c|2 Otsikko d");
  EXPECT_EQ(codes_of(faults), "");
}

TEST(Outline, FollowsConditions) {
  SmallAgreement agreement = small_agreement();
  agreement.main_outline =
      R"(<include clause="a"/><include clause="b" for-languages="sv"/><include clause="c" for-kinds="annex"/><include clause="d" for-documents="sopimus"/>)";
  agreement.clauses["a"] =
      "<p for-documents=\"sopimus\">Päällä.</p><p for-documents=\"liite-1\">Liitteellä.</p>"
      "<p for-kinds=\"main plan\">Lajilla.</p><p for-languages=\"sv\">Kielellä.</p>"
      "<ol><li for-languages=\"sv\">yksi</li><li>kaksi</li></ol>";
  for (const char* id : {"b", "c", "d"}) agreement.clauses[id] = "<p>Teksti.</p>";
  for (const char* id : {"a", "b", "d"}) agreement.swedish[id] = "<p>Text.</p>";
  Diagnostics faults;
  EXPECT_EQ(to_reading_text(agreement.compose(faults)),
            "Strateginen yhteistyösopimus\n1 Otsikko a\nPäällä.\nLajilla.\n1. kaksi\n2 Otsikko d\nTeksti.\n");
  EXPECT_EQ(headings_of(agreement.compose(faults, "sopimus", "sv")), "1 Otsikko a|2 Otsikko b|3 Otsikko d");
  EXPECT_EQ(codes_of(faults), "");
}

TEST(Outline, ReportsWhatCannotBeIncluded) {
  struct Case {
    const char* outline;
    const char* clause_b;
    const char* message;
  };
  for (const Case& c : {Case{R"(<include clause="a"/><include clause="bb"/>)", "<p>Teksti.</p>",
                             "error: no clause has the id 'bb'\n"},
                        Case{R"(<include clause="a"/><include clause="a"/>)", "<p>Teksti.</p>",
                             "error: clause 'a' stands twice in the document 'sopimus'\n"},
                        Case{R"(<include clause="a"><include clause="b"/></include>)",
                             R"(<include clause="a"/>)", "error: clause 'a' includes itself\n"},
                        Case{R"(<include clause="b"/>)", R"(<include clause="b"/>)",
                             "error: clause 'b' includes itself\n"}}) {
    SmallAgreement agreement = with_outline(c.outline);
    agreement.clauses["b"] = c.clause_b;
    Diagnostics faults;
    agreement.compose(faults);
    EXPECT_NE(messages_of(faults).find(c.message), std::string::npos) << messages_of(faults);
    EXPECT_EQ(faults.all().size(), 1U);
    EXPECT_FALSE(faults.all().at(0).mend.empty());
    EXPECT_TRUE(faults.all().at(0).at);
  }
}

TEST(Outline, NamesTheChainOfACircle) {
  SmallAgreement agreement = with_outline(R"(<include clause="a"/>)");
  agreement.clauses["a"] = R"(<include clause="b"/>)";
  agreement.clauses["b"] = R"(<include clause="c"/>)";
  agreement.clauses["c"] = R"(<include clause="a"/>)";
  Diagnostics faults;
  agreement.compose(faults);
  ASSERT_EQ(codes_of(faults), "circular-include");
  std::string chain;
  for (const Note& note : faults.all()[0].why) chain += note.text + ";";
  EXPECT_EQ(chain, "'a' is included here;'b' is included here;'c' is included here;");
}

TEST(Outline, GoesEightLevelsDeep) {
  SmallAgreement agreement = small_agreement();
  for (int i = 1; i <= 9; ++i) {
    agreement.clauses["c" + std::to_string(i)] = "<include clause=\"c" + std::to_string(i + 1) + "\"/>";
  }
  agreement.clauses["c8"] = "<p>Teksti.</p>";
  agreement.main_outline = R"(<include clause="c1"/>)";
  Diagnostics faults;
  EXPECT_TRUE(headings_of(agreement.compose(faults)).ends_with("1.1.1.1.1.1.1.1 Otsikko c8"));
  EXPECT_EQ(codes_of(faults), "");
  agreement.clauses["c8"] = R"(<include clause="c9"/>)";
  agreement.compose(faults);
  EXPECT_EQ(codes_of(faults), "too-deep");
}

TEST(Outline, SuggestsTheNearestClause) {
  SmallAgreement agreement = with_outline(R"(<include clause="voimasaolo"/>)");
  agreement.clauses["voimassaolo"] = "<p>Teksti.</p>";
  Diagnostics faults;
  agreement.compose(faults);
  ASSERT_EQ(codes_of(faults), "unknown-clause");
  EXPECT_EQ(faults.all()[0].mend, "did you mean 'voimassaolo' (clauses/voimassaolo.xml)?");
}

TEST(Outline, TellsOfAMissingClauseOnceForAllDocuments) {
  SmallAgreement agreement = with_outline(R"(<include clause="kokous"/>)");
  agreement.annexes =
      R"(<document id="liite-1" kind="annex" languages="fi"><title lang="fi">Digituki</title><include clause="kokous"/></document>)";
  Diagnostics faults;
  agreement.compose(faults, "sopimus");
  agreement.compose(faults, "liite-1");
  ASSERT_EQ(codes_of(faults), "unknown-clause");
  ASSERT_EQ(faults.sorted()[0].why.size(), 1U);
  EXPECT_EQ(faults.sorted()[0].why[0].text, "it is included here too");
}

TEST(Outline, KnowsAFileThatHoldsAnotherClause) {
  SmallAgreement agreement = with_outline(R"(<include clause="paatos"/>)");
  agreement.more_files["clauses/paatos.xml"] =
      SmallAgreement::clause_xml("hyvaksyminen", "fi", "<p>Teksti.</p>");
  Diagnostics faults;
  agreement.compose(faults);
  ASSERT_EQ(codes_of(faults), "unknown-clause");
  EXPECT_EQ(faults.all()[0].why[0].text, "clauses/paatos.xml holds the clause 'hyvaksyminen'");
  EXPECT_EQ(faults.all()[0].mend, "name the clause by its id 'hyvaksyminen'");
}

TEST(Outline, NamesTheTranslationToWrite) {
  SmallAgreement agreement = small_agreement();
  Diagnostics faults;
  const Document document = agreement.compose(faults, "sopimus", "sv");
  ASSERT_EQ(codes_of(faults), "missing-translation");
  EXPECT_EQ(faults.all()[0].mend,
            "write clauses/a.sv.xml, or leave the language out of the document's attribute languages");
  EXPECT_EQ(headings_of(document), "1 Otsikko a");
  EXPECT_EQ(std::get<Heading>(document.blocks[0].value).origin.language, "fi");
}

TEST(Outline, RefusesUnknownDocumentsAndLanguages) {
  Diagnostics faults;
  const SmallAgreement agreement = small_agreement();
  EXPECT_TRUE(agreement.compose(faults, "sopimsu").blocks.empty());
  EXPECT_TRUE(agreement.compose(faults, "liite-2", "sv").blocks.empty());
  EXPECT_EQ(codes_of(faults), "unknown-document document-language");
}

TEST(Outline, ListsDocumentsAndTheirLanguages) {
  Diagnostics faults;
  const AgreementFiles files = small_agreement().read(faults);
  EXPECT_EQ(document_ids(files), (std::vector<std::string>{"sopimus", "liite-1", "liite-2"}));
  EXPECT_EQ(languages_of(files, "liite-1"), (std::vector<std::string>{"fi", "sv"}));
  EXPECT_EQ(languages_of(files, "liite-2"), (std::vector<std::string>{"fi"}));
}

}  // namespace
}  // namespace sopimus
