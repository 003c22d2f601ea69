#include <gtest/gtest.h>

#include "support.h"

namespace sopimus {
namespace {

std::string agreement_with(const std::string& parts, const std::string& documents = "") {
  return "<agreement version=\"1\" id=\"malli\" languages=\"fi sv\"><title lang=\"fi\">Malli</title>" +
         parts +
         "<documents><document id=\"paasopimus\" kind=\"main\"><title "
         "lang=\"fi\">Sopimus</title></document>" +
         documents + "</documents></agreement>";
}

TEST(ReadAgreement, ReadsItsParts) {
  Diagnostics diagnostics;
  const AgreementSource agreement = read_agreement(source_of(R"(<?xml version="1.0" encoding="UTF-8"?>
<agreement version="1" id="malli" languages="fi sv" term="2025-2029" owner="perho" diary="1559/00.02.13/2023" style="styles/x.xml">
  <title lang="fi">Yhteistyösopimus</title><title lang="sv">Samarbetsavtal</title>
  <terms><term id="2025-2029"><period kinds="kunta kaupunki" from="2025-06-01" to="2029-05-31"/></term></terms>
  <parties>
    <party id="perho" kind="kunta" business-id="0181464-7" street="Keskustie 2" postal-code="69950" town="Perho" population="2500">
      <name lang="fi">Perhon kunta</name>
      <short-name lang="fi">Perho<form case="inessive">Perhossa</form></short-name>
      <body id="perho-valtuusto" kind="council" may="decide" diary="12/2025"><name lang="fi">Perhon kunnanvaltuusto</name></body>
      <signatory id="kunnanjohtaja"><title lang="fi">kunnanjohtaja</title></signatory>
    </party>
    <group id="kunnat" members="perho"><name lang="fi">kunnat</name></group>
  </parties>
  <procedures><procedure for="main annex"><step body="council" act="decide"/></procedure></procedures>
  <values><value id="aika" kind="months" value="12"/><value id="paikka" kind="text"><text lang="fi">Kokkolassa</text></value></values>
  <documents>
    <document id="paasopimus" kind="main"><title lang="fi">Sopimus</title><validity with-term="yes"/>
      <contents/><include clause="a"><include clause="b"/></include>
      <signatures><p for-languages="fi">Allekirjoitettu.</p></signatures>
    </document>
    <document id="liite-a" kind="annex" label="A" parties="kunnat" languages="fi" publicity="partly-secret" diary="1/2025" date="2025-10-01" pin="2022-2025/frozen.1" pin-commit="0123456789012345678901234567890123456789">
      <title lang="fi">Liite</title><type lang="fi">Sopimusliite</type><publicity-basis lang="fi">JulkL 24 §</publicity-basis>
      <validity from="2026-01-01" to="2029-12-31"/><entry-into-force rule="date" date="2026-01-01"/>
      <pin-fingerprint lang="fi">3f2a91bc07de55a13f2a91bc07de55a13f2a91bc07de55a13f2a91bc07de55a1</pin-fingerprint>
    </document>
  </documents>
</agreement>)"),
                                                   diagnostics);
  for (const Diagnostic& each : diagnostics.all()) ADD_FAILURE() << to_text(each);
  EXPECT_EQ(agreement.title.in("sv"), "Samarbetsavtal");
  EXPECT_EQ(agreement.title.in("en"), "Yhteistyösopimus");
  EXPECT_EQ(agreement.languages, (std::vector<std::string>{"fi", "sv"}));
  EXPECT_EQ(agreement.terms.at(0).periods.at(0).to, (Date{2029, 5, 31}));
  const Party* perho = agreement.find_party("perho");
  ASSERT_NE(perho, nullptr);
  EXPECT_EQ(perho->population, 2500);
  EXPECT_EQ(perho->short_name.find("fi")->text.text, "Perho");
  EXPECT_EQ(perho->short_name.find("fi")->forms.at(GrammaticalCase::Inessive), "Perhossa");
  EXPECT_EQ(perho->signatories.at(0).title.in("fi"), "kunnanjohtaja");
  EXPECT_EQ(agreement.find_body("perho-valtuusto")->may, (std::vector<std::string>{"decide"}));
  EXPECT_EQ(agreement.find_group("kunnat")->members.at(0).text, "perho");
  EXPECT_EQ(agreement.procedures.at(0).steps.at(0).act.text, "decide");
  EXPECT_EQ(agreement.values.at(1).text.in("fi"), "Kokkolassa");
  const DocumentSource* main = agreement.find_document("paasopimus");
  ASSERT_NE(main, nullptr);
  EXPECT_TRUE(main->validity.with_term);
  ASSERT_EQ(main->outline.size(), 3U);
  EXPECT_EQ(std::get<Include>(main->outline[1].value).children.size(), 1U);
  const auto& signatures = std::get<SourceGenerated>(main->outline[2].value);
  EXPECT_EQ(signatures.paragraphs.at(0).at(0).text, "Allekirjoitettu.");
  EXPECT_EQ(signatures.conditions.at(0).languages.at(0).text, "fi");
  const DocumentSource* annex = agreement.find_document("liite-a");
  ASSERT_NE(annex, nullptr);
  EXPECT_EQ(annex->publicity, Publicity::PartlySecret);
  EXPECT_EQ(annex->entry.rule, EntryIntoForce::Rule::OnDate);
  EXPECT_EQ(annex->entry.date, (Date{2026, 1, 1}));
  EXPECT_EQ(annex->validity.from, (Date{2026, 1, 1}));
  EXPECT_EQ(annex->pin.text, "2022-2025/frozen.1");
  EXPECT_EQ(annex->pin_fingerprints.at("fi").text.size(), 64U);
  EXPECT_EQ(agreement.find_party("none"), nullptr);
}

TEST(ReadAgreement, ReportsWhatTheTableOfFormsCannot) {
  struct Case {
    const char* parts;
    const char* documents;
    const char* codes;
    const char* pointed;
  };
  const std::string party = "<party id=\"a\" kind=\"kunta\"><name lang=\"fi\">A</name></party>";
  for (const Case& each : {
           Case{"<values><value id=\"v\" kind=\"money\" value=\"10000,00\"/></values>", "", "bad-value",
                "10000,00"},
           Case{"<values><value id=\"v\" kind=\"months\" value=\"12.5\"/></values>", "", "bad-value", "12.5"},
           Case{"<values><value id=\"v\" kind=\"date\" value=\"1.1.2026\"/></values>", "", "bad-value",
                "1.1.2026"},
           Case{"<values><value id=\"v\" kind=\"percent\" value=\"12.5\"/></values>", "", "", ""},
           Case{"<values><value id=\"v\" kind=\"number\" value=\"2.55\"/></values>", "", "", ""},
           Case{"<values><value id=\"v\" kind=\"days\"/></values>", "", "missing-attribute", "value"},
           Case{"<values><value id=\"v\" kind=\"text\"/></values>", "", "missing-element", "value"},
           Case{"<values><value id=\"v\" kind=\"days\" value=\"3\"><text "
                "lang=\"fi\">x</text></value></values>",
                "", "misplaced-element", "text"},
           Case{"<values><value id=\"v\" kind=\"days\" value=\"3\"/><value id=\"v\" kind=\"days\" "
                "value=\"3\"/></values>",
                "", "duplicate-id", "v"},
           Case{"<terms><term id=\"t\"><period from=\"2029-06-01\" to=\"2025-05-31\"/></term></terms>", "",
                "dates-fall", "2025-05-31"},
           Case{"<parties><group id=\"g\" members=\"a\"><name lang=\"fi\">A</name></group><group id=\"g\" "
                "members=\"a\"><name lang=\"fi\">A</name></group></parties>",
                "", "duplicate-id", "g"},
           Case{"<title lang=\"fi\">Toinen</title>", "", "duplicate-language", "fi"},
           Case{"", "<document id=\"paasopimus\" kind=\"annex\"><title lang=\"fi\">x</title></document>",
                "duplicate-id", "paasopimus"},
           Case{"",
                "<document id=\"d\" kind=\"annex\"><title lang=\"fi\">x</title><validity with-term=\"yes\" "
                "to=\"2029-01-01\"/></document>",
                "attributes-disagree", "validity"},
           Case{"",
                "<document id=\"d\" kind=\"annex\"><title lang=\"fi\">x</title><entry-into-force "
                "rule=\"date\"/></document>",
                "missing-attribute", "entry-into-force"},
           Case{"",
                "<document id=\"d\" kind=\"annex\"><title lang=\"fi\">x</title><entry-into-force "
                "rule=\"approved\" date=\"2026-01-01\"/></document>",
                "attributes-disagree", "date"},
           Case{"",
                "<document id=\"d\" kind=\"annex\"><title lang=\"fi\">x</title><pin-fingerprint "
                "lang=\"fi\">3F2A</pin-fingerprint></document>",
                "bad-value", "3F2A"},
           Case{"", "<document id=\"d\" kind=\"annex\"><title lang=\"fi\">x</title><p>x</p></document>",
                "unknown-element", "p"},
       }) {
    Diagnostics diagnostics;
    read_agreement(source_of(agreement_with(each.parts, each.documents), "agreement.xml"), diagnostics);
    EXPECT_EQ(codes_of(diagnostics), each.codes) << each.parts << each.documents;
    if (!diagnostics.all().empty()) {
      EXPECT_EQ(pointed_at(diagnostics.all().front()), each.pointed);
    }
  }
}

TEST(ReadRegister, ReadsNamesFormsAndHeads) {
  Diagnostics diagnostics;
  Registers registers;
  read_register(source_of("<register version=\"1\"><statute number=\"611/2021\" issuer=\"parliament\">"
                          "<title lang=\"fi\">hyvinvointialueesta annettu <head>laki</head></title>"
                          "<short-name lang=\"fi\">hyvinvointialuelaki<form "
                          "case=\"genitive\">hyvinvointialuelain</form></short-name>"
                          "</statute><abbreviation id=\"HVA\"><expansion "
                          "lang=\"fi\">hyvinvointialue</expansion></abbreviation></register>"),
                registers, diagnostics);
  EXPECT_EQ(codes_of(diagnostics), "");
  const Statute& statute = registers.statutes.at("611/2021");
  EXPECT_EQ(statute.title.find("fi")->text.text, "hyvinvointialueesta annettu laki");
  EXPECT_EQ(statute.head.at("fi"), "laki");
  EXPECT_EQ(statute.short_name.find("fi")->forms.at(GrammaticalCase::Genitive), "hyvinvointialuelain");
  EXPECT_EQ(registers.abbreviations.at("HVA").expansion.find("fi")->text.text, "hyvinvointialue");

  read_register(source_of("<register version=\"1\"><statute number=\"611/2021\" issuer=\"government\"><title "
                          "lang=\"fi\">asetus</title></statute></register>"),
                registers, diagnostics);
  EXPECT_EQ(registers.statutes.at("611/2021").issuer.text, "government");
}

TEST(ReadRegister, ReportsAnEntryGivenTwiceInOneFile) {
  Diagnostics diagnostics;
  Registers registers;
  const std::string entry = "<abbreviation id=\"HVA\"><expansion lang=\"fi\">x</expansion></abbreviation>";
  read_register(source_of("<register version=\"1\">" + entry + entry + "</register>"), registers,
                diagnostics);
  EXPECT_EQ(codes_of(diagnostics), "duplicate-id");
}

TEST(ReadRegister, ReadsTheProjectsOwn) {
  Diagnostics diagnostics;
  Registers registers;
  for (const char* path :
       {"templates/registers/statutes.xml", "templates/registers/abbreviations.xml",
        "templates/registers/check/words.xml", "templates/registers/check/confusables.xml"}) {
    read_register(source_of(read_project_file(path), path), registers, diagnostics);
  }
  for (const Diagnostic& each : diagnostics.all()) ADD_FAILURE() << to_text(each);
  EXPECT_TRUE(registers.statutes.contains("611/2021"));
  EXPECT_TRUE(registers.abbreviations.contains("HVA"));
  EXPECT_EQ(registers.words.front().language, "fi");
  EXPECT_FALSE(registers.confusables.empty());
}

}  // namespace
}  // namespace sopimus
