// The words that elements of running text print, in both languages.

#include <gtest/gtest.h>

#include "support/reading_text.h"
#include "support/small_agreement.h"

namespace sopimus {
namespace {

/// The first paragraph of the clause `a` of the main document with `xml` in it; U+00A0 as "~".
std::string first_paragraph(SmallAgreement agreement, const std::string& xml, Diagnostics& faults,
                            const std::string& language = "fi", const std::string& document = "sopimus") {
  const std::string clause = document == "sopimus" ? "a" : "x";
  const std::string paragraph = "<p>" + xml + "</p>";
  for (const char* id : {"a", "x"}) {
    const std::string rest =
        agreement.clauses[id].starts_with("<p>\nTeksti") ? std::string() : agreement.clauses[id];
    if (id == clause) agreement.clauses[id] = paragraph + rest;
    if (language == "sv") agreement.swedish[id] = (id == clause ? paragraph : "<p>Text.</p>") + rest;
  }
  if (language == "sv") {
    for (const auto& [id, inside] : agreement.clauses) agreement.swedish.emplace(id, inside);
  }
  const Document composed = agreement.compose(faults, document, language);
  for (const Block& block : composed.blocks) {
    if (const auto* p = std::get_if<Paragraph>(&block.value)) return with_tildes(to_plain_text(p->runs));
  }
  return "(no paragraph)";
}

struct Case {
  const char* xml;
  const char* finnish;
  const char* swedish;
};

void expect_all(const SmallAgreement& agreement, std::initializer_list<Case> cases,
                const std::string& document = "sopimus") {
  for (const Case& c : cases) {
    for (const std::string language : {"fi", "sv"}) {
      Diagnostics faults;
      EXPECT_EQ(first_paragraph(agreement, c.xml, faults, language, document),
                language == "fi" ? c.finnish : c.swedish)
          << c.xml;
      EXPECT_EQ(faults.errors(), 0U) << messages_of(faults);
    }
  }
}

SmallAgreement with_targets() {
  SmallAgreement agreement = small_agreement();
  agreement.main_outline = R"(<include clause="a"/><include clause="b"><include clause="c"/></include>)";
  agreement.clauses["a"] =
      R"(<ol><li id="oma-kohta">yksi</li></ol><definitions><definition id="pinta"><term>yhdyspinta</term>tarkoittaa yhteyttä.</definition></definitions>)";
  agreement.clauses["b"] = "<p>Teksti.</p>";
  agreement.clauses["c"] =
      R"(<ol><li>yksi</li><li id="kohta-2">kaksi<ol><li id="kohta-2a">eka</li></ol></li></ol>
<table id="taulu" columns="1"><caption>Tehtävät</caption><tr><td>x</td></tr></table>
<theme id="teema"><heading>Digituki</heading><goals><goal id="tavoite">Tuki.</goal></goals></theme>
<ul><li id="luetelma">x</li></ul>)";
  return agreement;
}

TEST(References, SayWhereTheirTargetIs) {
  expect_all(
      with_targets(),
      {
          {R"(<ref to="b"/>)", "luku~2", "kapitel~2"},
          {R"(<ref to="c" case="inessive"/>)", "luvussa~2.1", "avsnitt~2.1"},
          {R"(<ref to="c" case="genitive" capital="yes"/>)", "Luvun~2.1", "Avsnitt~2.1"},
          {R"(<ref to="teema" case="illative"/>)", "lukuun~2.1.1", "avsnitt~2.1.1"},
          {R"(<ref to="oma-kohta" case="inessive"/>)", "kohdassa~1", "punkt~1"},
          {R"(<ref to="kohta-2" case="inessive"/>)", "luvun~2.1 kohdassa~2", "punkt~2 i avsnitt~2.1"},
          {R"(<ref to="kohta-2a" case="partitive"/>)", "luvun~2.1 kohtaa~2~a", "punkt~2~a i avsnitt~2.1"},
          {R"(<ref to="taulu" case="inessive"/>)", "taulukossa~1", "tabell~1"},
          {R"(<ref to="luetelma" case="inessive"/>)", "luvussa~2.1", "avsnitt~2.1"},
          {R"(<ref to="tavoite" case="inessive"/>)", "luvussa~2.1.1", "avsnitt~2.1.1"},
          {R"(<ref to="c" form="number"/>)", "2.1", "2.1"},
          {R"(<ref to="kohta-2a" form="number"/>)", "2~a", "2~a"},
          {R"(<ref to="c" form="title"/>)", "Otsikko c", "Otsikko c"},
          {R"(<ref to="taulu" form="title"/>)", "Tehtävät", "Tehtävät"},
          {R"(<ref to="x" case="inessive"/>)", "liitteen~A luvussa~1", "kapitel~1 i bilaga~A"},
          {R"(<ref to="liite-1" case="inessive"/>)", "liitteessä~A", "bilaga~A"},
          {R"(<ref to="liite-2" case="illative"/>)", "liitteeseen~B", "bilaga~B"},
          {R"(<ref to="liite-2" form="number"/>)", "B", "B"},
          {R"(<ref to="liite-1" form="title" case="genitive"/>)", "Digituen", "Digitalt stöds"},
          {R"(<ref to="sopimus" case="inessive"/>)", "tässä sopimuksessa", "detta avtal"},
          {R"(<ref to="sopimus" form="title" case="inessive"/>)", "Strategisessa yhteistyösopimuksessa",
           "Strategiskt samarbetsavtal"},
      });
}

TEST(References, ToSeveralTargetsShareTheirWord) {
  expect_all(with_targets(),
             {
                 {R"(<ref to="a b" case="inessive"/>)", "luvuissa~1 ja 2", "kapitlen~1 och 2"},
                 {R"(<ref to="a b c" case="elative"/>)", "luvuista~1, 2 ja 2.1", "kapitlen~1, 2 och 2.1"},
                 {R"(<ref to="c teema" case="partitive" capital="yes"/>)", "Lukuja~2.1 ja 2.1.1",
                  "Avsnitten~2.1 och 2.1.1"},
                 {R"(<ref to="kohta-2 kohta-2a" case="inessive"/>)", "luvun~2.1 kohdissa~2 ja 2~a",
                  "punkterna~2 och 2~a i avsnitt~2.1"},
                 {R"(<ref to="oma-kohta kohta-2" case="inessive"/>)", "kohdassa~1 ja luvun~2.1 kohdassa~2",
                  "punkt~1 och punkt~2 i avsnitt~2.1"},
                 {R"(<ref to="liite-1 liite-2" case="genitive"/>)", "liitteiden~A ja B", "bilagorna~A och B"},
                 {R"(<ref to="a b liite-1" case="illative"/>)", "lukuihin~1 ja 2 sekä liitteeseen~A",
                  "kapitlen~1 och 2 samt bilaga~A"},
                 {R"(<ref to="sopimus liite-1" case="elative"/>)", "tästä sopimuksesta ja liitteestä~A",
                  "detta avtal och bilaga~A"},
                 {R"(<ref to="a b c" form="number"/>)", "1, 2 ja 2.1", "1, 2 och 2.1"},
             });
  SmallAgreement agreement = with_targets();
  agreement.clauses["a"] = R"(<p><ref to="b c"/></p>)";
  Diagnostics faults;
  const Document document = agreement.compose(faults);
  const Runs& runs = std::get<Paragraph>(document.blocks[1].value).runs;
  ASSERT_EQ(runs.size(), 3U);
  EXPECT_EQ(runs[0].link + runs[1].link + runs[2].link, "#b#c");
}

TEST(References, FromAnAnnexNameTheMainAgreement) {
  expect_all(with_targets(),
             {{R"(<ref to="c" case="inessive"/>)", "pääsopimuksen luvussa~2.1", "avsnitt~2.1 i huvudavtalet"},
              {R"(<ref to="kohta-2" case="genitive"/>)", "pääsopimuksen luvun~2.1 kohdan~2",
               "punkt~2 i avsnitt~2.1 i huvudavtalet"},
              {R"(<ref to="sopimus" case="elative"/>)", "pääsopimuksesta", "huvudavtalet"},
              {R"(<ref to="liite-1" case="inessive"/>)", "tässä liitteessä", "denna bilaga"},
              {R"(<ref to="liite-1" form="label" case="inessive"/>)", "liitteessä~A", "bilaga~A"},
              {R"(<ref to="liite-2" case="adessive"/>)", "liitteellä~B", "bilaga~B"}},
             "liite-1");
}

TEST(References, LinkToTheirTarget) {
  struct Link {
    const char* xml;
    const char* link;
  };
  for (const Link& c : {Link{R"(<ref to="c"/>)", "#c"}, Link{R"(<ref to="x"/>)", "liite-1#x"},
                        Link{R"(<ref to="liite-1"/>)", "liite-1#"}, Link{R"(<ref to="sopimus"/>)", ""},
                        Link{R"(<term of="pinta"/>)", "#pinta"}}) {
    SmallAgreement agreement = with_targets();
    agreement.clauses["a"] = std::string("<p>") + c.xml + "</p>" + agreement.clauses["a"];
    Diagnostics faults;
    const Document document = agreement.compose(faults);
    EXPECT_EQ(std::get<Paragraph>(document.blocks[1].value).runs.at(0).link, c.link) << c.xml;
  }
}

TEST(References, PreferTheirOwnDocument) {
  SmallAgreement agreement = small_agreement();
  agreement.main_outline = R"(<include clause="a"/><include clause="x"/>)";
  expect_all(agreement, {{R"(<ref to="x" case="inessive"/>)", "luvussa~2", "kapitel~2"}});

  agreement.main_outline = R"(<include clause="a"/>)";
  agreement.annexes = R"(
    <document id="liite-1" kind="annex"><title lang="fi">Yksi</title><include clause="y"/><include clause="x"/></document>
    <document id="liite-2" kind="annex"><title lang="fi">Kaksi</title><include clause="x"/></document>)";
  Diagnostics faults;
  EXPECT_EQ(first_paragraph(agreement, R"(<ref to="x"/>)", faults), "liitteen~A luku~2");
  EXPECT_EQ(codes_of(faults), "ambiguous-reference");
}

TEST(References, SayTheTitleWhereThereAreNoNumbers) {
  SmallAgreement agreement = with_targets();
  agreement.clauses["a"] = R"(<p><ref to="c" case="inessive"/></p>)";
  Diagnostics faults;
  AgreementFiles files = agreement.read(faults);
  files.style.number_headings = false;
  const Document document = compose(files, "sopimus", "fi", {}, faults);
  EXPECT_EQ(to_plain_text(std::get<Paragraph>(document.blocks[1].value).runs), "luvussa ”Otsikko c”");
}

TEST(Parties, TakeTheCaseAskedFor) {
  expect_all(small_agreement(),
             {
                 {R"(<party of="perho"/>)", "Perhon kunta", "Perho kommun"},
                 {R"(<party of="perho" case="allative"/>)", "Perhon kunnalle", "Perho kommun"},
                 {R"(<party of="perho" case="genitive"/>)", "Perhon kunnan", "Perho kommuns"},
                 {R"(<party of="perho" case="inessive" form="short"/>)", "Perhossa", "Perho"},
                 {R"(<party of="toholampi" case="genitive" form="short"/>)", "Toholammin", "Toholampis"},
                 {R"(<party of="toholampi" case="illative" form="short"/>)", "Toholammille", "Toholampi"},
                 {R"(<party of="kpha" form="short" case="genitive" capital="yes"/>)", "Hyvinvointialueen",
                  "Välfärdsområdets"},
                 {R"(<party of="kunnat" case="partitive" capital="yes"/>)", "Kuntia", "Kommunerna"},
                 {R"(<party of="perho-valtuusto" case="inessive"/>)", "Perhon kunnanvaltuustossa",
                  "Perhon kunnanvaltuusto"},
             });
}

TEST(Statutes, AreInFullFirstAndShortThen) {
  expect_all(
      small_agreement(),
      {
          {R"(<statute of="611/2021" section="14" case="inessive"/>)",
           "hyvinvointialueesta annetun lain (611/2021) 14~§:ssä",
           "14~§ i lagen om välfärdsområden (611/2021)"},
          {R"(<statute of="611/2021" case="inessive"/>, <statute of="611/2021" section="14 15" case="genitive"/>)",
           "hyvinvointialueesta annetussa laissa (611/2021, jäljempänä hyvinvointialuelaki), "
           "hyvinvointialuelain 14 ja 15~§:n",
           "lagen om välfärdsområden (611/2021), 14 och 15~§ i lagen om välfärdsområden"},
          {R"(<statute of="379/2011" section="7" subsection="4" case="inessive"/>)",
           "pelastuslain (379/2011) 7~§:n 4~momentissa", "7~§ 4~mom. i räddningslagen (379/2011)"},
          {R"(<statute of="379/2011" section="7" subsection="4" item="2" case="inessive"/>)",
           "pelastuslain (379/2011) 7~§:n 4~momentin 2~kohdassa",
           "7~§ 4~mom. 2~punkten i räddningslagen (379/2011)"},
          {R"(<statute of="379/2011" form="short" case="partitive"/> <statute of="379/2011"/>)",
           "pelastuslakia pelastuslaki (379/2011)", "räddningslagen räddningslagen (379/2011)"},
          {R"(<statute of="379/2011"/> <statute of="379/2011"/> <statute of="379/2011" form="full"/>)",
           "pelastuslaki (379/2011) pelastuslaki pelastuslaki (379/2011)",
           "räddningslagen (379/2011) räddningslagen räddningslagen (379/2011)"},
      });
  Diagnostics faults;
  EXPECT_EQ(first_paragraph(small_agreement(), R"(<statute of="308/2023" case="inessive"/>)", faults),
            "valtioneuvoston asetuksessa hyvinvointialueiden varautumisesta (308/2023)");
}

TEST(Statutes, InHeadingsAreNoFirstMention) {
  SmallAgreement agreement = small_agreement();
  agreement.clauses["a"] = R"(<heading><statute of="611/2021"/></heading><p><statute of="611/2021"/></p>)";
  Diagnostics faults;
  EXPECT_EQ(
      to_reading_text(agreement.compose(faults)),
      "Strateginen yhteistyösopimus\n1 hyvinvointialuelaki\nhyvinvointialueesta annettu laki (611/2021, "
      "jäljempänä hyvinvointialuelaki)\n");
}

TEST(Statutes, GiveTheShortNameOnlyWhereItIsUsedAgain) {
  const std::string full = "hyvinvointialueesta annettu laki (611/2021)";
  const std::string named = "hyvinvointialueesta annettu laki (611/2021, jäljempänä hyvinvointialuelaki)";
  for (
      const auto& [xml, wanted] : {
          std::pair<std::string, std::string>{R"(<p><statute of="611/2021"/></p>)", full},
          {R"(<p><statute of="611/2021"/></p><p><statute of="611/2021" form="full"/></p>)", full},
          {R"(<p><statute of="611/2021" form="full"/></p><p><statute of="611/2021"/></p>)", named},
          {R"(<p><statute of="611/2021"/></p><p for-kinds="annex"><statute of="611/2021"/></p>)", full},
          {R"(<p><statute of="611/2021"/></p><ul><li>x<ul><li><statute of="611/2021"/></li></ul></li></ul>)",
           named},
          {R"(<p><statute of="611/2021"/></p><table columns="1"><tr><td><statute of="611/2021"/></td></tr></table>)",
           named},
      }) {
    SmallAgreement agreement = small_agreement();
    agreement.clauses["a"] = xml;
    Diagnostics faults;
    const Document document = agreement.compose(faults);
    EXPECT_EQ(to_plain_text(std::get<Paragraph>(document.blocks[1].value).runs), wanted) << xml;
  }
}

TEST(Values, TakeTheFormOfTheLanguage) {
  SmallAgreement agreement = small_agreement();
  agreement.values = R"(
    <value id="kk" kind="months" value="12"/><value id="yksi" kind="months" value="1"/>
    <value id="v" kind="years" value="2"/><value id="pv" kind="days" value="30"/>
    <value id="eur" kind="money" value="10000.00"/><value id="snt" kind="money" value="1250000.50"/>
    <value id="pros" kind="percent" value="12.5"/><value id="luku" kind="number" value="15000"/>
    <value id="pvm" kind="date" value="2026-03-01"/>
    <value id="sana" kind="text"><text lang="fi">palvelukeskus</text><text lang="sv">servicecentral</text></value>)";
  expect_all(agreement, {
                            {R"(<value of="kk"/>)", "12~kuukautta", "12~månader"},
                            {R"(<value of="kk" case="genitive"/>)", "12~kuukauden", "12~månaders"},
                            {R"(<value of="kk" case="inessive"/>)", "12~kuukaudessa", "12~månader"},
                            {R"(<value of="yksi"/>)", "1~kuukausi", "1~månad"},
                            {R"(<value of="v" case="translative"/>)", "2~vuodeksi", "2~år"},
                            {R"(<value of="pv" case="genitive"/>)", "30~päivän", "30~dagars"},
                            {R"(<value of="eur"/>)", "10~000~euroa", "10~000~euro"},
                            {R"(<value of="eur" case="genitive"/>)", "10~000~euron", "10~000~euros"},
                            {R"(<value of="snt"/>)", "1~250~000,50~euroa", "1~250~000,50~euro"},
                            {R"(<value of="pros"/>)", "12,5~%", "12,5~%"},
                            {R"(<value of="pros" case="genitive"/>)", "12,5~%:n", "12,5~%"},
                            {R"(<value of="luku"/>)", "15~000", "15~000"},
                            {R"(<value of="pvm"/>)", "1.3.2026", "1.3.2026"},
                            {R"(<value of="sana" case="adessive"/>)", "palvelukeskuksella", "servicecentral"},
                        });
}

TEST(Text, PrintsDatesTermsAndAbbreviations) {
  expect_all(
      with_targets(),
      {
          {R"(<date of="2025-12-31"/>)", "31.12.2025", "31.12.2025"},
          {R"(<date of="2025-12-31" form="words"/>)", "31. joulukuuta 2025", "den 31 december 2025"},
          {R"(<term of="pinta" case="adessive"/>)", "yhdyspinnalla", "yhdyspinta"},
          {R"(<abbr of="HVA" case="genitive"/> ja <abbr of="HVA" case="genitive"/>)",
           "hyvinvointialueen (HVA) ja HVA:n", "välfärdsområdes (HVA) ja HVAs"},
          {R"(<abbr of="HVA" case="genitive"/>)", "hyvinvointialueen", "välfärdsområdes"},
          {R"(<abbr of="HVA"/>, HVA-työ)", "hyvinvointialue (HVA), HVA-työ", "välfärdsområde (HVA), HVA-työ"},
          {R"((jäljempänä <def id="osapuolet">Osapuolet</def>) ja <term of="osapuolet" case="genitive"/>)",
           "(jäljempänä ”Osapuolet”) ja Osapuolten", "(jäljempänä ”Osapuolet”) ja Osapuolets"},
      });
  Diagnostics faults;
  EXPECT_EQ(
      first_paragraph(small_agreement(), R"(<abbr of="sote"/> <abbr of="sote" case="genitive"/>)", faults),
      "sosiaali- ja terveydenhuolto (sote) soten");
}

TEST(Text, TakesTheGivenFormOfATerm) {
  SmallAgreement agreement = small_agreement();
  agreement.clauses["a"] =
      R"(<p><term of="t" case="genitive"/>, <term of="t" case="inessive"/></p><definitions><definition id="t"><term>yhteinen hyvä<form case="genitive">yhteisen hyvän</form></term>on tavoite.</definition></definitions>)";
  Diagnostics faults;
  const Document document = agreement.compose(faults);
  EXPECT_EQ(codes_of(faults), "");
  const std::string words = to_plain_text(std::get<Paragraph>(document.blocks[1].value).runs);
  EXPECT_TRUE(words.starts_with("yhteisen hyvän, ")) << words;
}

TEST(Text, ReportsWhatIsNotThereInItsPlace) {
  struct Fault {
    const char* xml;
    const char* code;
    const char* mend;
  };
  for (const Fault& c : {
           Fault{R"(<ref to="liite-3"/>)", "unknown-reference", "did you mean 'liite-1'?"},
           Fault{R"(<ref to="b"/>)", "unplaced-clause", ""},
           Fault{R"(<party of="perhoo"/>)", "unknown-party", "did you mean 'perho'?"},
           Fault{R"(<value of="irtisanomisaka"/>)", "unknown-value", "did you mean 'irtisanomisaika'?"},
           Fault{R"(<statute of="611/2012"/>)", "unknown-statute", "did you mean '611/2021'?"},
           Fault{R"(<abbr of="HWA"/>)", "unknown-abbreviation", "did you mean 'HVA'?"},
           Fault{R"(<term of="pinta"/>)", "unknown-term", ""},
       }) {
    SmallAgreement agreement = small_agreement();
    agreement.clauses["b"] = "<p>Teksti.</p>";
    Diagnostics faults;
    EXPECT_FALSE(first_paragraph(agreement, c.xml, faults).empty());
    ASSERT_EQ(codes_of(faults), c.code);
    const Diagnostic& fault = faults.all()[0];
    EXPECT_TRUE(fault.at) << c.xml;
    EXPECT_FALSE(fault.mend.empty()) << c.xml;
    if (*c.mend != '\0') {
      EXPECT_EQ(fault.mend, c.mend);
    }
  }
  Diagnostics faults;
  first_paragraph(small_agreement(), R"(<value of="paikka"/>)", faults, "sv");
  EXPECT_EQ(codes_of(faults), "value-text");
}

TEST(Text, JoinsSentencesAndKeepsTheirEnds) {
  SmallAgreement agreement = small_agreement();
  agreement.clauses["a"] =
      "<p>\n  Ensimmäinen.\n  Toinen <strong>vahva</strong> on <value of=\"irtisanomisaika\"/>\n  "
      "Kolmas.\n</p>";
  Diagnostics faults;
  const Document document = agreement.compose(faults);
  const Runs& runs = std::get<Paragraph>(document.blocks[1].value).runs;
  std::string shape;
  for (const auto& run : runs) shape += "[" + with_tildes(run.text) + (run.ends_sentence ? "]." : "]");
  EXPECT_EQ(shape, "[Ensimmäinen. ].[Toinen ][vahva][ on ][12~kuukautta][ ].[Kolmas.].");
  EXPECT_TRUE(runs[2].strong);
  EXPECT_EQ(runs[4].made_by, MadeBy::Value);
  EXPECT_EQ(runs[4].key, "irtisanomisaika");
  for (const auto& run : runs) EXPECT_TRUE(run.at) << run.text;
}

}  // namespace
}  // namespace sopimus
