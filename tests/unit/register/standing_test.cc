// Who has approved and signed what, and since when it is in force: small agreements of two parties.

#include "register/standing.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "register/decision_check.h"
#include "source/read.h"

namespace sopimus {
namespace {

constexpr const char* kAgreement = R"(<?xml version="1.0" encoding="UTF-8"?>
<agreement version="1" id="m" languages="fi" term="2025-2029">
  <title lang="fi">M</title>
  <terms><term id="2025-2029"><period kinds="kunta" from="2025-06-01" to="2029-05-31"/></term></terms>
  <parties>
    <party id="perho" kind="kunta"><name lang="fi">Perhon kunta</name>
      <body id="perho-nk" kind="negotiation" may="note state decide"><name lang="fi">Neuvottelukunta</name></body>
      <body id="perho-h" kind="board" may="state propose decide"><name lang="fi">Perhon kunnanhallitus</name></body>
      <body id="perho-v" kind="council" may="note decide"><name lang="fi">Perhon kunnanvaltuusto</name></body>
      <signatory id="johtaja"><title lang="fi">kunnanjohtaja</title></signatory></party>
    <party id="veteli" kind="kunta"><name lang="fi">Vetelin kunta</name>
      <body id="veteli-v" kind="council" may="decide"><name lang="fi">Vetelin kunnanvaltuusto</name></body>
      <signatory id="johtaja"><title lang="fi">kunnanjohtaja</title></signatory></party>
  </parties>
  <procedures><procedure for="main annex"><step body="board" act="propose"/><step body="council" act="decide"/></procedure></procedures>
  <values><value id="aika" kind="months" value="12"/></values>
  <documents>
    <document id="main" kind="main"><title lang="fi">M</title>VALIDITY<entry-into-force rule="RULE"/><notice-period value="aika"/></document>
    <document id="own" kind="annex" parties="perho"><title lang="fi">O</title></document>
  </documents>
</agreement>
)";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  return text.replace(text.find(what), what.size(), with);
}

struct Shape {
  std::string rule = "approved-and-signed";
  std::string validity{};
};

EditionFacts edition(const std::string& name, char print, const std::string& date, const Shape& shape = {}) {
  EditionFacts facts;
  facts.record.name = name;
  facts.record.term = "2025-2029";
  facts.record.kind = name.find("frozen") != std::string::npos ? Edition::Kind::Frozen : Edition::Kind::Draft;
  facts.record.date = date;
  facts.record.documents = {{"main", "fi", std::string(64, print)}, {"own", "fi", std::string(64, 'e')}};
  const std::string xml = replaced(replaced(kAgreement, "RULE", shape.rule), "VALIDITY", shape.validity);
  Diagnostics diagnostics;
  facts.agreement = read_agreement(std::make_shared<const SourceText>("agreement.xml", xml), diagnostics);
  EXPECT_TRUE(diagnostics.all().empty());
  return facts;
}

/// "BODY OUTCOME PRINT DAY [technical]"
Decision decision(const std::string& words) {
  const std::vector<std::string> parts = split_words(words);
  Decision made;
  made.body.text = parts[0];
  made.edition.text = "2025-2029/frozen.1";
  made.outcome = parse_outcome(parts[1]);
  made.texts = {{{"main", {}}, {"fi", {}}, {std::string(64, parts[2][0]), {}}}};
  made.date = parse_date(parts[3]);
  made.section.text = "1";
  if (parts.size() > 4) made.mandate.text = parts[4];
  made.path = "decisions/" + parts[3] + "-" + parts[0] + "-" + parts[1] + ".xml";
  return made;
}

SignatureRecord signature(const std::string& party, const std::string& day) {
  SignatureRecord made;
  made.party.text = party;
  made.role.text = "johtaja";
  made.edition.text = "2025-2029/frozen.1";
  made.date = parse_date(day);
  made.how.text = "paper";
  made.texts = {{{"main", {}}, {"fi", {}}, {std::string(64, 'a'), {}}}};
  made.path = "records/" + party;
  return made;
}

Register one_edition(const std::vector<std::string>& decisions, const Shape& shape = {}) {
  Register all;
  all.editions.push_back(edition("2025-2029/frozen.1", 'a', "2025-10-01", shape));
  for (const std::string& each : decisions) all.records.decisions.push_back(decision(each));
  return all;
}

std::string since(const Register& all, const Date& day = {2026, 12, 31}) {
  const auto standing = find_in_force(all, "main", day);
  return standing ? to_iso(*standing->in_force_since) : "not";
}

const char* const kPerho = "perho-v approved a 2025-11-17";
const char* const kVeteli = "veteli-v approved a 2025-12-01";

TEST(Standing, NeedsEveryApprovalAndEverySignature) {
  Register all = one_edition({kPerho, kVeteli});
  EXPECT_EQ(since(all), "not");
  all.records.signatures = {signature("perho", "2026-01-12")};
  EXPECT_EQ(since(all), "not");
  all.records.signatures.push_back(signature("veteli", "2026-01-08"));
  EXPECT_EQ(since(all), "2026-01-12");
  EXPECT_EQ(since(all, {2026, 1, 11}), "not");
  all.records.decisions.pop_back();
  EXPECT_EQ(since(all), "not");
}

TEST(Standing, CountsSoundSignaturesOfVerifiedFiles) {
  Register all = one_edition({kPerho, kVeteli});
  all.records.signatures = {signature("veteli", "2026-01-08")};
  VerificationRecord file;
  file.date.text = "2026-01-20";
  file.text.text = "same";
  file.texts = all.records.signatures[0].texts;
  VerifiedSignature field;
  field.party.text = "perho";
  field.role.text = "johtaja";
  field.sound.text = "yes";
  field.time.text = "2026-01-15T10:00:00Z";
  file.signatures = {field};
  all.records.verifications = {file};
  EXPECT_EQ(since(all), "2026-01-15");
  all.records.verifications[0].signatures[0].time.text = "";
  EXPECT_EQ(since(all), "2026-01-20");
  all.records.verifications[0].signatures[0].sound.text = "no";
  EXPECT_EQ(since(all), "not");
  all.records.verifications[0].signatures[0].sound.text = "yes";
  all.records.verifications[0].text.text = "differs";
  EXPECT_EQ(since(all), "not");
}

TEST(Standing, FollowsTheDocumentsOwnRule) {
  EXPECT_EQ(since(one_edition({kPerho, kVeteli}, {"approved", ""})), "2025-12-01");
  EXPECT_EQ(since(one_edition({kPerho, kVeteli}, {"approved", "<validity from=\"2026-01-01\"/>"})),
            "2026-01-01");
  EXPECT_EQ(since(one_edition({kPerho}, {"approved", ""})), "not");
  const Register fixed = one_edition({kPerho, kVeteli}, {"approved", "<validity to=\"2026-06-30\"/>"});
  EXPECT_EQ(since(fixed, {2026, 6, 30}), "2025-12-01");
  EXPECT_EQ(since(fixed, {2026, 7, 1}), "not");
  const Register with_term = one_edition({kPerho, kVeteli}, {"approved", "<validity with-term=\"yes\"/>"});
  EXPECT_EQ(find_last_in_force(with_term, "main", {2026, 1, 1})->last_day, (Date{2029, 5, 31}));
}

TEST(Standing, CountsOnlyWhatTheDecidingBodyApproves) {
  const Shape approved{"approved", ""};
  EXPECT_EQ(since(one_edition({"perho-nk approved a 2025-11-17", kVeteli}, approved)), "not");
  EXPECT_EQ(since(one_edition({"perho-h approved a 2025-11-17", kVeteli}, approved)), "not");
  EXPECT_EQ(since(one_edition({"perho-v approved-with-changes a 2025-11-17", kVeteli}, approved)), "not");
  EXPECT_EQ(since(one_edition({"perho-v approved b 2025-11-17", kVeteli}, approved)), "not");
  EXPECT_EQ(since(one_edition({kPerho, "perho-v rejected a 2025-11-20", kVeteli}, approved)), "not");
  EXPECT_EQ(since(one_edition({"perho-v rejected a 2025-10-20", kPerho, kVeteli}, approved)), "2025-12-01");
}

TEST(Standing, ACorrectedRecordCountsNoMore) {
  Register all = one_edition({kPerho, kVeteli, "perho-v tabled a 2025-11-18"}, {"approved", ""});
  all.records.decisions[2].corrects.text = all.records.decisions[0].path;
  EXPECT_EQ(since(all), "not");
}

TEST(Standing, AMandateHoldsForTechnicalCorrections) {
  Register all = one_edition({kPerho, "veteli-v approved a 2025-12-01 technical"}, {"approved", ""});
  all.editions.push_back(edition("2025-2029/frozen.2", 'b', "2026-02-04", {"approved", ""}));
  all.editions.back().record.corrects = "2025-2029/frozen.1";
  const DocumentStanding standing = standing_of(all, all.editions.back(), "main", {2026, 12, 31});
  EXPECT_EQ(standing.parties[0].approval, nullptr);
  EXPECT_NE(standing.parties[0].other_text, nullptr);
  ASSERT_NE(standing.parties[1].approval, nullptr);
  EXPECT_TRUE(standing.parties[1].is_by_mandate);
  EXPECT_EQ(find_in_force(all, "main", {2026, 12, 31})->edition->record.name, "2025-2029/frozen.1");
  all.records.decisions[0].mandate.text = "technical";
  EXPECT_EQ(since(all), "2026-02-04");
  EXPECT_EQ(since(all, {2026, 2, 3}), "2025-12-01");
}

TEST(Standing, ATextThatStaysKeepsItsForce) {
  Register all = one_edition({kPerho, kVeteli}, {"approved", ""});
  all.editions.push_back(edition("2025-2029/frozen.2", 'a', "2026-05-01", {"approved", ""}));
  EXPECT_EQ(since(all), "2025-12-01");
  EXPECT_EQ(find_in_force(all, "main", {2026, 12, 31})->edition->record.name, "2025-2029/frozen.1");
}

TEST(Standing, ANoticeBindsForItsPeriod) {
  Register all = one_edition({kPerho, kVeteli}, {"approved", ""});
  NoticeRecord notice;
  notice.party.text = "perho";
  notice.date = Date{2026, 3, 1};
  notice.documents = {{"main", {}}};
  all.records.notices.push_back(notice);
  const DocumentStanding standing = *find_in_force(all, "main", {2026, 12, 31});
  EXPECT_EQ(standing.parties[0].bound_until, (Date{2027, 3, 1}));
  EXPECT_FALSE(standing.parties[1].notice);
  EXPECT_EQ(standing.notice_months, 12);
}

std::vector<std::string> faults(const Register& all, const Decision& each) {
  Diagnostics diagnostics;
  check_decision(all, each, {2026, 12, 31}, diagnostics);
  std::vector<std::string> codes;
  for (const Diagnostic& fault : diagnostics.sorted()) codes.push_back(fault.code);
  return codes;
}

TEST(DecisionCheck, NamesWhatCannotBe) {
  Register all = one_edition({kPerho});
  all.editions.push_back(edition("2025-2029/draft.2", 'c', "2025-09-01"));
  using Codes = std::vector<std::string>;
  EXPECT_EQ(faults(all, decision(kVeteli)), Codes{});
  EXPECT_EQ(faults(all, decision("veteli-v approved b 2025-12-01")), Codes{"other-text"});
  EXPECT_EQ(faults(all, decision("nobody approved a 2025-12-01")), Codes{"unknown-body"});
  EXPECT_EQ(faults(all, decision("perho-h noted a 2025-12-01")), Codes{});
  EXPECT_EQ(faults(all, decision("veteli-v stated a 2025-12-01")), Codes{"body-may-not"});
  EXPECT_EQ(faults(all, decision("veteli-v approved a 2025-09-30")), Codes{"before-edition"});
  EXPECT_EQ(faults(all, decision("veteli-v approved a 2027-01-01")), Codes{"in-future"});
  EXPECT_EQ(faults(all, decision("perho-v approved a 2025-12-02")), Codes{"decided-twice"});
  Decision on_draft = decision("veteli-v approved c 2025-12-01");
  on_draft.edition.text = "2025-2029/draft.2";
  EXPECT_EQ(faults(all, on_draft), Codes{"decided-on-draft"});
  on_draft.edition.text = "2025-2029/frozen.3";
  EXPECT_EQ(faults(all, on_draft), Codes{"unknown-edition"});
  Decision foreign = decision(kVeteli);
  foreign.texts[0] = {{"own", {}}, {"fi", {}}, {std::string(64, 'e'), {}}};
  EXPECT_EQ(faults(all, foreign), Codes{"no-party"});
  Decision late = decision("veteli-v approved a 2025-10-02");
  late.published = Date{2025, 10, 1};
  EXPECT_EQ(faults(all, late), Codes{"published-before"});
  Decision correction = decision(kVeteli);
  correction.corrects.text = "decisions/none.xml";
  EXPECT_EQ(faults(all, correction), Codes{"unknown-decision"});
  correction.corrects.text = all.records.decisions[0].path;
  EXPECT_EQ(faults(all, correction), Codes{"other-body"});
}

}  // namespace
}  // namespace sopimus
