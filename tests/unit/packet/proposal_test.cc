// What a body does about an edition, and the words of its proposal: the cases of names, one document or
// several, each act.

#include "packet/proposal.h"

#include <gtest/gtest.h>

#include "packet/appeal.h"
#include "packet/packet_words.h"
#include "source/read.h"

namespace sopimus {
namespace {

constexpr const char* kAgreement = R"(<?xml version="1.0" encoding="UTF-8"?>
<agreement version="1" id="malli" languages="fi sv" term="2025-2029" owner="alue">
  <title lang="fi">Yhteistyösopimus</title>
  <terms><term id="2025-2029"><period from="2025-06-01" to="2029-05-31"/></term></terms>
  <parties>
    <party id="alue" kind="hyvinvointialue">
      <name lang="fi">Keski-Pohjanmaan hyvinvointialue</name>
      <name lang="sv">Mellersta Österbottens välfärdsområde</name>
      <body id="neuvottelukunta" kind="negotiation" may="note state"><name lang="fi">Keski-Pohjanmaan alueneuvottelukunta</name></body>
      <body id="aluehallitus" kind="board" may="note state propose decide"><name lang="fi">Keski-Pohjanmaan hyvinvointialueen aluehallitus</name></body>
      <body id="aluevaltuusto" kind="council" may="decide"><name lang="fi">Keski-Pohjanmaan hyvinvointialueen aluevaltuusto</name></body>
    </party>
    <party id="perho" kind="kunta">
      <name lang="fi">Perhon kunta</name>
      <name lang="sv">Perho kommun</name>
      <body id="hallitus" kind="board" may="note state propose decide">
        <name lang="fi">Perhon kunnanhallitus</name><name lang="sv">kommunstyrelsen i Perho</name>
      </body>
      <body id="valtuusto" kind="council" may="note decide">
        <name lang="fi">Perhon kunnanvaltuusto</name><name lang="sv">kommunfullmäktige i Perho</name>
      </body>
      <body id="lautakunta" kind="group" may="note"><name lang="fi">Perhon hyvinvointilautakunta</name></body>
      <signatory id="kunnanjohtaja"><title lang="fi">kunnanjohtaja</title><title lang="sv">kommundirektör</title></signatory>
      <signatory id="sihteeri"><title lang="fi">hallintojohtaja</title><title lang="sv">förvaltningsdirektör</title></signatory>
    </party>
  </parties>
  <procedures>
    <procedure for="main annex"><step body="negotiation" act="note"/><step body="board" act="propose"/><step body="council" act="decide"/></procedure>
    <procedure for="plan"><step body="board" act="decide"/></procedure>
  </procedures>
  <documents>
    <document id="paa" kind="main"><title lang="fi">Yhteistyösopimus</title><title lang="sv">Samarbetsavtal</title></document>
    <document id="liite" kind="annex"><title lang="fi">Digituki</title><title lang="sv">Digitalt stöd</title></document>
    <document id="suunnitelma" kind="plan"><title lang="fi">Suunnitelma</title></document>
    <document id="muu" kind="annex" parties="alue"><title lang="fi">Muu</title></document>
  </documents>
</agreement>)";

/// An edition of the agreement, with a text of each of its documents.
struct Edited {
  Register all{};
  std::vector<Document> texts{};

  explicit Edited(Edition::Kind kind = Edition::Kind::Frozen) {
    Diagnostics diagnostics;
    EditionFacts facts;
    facts.agreement =
        read_agreement(std::make_shared<const SourceText>("agreement.xml", kAgreement), diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    facts.record.kind = kind;
    facts.record.number = 1;
    facts.record.term = "2025-2029";
    facts.record.name = kind == Edition::Kind::Frozen ? "2025-2029/frozen.1" : "2025-2029/draft.1";
    facts.record.date = "2025-10-01";
    for (const DocumentSource& document : facts.agreement.documents) {
      Document text;
      text.identity.document = document.id.text;
      text.fingerprint = std::string(64, static_cast<char>('0' + texts.size()));
      facts.record.documents.push_back({document.id.text, "fi", text.fingerprint});
      texts.push_back(std::move(text));
    }
    all.editions.push_back(std::move(facts));
  }

  void keep(std::initializer_list<std::string_view> ids) {
    std::erase_if(all.editions.front().agreement.documents, [&](const DocumentSource& document) {
      return std::find(ids.begin(), ids.end(), document.id.text) == ids.end();
    });
  }

  Meeting meeting(std::string_view body, std::optional<Date> day = {}) const {
    return meeting_of(all, all.editions.front(), body, day);
  }

  /// The proposal, a line a paragraph or item.
  std::string proposal(std::string_view body, const std::string& language = "fi") const;
};

std::string lines_of(const List& list, const std::string& indent) {
  std::string lines;
  for (const ListItem& item : list.items) {
    lines += indent + item.label + " " + to_plain_text(item.runs) + "\n";
    for (const List& inner : item.lists) lines += lines_of(inner, indent + "  ");
  }
  return lines;
}

std::string lines_of(const std::vector<Block>& blocks) {
  std::string lines;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      lines += to_plain_text(paragraph->runs) + "\n";
    }
    if (const auto* list = std::get_if<List>(&block.value)) lines += lines_of(*list, "");
  }
  return lines;
}

std::string Edited::proposal(std::string_view body, const std::string& language) const {
  const Meeting held = meeting(body);
  PacketSource packet;
  packet.language = language;
  packet.annexes_from = 3;
  std::string lines = lines_of(proposal_blocks(held, annexes_of(held, packet, texts), language));
  const std::string note = packet_words("fingerprint-note", language) + "\n";
  if (lines.ends_with(note)) lines.resize(lines.size() - note.size());
  return lines;
}

TEST(Proposal, GoesToThePartysNextBody) {
  Edited edited;
  edited.keep({"paa", "liite"});
  EXPECT_EQ(edited.proposal("hallitus"),
            "Perhon kunnanhallitus esittää Perhon kunnanvaltuustolle, että kunnanvaltuusto\n"
            "1. hyväksyy seuraavat asiakirjat sellaisina kuin ne ovat versiossa 2025-2029/frozen.1 "
            "(valtuustokauden 2025–2029 päätösversio 1):\n"
            "  – Liite\u00A03: Yhteistyösopimus, tunniste 0000-0000-0000-0000\n"
            "  – Liite\u00A04 (sopimuksen liite A): Digituki, tunniste 1111-1111-1111-1111\n"
            "2. valtuuttaa kunnanjohtajan ja hallintojohtajan allekirjoittamaan asiakirjat Perhon kunnan "
            "puolesta.\n");
  EXPECT_TRUE(edited.proposal("aluehallitus")
                  .starts_with("Keski-Pohjanmaan hyvinvointialueen aluehallitus esittää Keski-Pohjanmaan "
                               "hyvinvointialueen aluevaltuustolle, että aluevaltuusto hyväksyy seuraavat "));
}

TEST(Proposal, DecidesOnOneDocument) {
  Edited edited;
  edited.keep({"paa"});
  EXPECT_EQ(edited.proposal("valtuusto"),
            "Perhon kunnanvaltuusto päättää\n"
            "1. hyväksyä seuraavan asiakirjan sellaisena kuin se on versiossa 2025-2029/frozen.1 "
            "(valtuustokauden 2025–2029 päätösversio 1):\n"
            "  – Liite\u00A03: Yhteistyösopimus, tunniste 0000-0000-0000-0000\n"
            "2. valtuuttaa kunnanjohtajan ja hallintojohtajan allekirjoittamaan asiakirjan Perhon kunnan "
            "puolesta.\n");
}

TEST(Proposal, IsInSwedish) {
  Edited edited;
  edited.keep({"paa"});
  EXPECT_EQ(edited.proposal("hallitus", "sv"),
            "Kommunstyrelsen i Perho föreslår för kommunfullmäktige i Perho att kommunfullmäktige\n"
            "1. godkänner följande dokument sådant det är i version 2025-2029/frozen.1 (beslutsversion 1 för "
            "fullmäktigeperioden 2025–2029):\n"
            "  – Bilaga\u00A03: Samarbetsavtal, identifierare 0000-0000-0000-0000\n"
            "2. bemyndigar följande att underteckna dokumentet på Perho kommuns vägnar: kommundirektör och "
            "förvaltningsdirektör.\n");
}

TEST(Proposal, NotesAndGuidesADraft) {
  Edited edited(Edition::Kind::Draft);
  edited.keep({"paa", "liite"});
  EXPECT_EQ(edited.proposal("neuvottelukunta"),
            "Keski-Pohjanmaan alueneuvottelukunta päättää\n"
            "1. merkitä tiedoksi seuraavat luonnokset (versio 2025-2029/draft.1, valtuustokauden 2025–2029 "
            "luonnos 1):\n"
            "  – Liite\u00A03: Yhteistyösopimus, tunniste 0000-0000-0000-0000\n"
            "  – Liite\u00A04 (sopimuksen liite A): Digituki, tunniste 1111-1111-1111-1111\n"
            "2. evästää valmistelijoita jatkovalmistelua varten.\n");
}

TEST(Proposal, StatesOnADraft) {
  Edited edited(Edition::Kind::Draft);
  edited.keep({"paa"});
  EXPECT_EQ(
      edited.proposal("hallitus"),
      "Perhon kunnanhallitus päättää antaa lausunnon seuraavasta luonnoksesta (versio 2025-2029/draft.1, "
      "valtuustokauden 2025–2029 luonnos 1):\n"
      "• Liite\u00A03: Yhteistyösopimus, tunniste 0000-0000-0000-0000\n");
}

TEST(Meeting, ActsByTheProcedureOfEachKindOfDocument) {
  const Edited edited;
  const Meeting meeting = edited.meeting("hallitus");
  ASSERT_EQ(meeting.acts.size(), 2U);
  EXPECT_EQ(meeting.acts[0].act, "propose");
  EXPECT_EQ(meeting.acts[0].documents.size(), 2U);  // "muu" has another party
  EXPECT_EQ(meeting.acts[0].next->id.text, "valtuusto");
  EXPECT_EQ(meeting.acts[1].act, "decide");
  EXPECT_EQ(meeting.acts[1].next, nullptr);
  EXPECT_EQ(meeting.documents().size(), 3U);
  EXPECT_TRUE(edited.meeting("lautakunta").acts.empty());
  EXPECT_EQ(bodies_before(edited.all.editions.front()),
            (std::vector<std::string>{"neuvottelukunta", "aluehallitus", "aluevaltuusto", "hallitus",
                                      "valtuusto"}));
}

/// What was approved is not decided again; on the day itself it was not yet.
TEST(Meeting, LeavesOutWhatThePartyHasApproved) {
  Edited edited;
  edited.keep({"paa", "liite"});
  Decision decision;
  decision.path = "decisions/2025-2029/2025-11-17-valtuusto.xml";
  decision.body.text = "valtuusto";
  decision.edition.text = "2025-2029/frozen.1";
  decision.date = Date{2025, 11, 17};
  decision.outcome = Outcome::Approved;
  decision.texts = {{{"liite", {}}, {"fi", {}}, {std::string(64, '1'), {}}}};
  edited.all.records.decisions.push_back(decision);
  const Meeting later = edited.meeting("valtuusto", Date{2025, 12, 1});
  ASSERT_EQ(later.approved.size(), 1U);
  EXPECT_EQ(later.approved.front()->id.text, "liite");
  EXPECT_EQ(later.documents().size(), 1U);
  EXPECT_EQ(edited.meeting("valtuusto", Date{2025, 11, 17}).documents().size(), 2U);
  EXPECT_EQ(edited.meeting("valtuusto").documents().size(), 1U);
}

TEST(Appeal, AProposalCannotBeContestedADecisionCan) {
  Edited edited;
  edited.keep({"paa"});
  Registers registers;
  registers.appeals[{"kunta", "council"}] = {{"complaint", {}}, 30, 7, {"Kuntalaki (410/2015)", {}}};
  registers.appeals[{"kunta", "board"}] = {{"rectification", {}}, 14, 7, {"Kuntalaki (410/2015)", {}}};
  registers.appeals[{"hyvinvointialue", "council"}] = {{"complaint", {}}, 30, 7, {"Laki", {}}};
  Statute statute;
  statute.title.names = {{"fi", {"kuntalaki", {}}, {}}, {"sv", {"kommunallagen", {}}, {}}};
  registers.statutes["410/2015"] = statute;
  EXPECT_EQ(lines_of(appeal_blocks(registers, edited.meeting("hallitus"), "fi")),
            "Tästä päätöksestä ei saa tehdä oikaisuvaatimusta eikä valitusta, koska se koskee vain asian "
            "valmistelua. Sovellettava laki: kuntalaki (410/2015).\n");
  EXPECT_EQ(lines_of(appeal_blocks(registers, edited.meeting("valtuusto"), "fi")),
            "Tähän päätökseen saa hakea muutosta kunnallisvalituksella 30 päivän kuluessa päätöksen "
            "tiedoksisaannista. Jäsenen katsotaan saaneen päätöksestä tiedon 7 päivän kuluttua siitä, kun "
            "pöytäkirja on nähtävänä yleisessä tietoverkossa. Sovellettava laki: kuntalaki (410/2015).\n");
  EXPECT_NE(
      lines_of(appeal_blocks(registers, edited.meeting("aluevaltuusto"), "fi")).find("aluevalituksella"),
      std::string::npos);
  EXPECT_TRUE(appeal_blocks({}, edited.meeting("valtuusto"), "fi").empty());
}

TEST(PacketWords, AreInBothLanguages) {
  for (const std::string& key : packet_word_keys()) {
    EXPECT_FALSE(packet_words(key, "fi").empty()) << key;
    EXPECT_FALSE(packet_words(key, "sv").empty()) << key;
    const std::string finnish = packet_words(key, "fi");
    const std::string swedish = packet_words(key, "sv");
    EXPECT_EQ(std::count(finnish.begin(), finnish.end(), '*'),
              std::count(swedish.begin(), swedish.end(), '*'))
        << key;
  }
  EXPECT_THROW(packet_words("nothing", "fi"), std::logic_error);
}

}  // namespace
}  // namespace sopimus
