// The schema that editors use and the reader must agree: each text of the table is given to both.

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <set>

#include "model/style.h"
#include "source/packet.h"
#include "source/proposal_record.h"
#include "source/records.h"
#include "source/sample_history.h"
#include "source/statement.h"
#include "source/verification_record.h"
#include "support.h"

namespace sopimus {
namespace {

struct Case {
  bool accepted;
  std::string text;
};

std::string clause(const std::string& blocks) { return clause_with(blocks); }

std::string document(const std::string& parts, const std::string& attributes = "") {
  return "<agreement version=\"1\" id=\"m\" languages=\"fi\"><title lang=\"fi\">M</title><documents>"
         "<document id=\"d\" kind=\"main\"" +
         attributes + "><title lang=\"fi\">D</title>" + parts + "</document></documents></agreement>";
}

std::string agreement(const std::string& parts) {
  return "<agreement version=\"1\" id=\"m\" languages=\"fi sv\"><title lang=\"fi\">M</title>" + parts +
         "<documents><document id=\"d\" kind=\"main\"><title "
         "lang=\"fi\">D</title></document></documents></agreement>";
}

std::string style(const std::string& parts) { return "<style version=\"1\" id=\"s\">" + parts + "</style>"; }
std::string registers(const std::string& parts) { return "<register version=\"1\">" + parts + "</register>"; }

std::string verification(const std::string& attributes, const std::string& signature) {
  const std::string hash(64, 'a');
  return "<verification version=\"1\" file=\"a b.pdf\" length=\"9\" sha256=\"" + hash +
         "\" date=\"2026-11-22\" edition=\"2025-2029/frozen.1\"" + attributes +
         "><text document=\"d\" lang=\"fi\" fingerprint=\"" + hash + "\"/>" + signature + "</verification>";
}

std::string packet(const std::string& parts, const std::string& attributes = " lang=\"fi\"") {
  return "<packet version=\"1\"" + attributes + ">" + parts + "</packet>";
}

/// A section of a kind, with its heading before `blocks`.
std::string section(const std::string& kind, const std::string& blocks = "") {
  return "<section kind=\"" + kind + "\"><heading>H</heading>" + blocks + "</section>";
}

std::string history(const std::string& parts) { return "<history version=\"1\">" + parts + "</history>"; }

/// A record of `root` with `attributes` and the text that all but a notice have.
std::string record(const std::string& root, const std::string& attributes, const std::string& inside = "") {
  const std::string text = "<text document=\"a\" lang=\"fi\" fingerprint=\"" + std::string(64, 'a') + "\"/>";
  return "<" + root + " version=\"1\" " + attributes + ">" + (root == "notice" ? "" : text) + inside + "</" +
         root + ">";
}

std::string theme(const std::string& parts) {
  return clause("<theme id=\"t\"><heading>T</heading>" + parts + "</theme>");
}

std::string party(const std::string& attributes, const std::string& inside = "<name lang=\"fi\">P</name>") {
  return agreement("<parties><party id=\"p\" kind=\"kunta\" " + attributes + ">" + inside +
                   "</party></parties>");
}

std::string proposal(const std::string& parts, const std::string& attributes = "round=\"1\"") {
  const std::string hash(64, 'a');
  return record("proposal",
                "term=\"t\" party=\"p\" file=\"a b.docx\" received=\"2026-02-04\" sha256=\"" + hash +
                    "\" base=\"" + hash.substr(24) + "\" " + attributes,
                parts);
}

std::vector<Case> proposal_cases() {
  const std::string where = "id=\"1\" clause=\"a\" lang=\"fi\" kind=\"new\" paragraph=\"0\" tracked=\"no\" ";
  const std::string how = "confidence=\"likely\" carrier=\"neighbour\"";
  return {
      {true, proposal("")},
      {true, proposal("", "round=\"12\" edition=\"t/draft.1\"")},
      {false, proposal("", "round=\"0\"")},
      {false, proposal("", "")},
      {true, proposal("<edit " + where + how + "/>")},
      {true, proposal("<edit " + where + how + " date=\"2026-02-03T10:00:00Z\" doubt=\"over-data\"/>")},
      {false, proposal("<edit " + where + "/>")},
      {false, proposal("<edit " + where + how + " doubt=\"many\"/>")},
      {false, proposal("<edit " + how + "/>")},
      {true, proposal("<comment lang=\"fi\"/>")},
      {true, proposal("<comment clause=\"a\" lang=\"fi\" paragraph=\"2\" "
                      "done=\"yes\"><quote>x</quote><p>y</p><p>z</p></comment>")},
      {false, proposal("<comment clause=\"a\" lang=\"fi\"><p>y</p><quote>x</quote></comment>")},
      {true,
       proposal("<unmapped document=\"d\" lang=\"fi\" clause=\"a\" paragraph=\"0\"><p>y</p></unmapped>")},
      {false, proposal("<unmapped document=\"d\" lang=\"fi\"/>")},
      {false, proposal("<comment lang=\"fi\"/><edit " + where + how + "/>")},
  };
}

std::vector<Case> record_cases() {
  const std::string decided = "body=\"b\" edition=\"t/frozen.1\" date=\"2025-11-17\" section=\"84\"";
  const std::string evidence = "<evidence file=\"ote 84.pdf\" sha256=\"" + std::string(64, 'a') + "\"/>";
  const std::string signed_by = "party=\"p\" role=\"r\" edition=\"t/frozen.1\" date=\"2025-11-17\"";
  const std::string notice = "party=\"p\" term=\"t\" date=\"2025-11-17\"";
  return {
      {true, record("decision", decided + " outcome=\"approved-with-changes\"")},
      {true, record("decision",
                    decided + " outcome=\"approved\" diary=\"1/2\" mandate=\"technical\" "
                              "published=\"2025-11-24\" corrects=\"decisions/t/a.xml\"",
                    evidence + evidence + "<note>a b</note>")},
      {false, record("decision", decided + " outcome=\"agreed\"")},
      {false, record("decision", decided + " outcome=\"approved\" mandate=\"full\"")},
      {false, record("decision", decided + " outcome=\"approved\"", "<note>a</note>" + evidence)},
      {false, record("decision", decided)},
      {true, record("signature", signed_by + " how=\"paper\"", evidence)},
      {false, record("signature", signed_by + " how=\"fax\"", evidence)},
      {true, record("notice", notice + " documents=\"a b\"", evidence + "<note>a</note>")},
      {false, record("notice", notice)},
  };
}

std::vector<Case> statement_cases() {
  const std::string given = "<statement version=\"1\" party=\"p\" term=\"t\" round=\"1\" date=\"2025-09-15\"";
  const std::string evidence = "<evidence file=\"a b.docx\" sha256=\"" + std::string(64, 'a') + "\"/>";
  const std::string answered = "<response version=\"1\" statement=\"2025-09-15-p\" date=\"2025-10-01\"";
  return {
      {true, given + " answer=\"no-answer\"/>"},
      {true, given +
                 " answer=\"remarks\" section=\"112\" diary=\"1 / 2\" documents=\"a b\" clauses=\"c\" "
                 "corrects=\"2025-09-01-p\"><p>a</p><p>b</p>" +
                 evidence + evidence + "</statement>"},
      {false, given + "/>"},
      {false, given + " answer=\"yes\"/>"},
      {false, given + " answer=\"remarks\"><p/></statement>"},
      {false, given + " answer=\"remarks\">" + evidence + "<p>a</p></statement>"},
      {false, given + " answer=\"remarks\"><p>a <strong>b</strong></p></statement>"},
      {true, answered + " treatment=\"partly\"><p>a</p></response>"},
      {false, answered + " treatment=\"partly\"/>"},
      {false, answered + " treatment=\"maybe\"><p>a</p></response>"},
  };
}

std::vector<Case> packet_cases() {
  const std::string needed = section("proposal") + section("annexes");
  return {
      {true, packet(needed)},
      {true,
       packet("<matter>M</matter>" + section("account", "<p>a <party of=\"b\"/></p><ul><li>b</li></ul>") +
                  section("account", "<ol><li>c</li></ol>") + needed,
              " lang=\"sv\" bodies=\"a b\" diary=\"1/2\" annex-word=\"Bilaga\" annexes-from=\"3\"")},
      {true,
       packet(section("costs", "<table columns=\"1\"><caption>c</caption><tr><td/></tr></table>") + needed)},
      {false, packet("")},
      {false, packet(needed, "")},
      {false, packet(needed, " lang=\"en\"")},
      {false, packet(needed, " lang=\"fi\" annexes-from=\"0\"")},
      {false, packet(needed + "<matter>M</matter>")},
      {false, packet(section("title") + needed)},
      {false, packet("<section kind=\"account\"/>" + needed)},
      {false, packet(section("account", "<figure src=\"figures/a.png\" alt=\"x\"/>") + needed)},
      {false, packet(section("account", "<p id=\"x\">a</p><p id=\"x\">b</p>") + needed)},
  };
}

std::vector<Case> clause_cases() {
  const std::string hash(64, 'a');
  const std::string commit(40, '0');
  return {
      {true, clause("")},
      {true,
       clause("<p id=\"x\" for-documents=\"a b\" for-kinds=\"main annex\" for-languages=\"fi sv\">x</p>")},
      {true,
       clause("<p>a <strong>b <em>c</em></strong> <span lang=\"en\">d</span> <def id=\"e\">f</def></p>")},
      {true,
       clause("<p><ref to=\"x\" case=\"inessive\" form=\"number\" capital=\"yes\"/><value of=\"y\"/></p>")},
      {true, clause("<p><party of=\"a\" form=\"short\"/><date of=\"2025-12-31\" form=\"words\"/><abbr "
                    "of=\"HVA\"/></p>")},
      {true,
       clause("<p><statute of=\"611/2021\" section=\"6 7\" subsection=\"4\" item=\"k\" form=\"full\"/></p>")},
      {true,
       clause("<p><statute of=\"611/2021\" section=\"3–5\"/><statute of=\"1/2021\" section=\"10a\"/></p>")},
      {true, clause("<ol><li id=\"x\">a<ul><li>b</li></ul><ol><li>c</li></ol></li></ol>")},
      {true,
       clause("<table columns=\" 2  1 \"><caption>c</caption><tr><th>a</th><td span=\"1\"/></tr></table>")},
      {true, clause("<figure src=\"figures/a-b/c.png\" alt=\"x\" width=\"10\"/>")},
      {true,
       clause(
           "<definitions><definition id=\"x\"><term>a</term>b <term of=\"x\"/></definition></definitions>")},
      {true, clause("<rationale><p>a</p><ul><li>b</li></ul></rationale><question>c</question>")},
      {true, clause("<party-table id=\"x\"/><annex-list for-languages=\"sv\"/>")},
      {true, clause("<include clause=\"x\" pin=\"2022-2025/frozen.1\" pin-commit=\"" + commit +
                    "\" pin-fingerprint=\"" + hash + "\"><include clause=\"y\"/></include>")},
      {true, theme("<p>a</p><goals><goal id=\"g\">a</goal></goals>")},
      {true, theme("<indicators><indicator id=\"i\" goal=\"g\" deadline=\"during-year\" year=\"2026\">a"
                   "<data-source>b</data-source></indicator></indicators>")},
      {true,
       theme("<measures><measure id=\"m\" responsible=\"a b\" deadline=\"by-date\" date=\"2026-02-28\">a"
             "<resources>b</resources></measure></measures>")},
      {true, clause("<forums><forum id=\"f\" level=\"network\" meetings=\"6-8\"><name>a</name>"
                    "<member party=\"k\" count=\"3\"/><member>b</member><task>c</task></forum></forums>")},
      {true,
       clause("<costs><subject>a</subject><share party=\"k\" basis=\"percent\" percent=\"12.5\"/></costs>")},
      {true,
       "<clause version=\"1\" id=\"ä-1.x_Y\" lang=\"sv\" model=\"m@1\" from=\"a b\" numbered=\"no\" "
       "translates=\"" +
           hash + "\"><heading>H</heading></clause>"},
      {false, clause("<para>x</para>")},
      {false, clause("x")},
      {false, clause("<heading>B</heading>")},
      {false, "<clause version=\"1\" id=\"a\" lang=\"fi\"><p>x</p></clause>"},
      {false, "<clause version=\"2\" id=\"a\" lang=\"fi\"><heading>H</heading></clause>"},
      {false, "<clause version=\"1\" id=\"A\" lang=\"fi\"><heading>H</heading></clause>"},
      {false, "<clause version=\"1\" id=\"a\" lang=\"fr\"><heading>H</heading></clause>"},
      {false, "<clause version=\"1\" lang=\"fi\"><heading>H</heading></clause>"},
      {false, "<clause version=\"1\" id=\"a\" lang=\"fi\" numbered=\"false\"><heading>H</heading></clause>"},
      {false, "<clause version=\"1\" id=\"a\" lang=\"fi\" model=\"m\"><heading>H</heading></clause>"},
      {false, "<clause version=\"1\" id=\"a\" lang=\"fi\" from=\"\"><heading>H</heading></clause>"},
      {false, "<clause version=\"1\" id=\"a\" lang=\"fi\" translates=\"aa\"><heading>H</heading></clause>"},
      {false, clause("<p class=\"x\">x</p>")},
      {false, clause("<p>x<p>y</p></p>")},
      {false, clause("<p><ref/></p>")},
      {false, clause("<p><ref to=\"x\">y</ref></p>")},
      {false, clause("<p><ref to=\"x\"> </ref></p>")},
      {false, clause("<p><ref to=\"x\" case=\"instructive\"/></p>")},
      {false, clause("<p><date of=\"31.12.2025\"/></p>")},
      {false, clause("<p><date of=\"2025-02-29\"/></p>")},
      {false, clause("<p><date of=\"2025-12-31Z\"/></p>")},
      {false, clause("<p><statute of=\"611\"/></p>")},
      {false, clause("<p><statute of=\"611/2021\" section=\"14 §\"/></p>")},
      {false, clause("<p><statute of=\"611/2021\" item=\"kk\"/></p>")},
      {false, clause("<p><abbr of=\"A B\"/></p>")},
      {false, clause("<p><span lang=\"SV\">x</span></p>")},
      {false, clause("<p><def id=\"x\"/></p>")},
      {false, clause("<p><ref to=\"" + std::string(101, 'a') + "\"/></p>")},
      {false, clause("<ul/>")},
      {false, clause("<ul><li>a</li>b</ul>")},
      {false, clause("<ul><p>a</p></ul>")},
      {false, clause("<ul><li>a<ul><li>b</li></ul><ref to=\"c\"/></li></ul>")},
      {false, clause("<table columns=\"1\"/>")},
      {false, clause("<table><tr><td/></tr></table>")},
      {false, clause("<table columns=\"0\"><tr><td/></tr></table>")},
      {false, clause("<table columns=\"1\"><tr/></table>")},
      {false, clause("<table columns=\"1\"><tr><td span=\"0\"/></tr></table>")},
      {false, clause("<table columns=\"1\"><tr><td/></tr><caption>c</caption></table>")},
      {false, clause("<figure src=\"figures/a.png\"/>")},
      {false, clause("<figure src=\"figures/a.png\" alt=\"\"/>")},
      {false, clause("<figure src=\"figures/a.jpg\" alt=\"x\"/>")},
      {false, clause("<figure src=\"figures/../a.png\" alt=\"x\"/>")},
      {false, clause("<figure src=\"figures/.png\" alt=\"x\"/>")},
      {false, clause("<figure src=\"a.png\" alt=\"x\"/>")},
      {false, clause("<figure src=\"figures/a.png\" alt=\"x\" width=\"5\"/>")},
      {false, clause("<definitions><definition id=\"x\">b</definition></definitions>")},
      {false, clause("<definitions><definition><term>a</term>b</definition></definitions>")},
      {false, clause("<rationale><question>x</question></rationale>")},
      {false, clause("<p id=\"x\">a</p><p id=\"x\">b</p>")},
      {false, clause("<p id=\"a\">b</p>")},
      {false, clause("<include/>")},
      {false, clause("<include clause=\"x\" pin=\"frozen.1\"/>")},
      {false, clause("<include clause=\"x\"><p>y</p></include>")},
      {false, theme("<measures/>")},
      {false,
       theme("<measures><measure id=\"m\">a</measure></measures><goals><goal id=\"g\">b</goal></goals>")},
      {false, theme("<goals><goal>a</goal></goals>")},
      {false, theme("<measures><measure id=\"m\" deadline=\"soon\">a</measure></measures>")},
      {false,
       theme("<measures><measure id=\"m\" deadline=\"during-year\" year=\"26\">a</measure></measures>")},
      {false, theme("<measures><measure "
                    "id=\"m\">a<resources>b</resources><resources>c</resources></measure></measures>")},
      {false, clause("<theme><heading>T</heading></theme>")},
      {false, clause("<forums><forum id=\"f\" level=\"high\"><name>a</name></forum></forums>")},
      {false,
       clause(
           "<forums><forum id=\"f\" level=\"network\" meetings=\"often\"><name>a</name></forum></forums>")},
      {false, clause("<forums><forum id=\"f\" level=\"network\"><task>a</task></forum></forums>")},
      {false, clause("<costs><subject>a</subject></costs>")},
      {false,
       clause("<costs><subject>a</subject><share party=\"k\" basis=\"percent\" percent=\"12.55\"/></costs>")},
      {false,
       clause("<costs><subject>a</subject><share party=\"k\" basis=\"percent\" percent=\"101\"/></costs>")},
  };
}

std::vector<Case> other_cases() {
  const std::string hash(64, 'a');
  const std::string statute =
      "<statute number=\"611/2021\" issuer=\"parliament\"><title lang=\"fi\">x <head>y</head>"
      "<form case=\"genitive\">z</form></title><short-name lang=\"fi\">s</short-name></statute>";
  return {
      {true, agreement("")},
      {true, agreement("<terms><term id=\"2025-2029\"><period kinds=\"kunta kaupunki\" from=\"2025-06-01\" "
                       "to=\"2029-05-31\"/></term></terms><parties/>")},
      {true,
       party(
           "business-id=\"1\" street=\"s\" postal-code=\"69950\" town=\"t\" population=\"2500\"",
           "<name lang=\"fi\">P<form case=\"genitive\">Pn</form></name><short-name lang=\"fi\">p</short-name>"
           "<body id=\"b\" kind=\"council\" may=\"note decide\" diary=\"1/2\"><name "
           "lang=\"fi\">B</name></body>"
           "<signatory id=\"s\"><title lang=\"fi\">S</title></signatory>")},
      {true,
       agreement("<parties><group id=\"g\" members=\"a b\"><name lang=\"fi\">G</name></group></parties>")},
      {true, agreement("<procedures><procedure for=\"main plan\"><step body=\"board\" "
                       "act=\"state\"/></procedure></procedures>")},
      {true, agreement("<values><value id=\"v\" kind=\"text\"><text lang=\"fi\">x</text></value></values>")},
      {true,
       document(
           "<type lang=\"fi\">T</type><publicity-basis lang=\"fi\">B</publicity-basis><validity "
           "with-term=\"yes\"/>"
           "<entry-into-force rule=\"approved\"/><pin-fingerprint lang=\"fi\"> " +
               hash +
               " </pin-fingerprint>"
               "<contents/><include clause=\"a\"/><party-table/><annex-list/>"
               "<signatures><p for-languages=\"fi\">x</p></signatures>",
           " label=\"B\" follows=\"e\" parties=\"a b\" languages=\"fi\" publicity=\"secret\" diary=\"1/2\" "
           "date=\"2025-01-01\" pin=\"t/draft.2\"")},
      {true, registers("")},
      {true, agreement("<terms><term id=\"2025-2029\"/></terms>")},
      {true, registers("<calendar kinds=\"kunta kaupunki\" source=\"a b\" checked=\"2026-11-22\">"
                       "<council-term terms=\"2021-2025 2022-2025\" from=\"2021-08-01\" "
                       "to=\"2025-05-31\"/></calendar>")},
      {false, registers("<calendar kinds=\"kunta\" source=\"a\" checked=\"2026-11-22\"/>")},
      {true, registers("<appeal bodies=\"council board\" kinds=\"kunta\" means=\"complaint\" days=\"30\" "
                       "known-after=\"7\" source=\"a\" checked=\"2026-11-22\"/>")},
      {false, registers("<appeal bodies=\"council\" kinds=\"kunta\" means=\"x\" days=\"30\" "
                        "known-after=\"7\" source=\"a\" checked=\"2026-11-22\"/>")},
      {false, registers("<appeal bodies=\"council\" kinds=\"kunta\" means=\"complaint\" days=\"0\" "
                        "known-after=\"7\" source=\"a\" checked=\"2026-11-22\"/>")},
      {true, document("<notice-period value=\"irtisanomisaika\"/>")},
      {false, document("<notice-period/>")},
      {true, registers("<words lang=\"fi\" source=\"a\" checked=\"2026-11-22\"><word>hyte</word></words>")},
      {false, registers("<words lang=\"fi\" checked=\"2026-11-22\"><word>hyte</word></words>")},
      {true,
       registers("<confusables lang=\"sv\" source=\"a\" checked=\"2026-11-22\"><confusable kind=\"split\" "
                 "wrong=\"a b*\" right=\"ab*\"/></confusables>")},
      {false, registers("<confusables lang=\"sv\" source=\"a\" checked=\"2026-11-22\"><confusable kind=\"x\" "
                        "wrong=\"a\" right=\"b\"/></confusables>")},
      {false, registers("<calendar kinds=\"koulu\" source=\"a\" checked=\"2026-11-22\"><council-term "
                        "terms=\"a\" from=\"2021-08-01\" to=\"2025-05-31\"/></calendar>")},
      {true, history("<commit id=\"a\" date=\"2023-04-21T14:30:00+03:00\" author=\"A B\" email=\"a@b\">"
                     "<message>Otsikko\n\nTeksti</message><put path=\"a.xml\" from=\"b.xml\"/>"
                     "<move path=\"a.xml\" to=\"c.xml\"/><remove path=\"c.xml\"/></commit>"
                     "<edition kind=\"draft\" commit=\"a\" date=\"x\" author=\"A\" email=\"e\"/>")},
      {false, history("")},
      {true, verification(" text=\"same\" by=\"words\"", "")},
      {true, verification(" text=\"unread\"", "<signature field=\"A 1\" sound=\"no\" trusted=\"no\"/>")},
      {true, verification(" text=\"differs\" by=\"words\"",
                          "<signature party=\"p\" role=\"r\" sound=\"yes\" "
                          "time=\"2026-11-20T10:04:00Z\" time-from=\"time-stamp\"/>")},
      {false, verification("", "")},
      {false, verification(" text=\"equal\"", "")},
      {false, verification(" text=\"same\"", "<signature field=\"a\"/>")},
      {false, verification(" text=\"same\"", "<signature sound=\"yes\" time-from=\"clock\"/>")},
      {false, history("<commit id=\"a\" date=\"x\" author=\"A\" email=\"e\"/>")},
      {true,
       registers(statute + "<abbreviation id=\"HVA\"><expansion lang=\"fi\">x</expansion></abbreviation>")},
      {true, style("")},
      {true,
       style(
           "<page width=\"21cm\"/><font name=\"Carlito\" word=\"Calibri\" sha256-regular=\"" + hash +
           "\"/><colours accent=\"#1f3A5F\"/><headings numbered=\"no\"/><list indent=\"6.5mm\" bullet=\"•\"/>"
           "<logo src=\"figures/l.png\" height=\"12mm\"/><text role=\"heading-1\" size=\"16pt\" "
           "leading=\"20pt\"/>")},
      {false, "<x/>"},
      {false, "<agreement version=\"1\" id=\"m\" languages=\"fi\"><title lang=\"fi\">M</title></agreement>"},
      {false, "<agreement version=\"1\" id=\"m\"><title lang=\"fi\">M</title><documents/></agreement>"},
      {false, agreement("<documents/>")},
      {false, agreement("<values/>")},
      {false, agreement("<values><value id=\"v\" kind=\"words\" value=\"x\"/></values>")},
      {false, agreement("<values><value id=\"v\" kind=\"days\" value=\"1\"/><value id=\"v\" kind=\"days\" "
                        "value=\"1\"/></values>")},
      {false, agreement("<values><value id=\"v\" kind=\"days\" value=\"1\"/></values><parties/>")},
      {false, agreement("<terms/>")},
      {false,
       agreement("<terms><term id=\"t\"><period from=\"1.6.2025\" to=\"2029-05-31\"/></term></terms>")},
      {false,
       agreement("<parties><party id=\"p\" kind=\"valtio\"><name lang=\"fi\">P</name></party></parties>")},
      {false, party("population=\"0\"")},
      {false, party("email=\"x\"")},
      {false, party("", "")},
      {false, party("", "<name>P</name>")},
      {false, party("", "<name lang=\"fi\">P<form case=\"big\">x</form></name>")},
      {false,
       party("",
             "<name lang=\"fi\">P</name><body id=\"p\" kind=\"board\"><name lang=\"fi\">B</name></body>")},
      {false, party("", "<name lang=\"fi\">P</name><signatory id=\"s\"/>")},
      {false,
       agreement("<parties><group id=\"g\" members=\"\"><name lang=\"fi\">G</name></group></parties>")},
      {false, agreement("<procedures><procedure for=\"main\"><step body=\"board\" "
                        "act=\"sign\"/></procedure></procedures>")},
      {false, document("<p>x</p>")},
      {false, document("<contents/><validity/>")},
      {false, document("<validity to=\"31.12.2029\"/>")},
      {false, document("<entry-into-force/>")},
      {false, document("<pin-fingerprint lang=\"fi\">3F2A</pin-fingerprint>")},
      {false, document("<signatures>x</signatures>")},
      {false, document("<signatures><p id=\"x\">y</p></signatures>")},
      {false, document("", " publicity=\"open\"")},
      {false, document("", " languages=\"fi,sv\"")},
      {false,
       registers("<statute number=\"611\" issuer=\"parliament\"><title lang=\"fi\">x</title></statute>")},
      {false, registers("<statute number=\"611/2021\"><title lang=\"fi\">x</title></statute>")},
      {false, registers("<statute number=\"611/2021\" issuer=\"parliament\"/>")},
      {false, registers(statute + statute)},
      {false, registers("<abbreviation id=\"H A\"><expansion lang=\"fi\">x</expansion></abbreviation>")},
      {false, registers("x")},
      {false, style("<text role=\"body\" size=\"11\"/>")},
      {false, style("<text role=\"body\" size=\".5pt\"/>")},
      {false, style("<text role=\"chapter\"/>")},
      {false, style("<text role=\"body\"/><text role=\"body\"/>")},
      {false, style("<text role=\"body\" alignment=\"center\"/>")},
      {false, style("<colours accent=\"blue\"/>")},
      {false, style("<list bullet=\"**\"/>")},
      {false, style("<list/><page/>")},
      {false, style("<logo height=\"12mm\"/>")},
  };
}

std::vector<Case> all_cases() {
  std::vector<Case> all = clause_cases();
  for (const Case& each : record_cases()) all.push_back(each);
  for (const Case& each : statement_cases()) all.push_back(each);
  for (const Case& each : packet_cases()) all.push_back(each);
  for (Case& each : other_cases()) all.push_back(std::move(each));
  for (Case& each : proposal_cases()) all.push_back(std::move(each));
  for (const std::string& role : text_style_names())
    all.push_back({true, style("<text role=\"" + role + "\"/>")});
  return all;
}

bool reader_accepts(const std::string& text) {
  Diagnostics diagnostics;
  Registers entries;
  const auto source = source_of(text);
  if (text.starts_with("<agreement")) {
    read_agreement(source, diagnostics);
  } else if (text.starts_with("<register")) {
    read_register(source, entries, diagnostics);
  } else if (text.starts_with("<history")) {
    read_sample_history(source, diagnostics);
  } else if (text.starts_with("<verification")) {
    read_verification_record(source, diagnostics);
  } else if (text.starts_with("<packet")) {
    read_packet(source, "packets/a.xml", diagnostics);
  } else if (text.starts_with("<proposal")) {
    read_proposal_record(source, diagnostics);
  } else if (text.starts_with("<decision")) {
    read_decision(source, "decisions/t/a.xml", diagnostics);
  } else if (text.starts_with("<signature")) {
    read_signature_record(source, "records/t/a.xml", diagnostics);
  } else if (text.starts_with("<notice")) {
    read_notice_record(source, "records/t/a.xml", diagnostics);
  } else if (text.starts_with("<statement")) {
    read_statement(source, "statements/t/a.xml", diagnostics);
  } else if (text.starts_with("<response")) {
    read_response(source, "statements/t/a.response.xml", diagnostics);
  } else if (text.starts_with("<style")) {
    read_style(source, diagnostics);
  } else {
    read_clause(source, "clauses/a.xml", diagnostics);
  }
  return !diagnostics.has_errors();
}

TEST(Schema, TheReaderAgreesWithTheTable) {
  for (const Case& each : all_cases()) EXPECT_EQ(reader_accepts(each.text), each.accepted) << each.text;
}

/// The files among `names` in `folder` that xmllint finds valid; absent when there is no xmllint.
std::optional<std::set<std::string>> find_valid(const std::string& folder,
                                                const std::vector<std::string>& names) {
  if (std::system("xmllint --version >/dev/null 2>&1") != 0) return std::nullopt;
  std::string command =
      "cd '" + folder + "' && xmllint --noout --schema '" + project_root() + "/templates/schema/sopimus.xsd'";
  for (const std::string& name : names) command += " '" + name + "'";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen((command + " 2>&1").c_str(), "r"), pclose);
  std::string output;
  std::array<char, 4096> buffer{};
  while (const std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe.get()))
    output.append(buffer.data(), n);
  std::set<std::string> valid;
  for (const std::string& name : names) {
    if (("\n" + output).find("\n" + name + " validates\n") != std::string::npos) valid.insert(name);
  }
  return valid;
}

TEST(Schema, AgreesWithTheTable) {
  std::string folder = testing::TempDir() + "sopimus_schema_XXXXXX";
  ASSERT_NE(mkdtemp(folder.data()), nullptr);
  const std::vector<Case> cases = all_cases();
  std::vector<std::string> names;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    names.push_back(std::to_string(i) + ".xml");
    std::ofstream(folder + "/" + names.back()) << cases[i].text;
  }
  const auto valid = find_valid(folder, names);
  std::filesystem::remove_all(folder);
  if (!valid) GTEST_SKIP() << "there is no xmllint (libxml2-utils) on this machine";
  for (std::size_t i = 0; i < cases.size(); ++i) {
    EXPECT_EQ(valid->contains(names[i]), cases[i].accepted) << cases[i].text;
  }
}

TEST(Schema, AcceptsTheProjectsFiles) {
  const DiskTree tree(project_root());
  std::vector<std::string> names;
  for (const char* folder :
       {"samples/keski-pohjanmaa", "samples/keski-pohjanmaa/clauses", "samples/keski-pohjanmaa/registers",
        "samples/keski-pohjanmaa/packets", "templates/packets", "templates/registers",
        "templates/registers/check", "templates/styles", "clauses"}) {
    for (const std::string& path : tree.list(folder)) {
      if (path.ends_with(".xml")) names.push_back(path);
    }
  }
  const auto valid = find_valid(project_root(), names);
  if (!valid) GTEST_SKIP() << "there is no xmllint (libxml2-utils) on this machine";
  for (const std::string& name : names) EXPECT_TRUE(valid->contains(name)) << name;
}

}  // namespace
}  // namespace sopimus
