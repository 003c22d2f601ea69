// The files of decisions/ and records/: what is written is read back, and each kind is found by its name.

#include "source/records.h"

#include <gtest/gtest.h>

#include "source/format.h"
#include "support.h"

namespace sopimus {
namespace {

const std::string kPrint(64, 'a');

Decision sample_decision() {
  Decision decision;
  decision.body.text = "perho-valtuusto";
  decision.edition.text = "2025-2029/frozen.1";
  decision.date = Date{2025, 11, 17};
  decision.section.text = "84";
  decision.outcome = Outcome::ApprovedWithChanges;
  decision.diary.text = "225/2025";
  decision.mandate.text = "technical";
  decision.published = Date{2025, 11, 24};
  decision.texts = {{{"paasopimus", {}}, {"fi", {}}, {kPrint, {}}}};
  decision.evidence = {{{"ote & liite.pdf", {}}, {kPrint, {}}}};
  decision.note.text = "Äänin 12–5";
  return decision;
}

TEST(Records, ADecisionIsReadAsItWasWritten) {
  const std::string xml = write_decision(sample_decision());
  const auto source = std::make_shared<const SourceText>("decisions/d.xml", xml);
  Diagnostics diagnostics;
  const Decision read = read_decision(source, "decisions/d.xml", diagnostics);
  EXPECT_TRUE(diagnostics.all().empty());
  EXPECT_EQ(write_decision(read), xml);
  EXPECT_EQ(read.outcome, Outcome::ApprovedWithChanges);
  EXPECT_EQ(read.path, "decisions/d.xml");
  EXPECT_EQ(format_file(source, diagnostics), xml);
}

TEST(Records, StandByTermDayAndWho) {
  EXPECT_EQ(path_of_decision(sample_decision(), 1), "decisions/2025-2029/2025-11-17-perho-valtuusto.xml");
  EXPECT_EQ(path_of_decision(sample_decision(), 3), "decisions/2025-2029/2025-11-17-perho-valtuusto.3.xml");
}

TEST(Records, EachKindIsFoundByItsName) {
  SignatureRecord signature;
  signature.party.text = "perho";
  signature.role.text = "kunnanjohtaja";
  signature.edition.text = "t/frozen.1";
  signature.date = Date{2026, 1, 12};
  signature.how.text = "paper";
  signature.texts = sample_decision().texts;
  NoticeRecord notice;
  notice.party.text = "perho";
  notice.term.text = "t";
  notice.date = Date{2027, 3, 1};
  notice.documents = {{"liite-a", {}}, {"liite-b", {}}};
  const MemoryTree tree({{"decisions/t/a.xml", write_decision(sample_decision())},
                         {"decisions/t/notes.txt", "x"},
                         {"decisions/u/b.xml", write_decision(sample_decision())},
                         {path_of_signature(signature, 1), write_signature_record(signature)},
                         {path_of_notice(notice, 1), write_notice_record(notice)}});
  Diagnostics diagnostics;
  const AgreementRecords records = read_records(tree, {"t"}, diagnostics);
  EXPECT_TRUE(diagnostics.all().empty());
  ASSERT_EQ(records.decisions.size(), 1U);
  ASSERT_EQ(records.signatures.size(), 1U);
  ASSERT_EQ(records.notices.size(), 1U);
  EXPECT_EQ(write_signature_record(records.signatures[0]), write_signature_record(signature));
  EXPECT_EQ(write_notice_record(records.notices[0]), write_notice_record(notice));
}

TEST(Records, OneWithAFaultIsReportedAndLeftOut) {
  std::string xml = write_decision(sample_decision());
  xml.replace(xml.find("2025-11-17"), 10, "2025-11-31");
  Diagnostics diagnostics;
  const AgreementRecords records = read_records(MemoryTree({{"decisions/t/a.xml", xml}}), {"t"}, diagnostics);
  EXPECT_TRUE(records.decisions.empty());
  EXPECT_EQ(diagnostics.errors(), 1U);
}

}  // namespace
}  // namespace sopimus
