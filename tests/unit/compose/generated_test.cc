// What the program makes: identity, contents, party table, annex list, signature page, fingerprint.

#include <gtest/gtest.h>

#include "support/small_agreement.h"

namespace sopimus {
namespace {

TEST(Generated, FillsContentsWithAllHeadings) {
  SmallAgreement agreement = small_agreement();
  agreement.main_outline = R"(<contents/><include clause="a"><include clause="b"/></include>)";
  agreement.clauses["b"] = "<heading><party of=\"perho\"/></heading><p>Teksti.</p>";
  Diagnostics faults;
  const Document document = agreement.compose(faults);
  EXPECT_EQ(std::get<Contents>(document.blocks.at(0).value).entries,
            (std::vector<ContentsEntry>{{1, "1", "Otsikko a", "a"}, {2, "1.1", "Perhon kunta", "b"}}));
}

TEST(Generated, ListsTheDocumentsPartiesInTheAgreementsOrder) {
  struct Case {
    const char* parties;
    const char* wanted;
  };
  for (const Case& c :
       {Case{"", "kpha perho toholampi"}, Case{"parties=\"kunnat kpha\"", "kpha perho toholampi"},
        Case{"parties=\"toholampi\"", "toholampi"}, Case{"parties=\"kunnat perho\"", "perho toholampi"}}) {
    SmallAgreement agreement = small_agreement();
    agreement.main_attributes = c.parties;
    agreement.clauses["a"] = "<party-table/>";
    agreement.main_outline = R"(<include clause="a"/><signatures/>)";
    Diagnostics faults;
    const Document document = agreement.compose(faults);
    std::string parties;
    for (const PartyRow& row : std::get<PartyTable>(document.blocks.at(1).value).parties) {
      parties += (parties.empty() ? "" : " ") + row.id;
    }
    EXPECT_EQ(parties, c.wanted);
    EXPECT_EQ(std::get<SignaturePage>(document.blocks.at(2).value).signatories.size(),
              static_cast<std::size_t>(std::count(parties.begin(), parties.end(), ' ') + 1));
  }
}

TEST(Generated, CopiesWhatThePartyTableSays) {
  SmallAgreement agreement = small_agreement();
  agreement.main_attributes = "parties=\"perho\"";
  agreement.clauses["a"] = "<party-table/>";
  Diagnostics faults;
  const Document document = agreement.compose(faults);
  EXPECT_EQ(std::get<PartyTable>(document.blocks.at(1).value).parties.at(0),
            (PartyRow{"perho", "kunta", "Perhon kunta", "0181464-7", "Keskustie 2", "69950", "Perho"}));
}

TEST(Generated, ListsAnnexesWithTheirLetters) {
  SmallAgreement agreement = small_agreement();
  agreement.clauses["a"] = agreement.swedish["a"] = "<annex-list/>";
  agreement.annexes = R"(
    <document id="yksi" kind="annex"><title lang="fi">Yksi</title><title lang="sv">Ett</title><include clause="x"/></document>
    <document id="suunnitelma" kind="plan"><title lang="fi">Suunnitelma</title><include clause="y"/></document>
    <document id="kaksi" kind="annex" label="A"><title lang="fi">Kaksi</title><include clause="x"/></document>
    <document id="kolme" kind="annex"><title lang="fi">Kolme</title><include clause="x"/></document>)";
  Diagnostics faults;
  const Document document = agreement.compose(faults);
  std::string rows;
  for (const AnnexRow& row : std::get<AnnexList>(document.blocks.at(1).value).annexes) {
    rows += with_tildes(row.label) + " " + row.title + "|";
  }
  EXPECT_EQ(rows, "Liite~B Yksi|Liite~A Kaksi|Liite~C Kolme|");
  const Document swedish = agreement.compose(faults, "sopimus", "sv");
  EXPECT_EQ(with_tildes(std::get<AnnexList>(swedish.blocks.at(1).value).annexes[0].label), "Bilaga~B");
}

TEST(Generated, NamesSignatories) {
  SmallAgreement agreement = small_agreement();
  agreement.main_outline = R"(<include clause="a"/><signatures>
<p>Tehty <value of="paikka"/>.</p>
<p for-languages="sv">På svenska.</p>
</signatures>)";
  agreement.main_attributes = "parties=\"perho kpha\"";
  ComposeOptions options;
  options.signers = {{"perho.kunnanjohtaja", "Nimi Niminen"}, {"perho.muu", "Ei Kukaan"}};
  Diagnostics faults;
  const Document document = agreement.compose(faults, "sopimus", "fi", options);
  const auto& page = std::get<SignaturePage>(document.blocks.at(2).value);
  EXPECT_EQ(to_plain_text(page.heading), "Allekirjoitukset");
  ASSERT_EQ(page.paragraphs.size(), 1U);
  EXPECT_EQ(to_plain_text(page.paragraphs[0]), "Tehty Kokkola.");
  EXPECT_EQ(page.signatories,
            (std::vector<Signatory>{
                {"kpha", "Keski-Pohjanmaan hyvinvointialue", "hyvinvointialuejohtaja", "kpha.johtaja", ""},
                {"perho", "Perhon kunta", "kunnanjohtaja", "perho.kunnanjohtaja", "Nimi Niminen"}}));
  EXPECT_EQ(codes_of(faults), "");
}

TEST(Generated, WarnsOfAPartyThatNobodySignsFor) {
  SmallAgreement agreement = small_agreement();
  agreement.parties = R"(<party id="perho" kind="kunta"><name lang="fi">Perhon kunta</name></party>)";
  agreement.attributes = R"(id="malli" languages="fi")";
  agreement.annexes.clear();
  agreement.main_outline = R"(<include clause="a"/><signatures/>)";
  Diagnostics faults;
  agreement.compose(faults);
  EXPECT_EQ(codes_of(faults), "no-signatory");
}

TEST(Generated, RefusesADocumentWithoutParties) {
  SmallAgreement agreement = small_agreement();
  agreement.main_attributes = "parties=\"tuntematon\"";
  Diagnostics faults;
  agreement.compose(faults);
  EXPECT_EQ(codes_of(faults), "no-parties");
}

TEST(Identity, SaysWhatStandsAtTheHead) {
  SmallAgreement agreement = small_agreement();
  agreement.main_attributes = R"(date="2025-10-01" publicity="secret")";
  agreement.main_outline =
      R"(<publicity-basis lang="fi">JulkL 24 § 1 mom. 7 k</publicity-basis><include clause="a"/>)";
  Diagnostics faults;
  const Identity main = agreement.compose(faults).identity;
  EXPECT_EQ(main.document, "sopimus");
  EXPECT_EQ(main.kind, "main");
  EXPECT_EQ(main.title, "Strateginen yhteistyösopimus");
  EXPECT_EQ(main.label, "");
  EXPECT_EQ(main.agreement, "Yhteistyösopimus");
  EXPECT_EQ(main.owner, "Keski-Pohjanmaan hyvinvointialue");
  EXPECT_EQ(main.diary, "1/00.01/2025");
  EXPECT_EQ(main.date, "1.10.2025");
  EXPECT_EQ(main.type, "Sopimus");
  EXPECT_EQ(main.edition_text, "LUONNOS");
  EXPECT_EQ(main.publicity_text, "Salassa pidettävä (JulkL 24 § 1 mom. 7 k)");
  EXPECT_EQ(codes_of(faults), "");
}

TEST(Identity, SaysTheStateOfTheText) {
  struct Case {
    Edition::Kind kind;
    int number;
    const char* finnish;
    const char* swedish;
  };
  for (const Case& c :
       {Case{Edition::Kind::Working, 0, "LUONNOS", "UTKAST"},
        Case{Edition::Kind::Draft, 3, "LUONNOS~3", "UTKAST~3"}, Case{Edition::Kind::Frozen, 1, "", ""}}) {
    SmallAgreement agreement = small_agreement();
    agreement.swedish["x"] = "<p>Text.</p>";
    ComposeOptions options;
    options.edition.kind = c.kind;
    options.edition.number = c.number;
    Diagnostics faults;
    EXPECT_EQ(with_tildes(agreement.compose(faults, "liite-1", "fi", options).identity.edition_text),
              c.finnish);
    const Identity swedish = agreement.compose(faults, "liite-1", "sv", options).identity;
    EXPECT_EQ(with_tildes(swedish.edition_text), c.swedish);
    EXPECT_EQ(with_tildes(swedish.label), "Bilaga~A");
    EXPECT_EQ(swedish.type, "Avtalsbilaga");
    EXPECT_EQ(swedish.owner, "Mellersta Österbottens välfärdsområde");
  }
}

TEST(Fingerprint, ChangesWithTheTextOnly) {
  Diagnostics faults;
  SmallAgreement agreement = small_agreement();
  agreement.main_outline = R"(<contents/><include clause="a"/><signatures/>)";
  const std::string before = agreement.compose(faults).fingerprint;
  EXPECT_EQ(before.size(), 64U);
  ComposeOptions frozen;
  frozen.edition = {Edition::Kind::Frozen, "2025-2029/frozen.1", 1, "0123456789"};
  frozen.signers = {{"perho.kunnanjohtaja", "Nimi Niminen"}};
  EXPECT_EQ(agreement.compose(faults, "sopimus", "fi", frozen).fingerprint, before);
  agreement.clauses["x"] = "<p>Toinen liite.</p>";
  EXPECT_EQ(agreement.compose(faults).fingerprint, before);
  agreement.clauses["a"] = "<p>Muu teksti.</p>";
  EXPECT_NE(agreement.compose(faults).fingerprint, before);
}

}  // namespace
}  // namespace sopimus
