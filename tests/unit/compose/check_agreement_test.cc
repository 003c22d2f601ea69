// Faults that only the whole agreement shows.

#include <gtest/gtest.h>

#include "support/small_agreement.h"

namespace sopimus {
namespace {

struct Case {
  const char* what;
  void (*change)(SmallAgreement&);
  const char* codes;
  const char* mend;
};

const Case kCases[] = {
    {"nothing", [](SmallAgreement&) {}, "", ""},
    {"a clause in no document", [](SmallAgreement& a) { a.clauses["b"] = "<p>Teksti.</p>"; }, "unused-clause",
     ""},
    {"a clause included by a clause",
     [](SmallAgreement& a) {
       a.clauses["b"] = "<p>Teksti.</p>";
       a.clauses["a"] = R"(<p>Teksti.</p><include clause="b"/>)";
     },
     "", ""},
    {"only a heading", [](SmallAgreement& a) { a.clauses["a"] = "<heading>Otsikko</heading>"; },
     "empty-clause", ""},
    {"a chapter",
     [](SmallAgreement& a) {
       a.clauses["a"] = "<heading>Otsikko</heading>";
       a.clauses["b"] = "<p>Teksti.</p>";
       a.main_outline = R"(<include clause="a"><include clause="b"/></include>)";
     },
     "", ""},
    {"a translation that does not say of what", [](SmallAgreement& a) { a.swedish["a"] = "<p>Text.</p>"; },
     "untracked-translation", ""},
    {"a translation of nothing", [](SmallAgreement& a) { a.swedish["q"] = "<p>Text.</p>"; },
     "no-original unused-clause", ""},
    {"no main document",
     [](SmallAgreement& a) {
       a.main_attributes = "";
       a.annexes = "";
       a.main_outline =
           R"(<include clause="a"/></document><document id="l" kind="plan"><title lang="fi">L</title><include clause="x"/><include clause="y"/>)";
     },
     "", ""},
    {"one label twice",
     [](SmallAgreement& a) {
       a.annexes =
           R"(<document id="liite-1" kind="annex" label="B"><title lang="fi">D</title><include clause="x"/></document><document id="liite-2" kind="annex" label="B"><title lang="fi">P</title><include clause="y"/></document>)";
     },
     "duplicate-label", ""},
    {"a document's party", [](SmallAgreement& a) { a.main_attributes = "parties=\"kunat\""; },
     "unknown-party", "did you mean 'kunnat'?"},
    {"a group's member",
     [](SmallAgreement& a) {
       a.parties += R"(<group id="muut" members="perhoo"><name lang="fi">muut</name></group>)";
     },
     "unknown-member", "did you mean 'perho'?"},
    {"a condition's document",
     [](SmallAgreement& a) { a.clauses["a"] = "<p for-documents=\"liite-3\">T.</p>"; }, "unknown-document",
     "did you mean 'liite-1'?"},
    {"a list item's condition",
     [](SmallAgreement& a) { a.clauses["a"] = "<ul><li for-documents=\"sopimsu\">T</li></ul>"; },
     "unknown-document", "did you mean 'sopimus'?"},
    {"a measure's party and goal",
     [](SmallAgreement& a) {
       a.clauses["a"] =
           R"(<theme id="t"><heading>T</heading><goals><goal id="tuki">Tuki.</goal></goals><measures><measure id="m" goal="tukii" responsible="perhoo" deadline="yearly">M.</measure></measures></theme>)";
     },
     "unknown-goal unknown-party", ""},
    {"a forum's convener",
     [](SmallAgreement& a) {
       a.clauses["a"] =
           R"(<forums><forum id="f" level="network" convener="kphaa" meetings="1"><name>N</name><task>T.</task></forum></forums>)";
     },
     "unknown-party", "did you mean 'kpha'?"},
    {"shares that make no whole",
     [](SmallAgreement& a) {
       a.clauses["a"] =
           R"(<costs id="c"><subject>S</subject><share party="kpha" basis="percent" percent="50"/><share party="kunnat" basis="percent" percent="45.5"/></costs>)";
     },
     "shares", ""},
    {"a body that no party has",
     [](SmallAgreement& a) {
       a.procedures =
           R"(<procedure for="main"><step body="council" act="decide"/><step body="board" act="propose"/></procedure>)";
     },
     "unknown-body-kind", ""},
};

TEST(CheckAgreement, FindsWhatOnlyTheWholeShows) {
  for (const Case& c : kCases) {
    SmallAgreement agreement = small_agreement();
    c.change(agreement);
    Diagnostics reading;
    const AgreementFiles files = agreement.read(reading);
    Diagnostics faults;
    check_agreement(files, faults);
    EXPECT_EQ(codes_of(faults), c.codes) << c.what << "\n" << messages_of(faults);
    for (const Diagnostic& fault : faults.all()) {
      EXPECT_TRUE(fault.at) << c.what;
      EXPECT_FALSE(fault.mend.empty()) << c.what;
    }
    if (*c.mend != '\0' && !faults.all().empty()) {
      EXPECT_EQ(faults.all()[0].mend, c.mend);
    }
  }
}

TEST(CheckAgreement, MissesTheMainDocument) {
  SmallAgreement agreement = small_agreement();
  Diagnostics faults;
  AgreementFiles files = agreement.read(faults);
  files.agreement.documents[0].kind.text = "plan";
  check_agreement(files, faults);
  EXPECT_EQ(codes_of(faults), "no-main-document");
}

TEST(CheckAgreement, HoldsTranslationsToTheirOriginal) {
  SmallAgreement agreement = small_agreement();
  Diagnostics faults;
  const std::string hash = clause_text_hash(*agreement.read(faults).find_clause("a", "fi"));
  const auto swedish = [&](const std::string& translates) {
    agreement.more_files["clauses/a.sv.xml"] = "<clause version=\"1\" id=\"a\" lang=\"sv\" translates=\"" +
                                               translates +
                                               "\"><heading>Rubrik</heading><p>Text.</p></clause>";
    Diagnostics found;
    check_agreement(agreement.read(found), found);
    return codes_of(found);
  };
  EXPECT_EQ(swedish(hash), "");
  agreement.clauses["a"] = "<p>Uusi teksti.</p>";
  EXPECT_EQ(swedish(hash), "stale-translation");
}

}  // namespace
}  // namespace sopimus
