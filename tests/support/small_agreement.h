// A small agreement in memory, for tests of compose: three parties, a main document and two annexes, and
// whatever a test puts in.

#pragma once

#include <map>
#include <string>

#include "compose/compose.h"
#include "model/flow.h"

namespace sopimus {

struct SmallAgreement {
  std::string attributes =
      R"(id="malli" languages="fi sv" term="2025-2029" owner="kpha" diary="1/00.01/2025")";
  std::string parties = R"(
    <party id="kpha" kind="hyvinvointialue">
      <name lang="fi">Keski-Pohjanmaan hyvinvointialue</name><name lang="sv">Mellersta Österbottens välfärdsområde</name>
      <short-name lang="fi">hyvinvointialue</short-name><short-name lang="sv">välfärdsområdet</short-name>
      <signatory id="johtaja"><title lang="fi">hyvinvointialuejohtaja</title><title lang="sv">välfärdsområdesdirektör</title></signatory>
    </party>
    <party id="perho" kind="kunta" business-id="0181464-7" street="Keskustie 2" postal-code="69950" town="Perho" population="2594">
      <name lang="fi">Perhon kunta</name><name lang="sv">Perho kommun</name>
      <short-name lang="fi">Perho</short-name>
      <body id="perho-valtuusto" kind="council" may="decide"><name lang="fi">Perhon kunnanvaltuusto</name></body>
      <signatory id="kunnanjohtaja"><title lang="fi">kunnanjohtaja</title><title lang="sv">kommundirektör</title></signatory>
    </party>
    <party id="toholampi" kind="kunta" population="2799">
      <name lang="fi">Toholammin kunta</name><name lang="sv">Toholampi kommun</name>
      <short-name lang="fi">Toholampi<form case="inessive">Toholammilla</form></short-name>
      <signatory id="kunnanjohtaja"><title lang="fi">kunnanjohtaja</title></signatory>
    </party>
    <group id="kunnat" members="perho toholampi"><name lang="fi">kunnat</name><name lang="sv">kommunerna</name></group>)";
  std::string values = R"(
    <value id="irtisanomisaika" kind="months" value="12"/>
    <value id="paikka" kind="text"><text lang="fi">Kokkola</text></value>)";
  std::string main_attributes{};
  std::string main_outline = R"(<include clause="a"/>)";
  std::string annexes = R"(
    <document id="liite-1" kind="annex" parties="kpha kunnat"><title lang="fi">Digituki</title><title lang="sv">Digitalt stöd</title><include clause="x"/></document>
    <document id="liite-2" kind="annex" languages="fi"><title lang="fi">Päihdetyö</title><include clause="y"/></document>)";
  std::string procedures{};
  std::map<std::string, std::string, std::less<>> clauses{};  // id → what stands in <clause>, in Finnish
  std::map<std::string, std::string, std::less<>> swedish{};
  std::map<std::string, std::string, std::less<>> more_files{};

  static std::string clause_xml(const std::string& id, const std::string& language,
                                const std::string& inside) {
    const bool has_heading = inside.starts_with("<heading>");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clause version=\"1\" id=\"" + id + "\" lang=\"" +
           language + "\">\n" + (has_heading ? "" : "  <heading>Otsikko " + id + "</heading>\n") + inside +
           "\n</clause>\n";
  }

  std::string agreement_xml() const {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<agreement version=\"1\" " + attributes +
           ">\n<title lang=\"fi\">Yhteistyösopimus</title>\n<title lang=\"sv\">Samarbetsavtal</title>\n"
           "<terms><term id=\"2025-2029\"><period from=\"2025-06-01\" to=\"2029-05-31\"/></term></terms>\n"
           "<parties>" +
           parties + "</parties>\n" +
           (procedures.empty() ? "" : "<procedures>" + procedures + "</procedures>\n") + "<values>" + values +
           "</values>\n<documents>\n<document id=\"sopimus\" kind=\"main\"" +
           (main_attributes.empty() ? "" : " " + main_attributes) +
           "><title lang=\"fi\">Strateginen yhteistyösopimus</title><title lang=\"sv\">Strategiskt "
           "samarbetsavtal</title>" +
           main_outline + "</document>" + annexes + "</documents>\n</agreement>\n";
  }

  std::shared_ptr<MemoryTree> tree() const {
    std::map<std::string, std::string, std::less<>> files = more_files;
    files["agreement.xml"] = agreement_xml();
    files["registers/statutes.xml"] = R"(<?xml version="1.0" encoding="UTF-8"?>
<register version="1">
  <statute number="611/2021" issuer="parliament"><title lang="fi">hyvinvointialueesta annettu laki</title><title lang="sv"><head>lagen</head> om välfärdsområden</title><short-name lang="fi">hyvinvointialuelaki</short-name></statute>
  <statute number="379/2011" issuer="parliament"><title lang="fi">pelastuslaki</title><title lang="sv">räddningslagen</title></statute>
  <statute number="308/2023" issuer="government"><title lang="fi">valtioneuvoston <head>asetus</head> hyvinvointialueiden varautumisesta</title><short-name lang="fi">varautumisasetus</short-name></statute>
  <abbreviation id="HVA"><expansion lang="fi">hyvinvointialue</expansion><expansion lang="sv">välfärdsområde</expansion></abbreviation>
  <abbreviation id="sote"><expansion lang="fi">sosiaali- ja terveydenhuolto</expansion></abbreviation>
</register>
)";
    for (const auto& [id, inside] : clauses) files["clauses/" + id + ".xml"] = clause_xml(id, "fi", inside);
    for (const auto& [id, inside] : swedish)
      files["clauses/" + id + ".sv.xml"] = clause_xml(id, "sv", inside);
    return std::make_shared<MemoryTree>(std::move(files));
  }

  AgreementFiles read(Diagnostics& diagnostics) const {
    return read_agreement_files(*tree(), {}, diagnostics);
  }

  Document compose(Diagnostics& diagnostics, const std::string& document = "sopimus",
                   const std::string& language = "fi", const ComposeOptions& options = {}) const {
    const AgreementFiles files = read(diagnostics);
    return sopimus::compose(files, document, language, options, diagnostics);
  }
};

/// The agreement's annexes x and y and the main clause a, each with a paragraph.
inline SmallAgreement small_agreement() {
  SmallAgreement agreement;
  for (const char* id : {"a", "x", "y"}) agreement.clauses[id] = "<p>\nTeksti.\n</p>";
  return agreement;
}

/// The codes of the faults, sorted by place, "code code".
inline std::string codes_of(const Diagnostics& diagnostics) {
  std::string codes;
  for (const Diagnostic& fault : diagnostics.sorted()) codes += (codes.empty() ? "" : " ") + fault.code;
  return codes;
}

inline std::string messages_of(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& fault : diagnostics.sorted()) text += to_text(fault);
  return text;
}

/// The text with U+00A0 as "~", so that tests show where a line cannot break.
inline std::string with_tildes(std::string text) {
  for (std::size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0", at)) {
    text.replace(at, 2, "~");
  }
  return text;
}

}  // namespace sopimus
