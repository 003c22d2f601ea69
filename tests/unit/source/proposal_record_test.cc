// The record of what a party's edited file proposes.

#include "source/proposal_record.h"

#include <gtest/gtest.h>

#include "source/format.h"
#include "support.h"

namespace sopimus {
namespace {

const std::string kHash(64, 'a');

ProposalRecord sample_record() {
  ProposalRecord record;
  record.term.text = "2025-2029";
  record.party.text = "perho";
  record.round = 2;
  record.file.text = "sopimus \"Perho\".docx";
  record.sha256.text = kHash;
  record.base.text = kHash.substr(24);
  record.edition.text = "2025-2029/draft.1";
  record.received = Date{2026, 2, 4};
  record.texts = {{{"paasopimus"}, {"fi"}, {kHash}}};
  ProposedEdit edit;
  edit.id = 1;
  edit.clause.text = "irtisanominen";
  edit.language.text = "fi";
  edit.kind = ProposedEdit::Kind::Move;
  edit.paragraph = 3;
  edit.is_tracked = true;
  edit.date.text = "2026-02-03T10:00:00Z";
  edit.confidence = ProposedEdit::Confidence::Doubtful;
  edit.carrier = ProposedEdit::Carrier::Words;
  edit.doubt.text = "over-data";
  record.edits = {edit};
  record.comments = {
      {{"irtisanominen"}, {"fi"}, 1, {"2026-02-03T10:00:00Z"}, true, {"aika < 12"}, {{"a"}, {"b"}}},
      {{}, {"fi"}, 0, {}, false, {}, {}}};
  record.unmapped = {{{"paasopimus"}, {"fi"}, {"irtisanominen"}, 1, {{"Teksti & toinen"}}}};
  return record;
}

TEST(ProposalRecord, IsReadAsItWasWritten) {
  const std::string xml = write_proposal_record(sample_record());
  const auto source = std::make_shared<const SourceText>("proposals/r.xml", xml);
  Diagnostics diagnostics;
  const ProposalRecord read = read_proposal_record(source, diagnostics);
  EXPECT_TRUE(diagnostics.all().empty());
  EXPECT_EQ(write_proposal_record(read), xml);
  ASSERT_EQ(read.edits.size(), 1U);
  EXPECT_EQ(read.edits[0].kind, ProposedEdit::Kind::Move);
  EXPECT_EQ(read.edits[0].carrier, ProposedEdit::Carrier::Words);
  EXPECT_TRUE(read.edits[0].is_tracked);
  ASSERT_EQ(read.comments.size(), 2U);
  EXPECT_EQ(read.comments[0].quote.text, "aika < 12");
  EXPECT_EQ(read.comments[0].paragraphs.size(), 2U);
  EXPECT_EQ(read.unmapped.at(0).paragraphs.at(0).text, "Teksti & toinen");
  EXPECT_EQ(format_file(source, diagnostics), xml);  // it is in canonical form
}

TEST(ProposalRecord, HasAPlaceByTermPartyAndRound) {
  EXPECT_EQ(path_of_proposal("2025-2029", "perho", 2), "proposals/2025-2029/perho.2.xml");
}

TEST(ProposalRecord, ReportsWhatIsNoRecord) {
  for (const auto& [right, wrong] :
       std::vector<std::pair<std::string, std::string>>{{"kind=\"move\"", "kind=\"rename\""},
                                                        {"received=\"2026-02-04\"", "received=\"4.2.2026\""},
                                                        {"carrier=\"words\"", ""},
                                                        {"round=\"2\"", "round=\"zwei\""}}) {
    std::string xml = write_proposal_record(sample_record());
    xml.replace(xml.find(right), right.size(), wrong);
    Diagnostics diagnostics;
    read_proposal_record(std::make_shared<const SourceText>("proposals/r.xml", xml), diagnostics);
    EXPECT_EQ(diagnostics.errors(), 1U) << wrong;
  }
}

}  // namespace
}  // namespace sopimus
