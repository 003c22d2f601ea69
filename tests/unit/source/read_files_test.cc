#include <gtest/gtest.h>

#include "support.h"

namespace sopimus {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;

const char* const kAgreement =
    "<agreement version=\"1\" id=\"m\" languages=\"fi sv\"><title lang=\"fi\">M</title><documents>"
    "<document id=\"d\" kind=\"main\"><title lang=\"fi\">D</title></document></documents></agreement>";

std::string clause(const std::string& id, const std::string& language, const std::string& blocks = "") {
  return "<clause version=\"1\" id=\"" + id + "\" lang=\"" + language + "\"><heading>H</heading>" + blocks +
         "</clause>";
}

AgreementFiles read(Files files, Diagnostics& diagnostics) {
  files.emplace("agreement.xml", kAgreement);
  return read_agreement_files(MemoryTree(std::move(files)), {}, diagnostics);
}

TEST(ReadFiles, ReadsClausesRegistersStyleAndFigures) {
  const std::string png = "\x89PNG\r\n\x1A\nrest";
  Diagnostics diagnostics;
  const AgreementFiles files = read(
      {{"clauses/a.xml",
        clause("x", "fi", "<rationale><p>y</p></rationale><figure src=\"figures/k.png\" alt=\"k\"/>")},
       {"clauses/a.sv.xml", clause("x", "sv")},
       {"clauses/README.md", "no clause"},
       {"registers/own.xml",
        "<register version=\"1\"><abbreviation id=\"A\"><expansion "
        "lang=\"fi\">a</expansion></abbreviation></register>"},
       {"styles/sfs2487.xml", "<style version=\"1\" id=\"own\"><logo src=\"figures/logo.png\"/></style>"},
       {"figures/k.png", png},
       {"figures/logo.png", png}},
      diagnostics);
  for (const Diagnostic& each : diagnostics.all()) ADD_FAILURE() << to_text(each);
  ASSERT_NE(files.find_clause("x", "sv"), nullptr);
  EXPECT_EQ(files.find_clause("x", "sv")->path, "clauses/a.sv.xml");
  EXPECT_EQ(files.find_clause("y", "fi"), nullptr);
  EXPECT_EQ(files.find_clause("x", "en"), nullptr);
  EXPECT_TRUE(files.registers.abbreviations.contains("A"));
  EXPECT_EQ(files.style.id, "own");
  EXPECT_EQ(files.figures.at("figures/k.png"), png);
  EXPECT_TRUE(files.figures.contains("figures/logo.png"));
}

TEST(ReadFiles, ReportsFaultsOfAllFiles) {
  struct Case {
    Files files;
    const char* codes;
    const char* pointed;
  };
  const std::vector<Case> cases = {
      {{{"clauses/a.xml", clause("x", "fi")}, {"clauses/b.xml", clause("x", "fi")}}, "duplicate-clause", "x"},
      {{{"clauses/a.sv.xml", clause("x", "fi")}}, "file-language", "x"},
      {{{"clauses/a.xml", clause("x", "sv")}}, "file-language", "x"},
      {{{"clauses/a.b.xml", clause("x", "fi")}}, "", ""},
      {{{"clauses/a.xml", "<agreement/>"}}, "wrong-root", "agreement"},
      {{{"clauses/a.xml", clause("d", "fi")}}, "duplicate-id", "d"},
      {{{"clauses/a.xml", clause("x", "fi", "<p id=\"y\">z</p>")}, {"clauses/b.xml", clause("y", "fi")}},
       "duplicate-id",
       "y"},
      {{{"clauses/a.xml", clause("x", "fi", "<p id=\"y\">z</p>")},
        {"clauses/a.sv.xml", clause("x", "sv", "<p id=\"y\">z</p>")}},
       "",
       ""},
      {{{"clauses/a.xml", clause("x", "fi", "<figure src=\"figures/k.png\" alt=\"k\"/>")}},
       "missing-figure",
       "figures/k.png"},
      {{{"clauses/a.xml", clause("x", "fi", "<figure src=\"figures/k.png\" alt=\"k\"/>")},
        {"figures/k.png", "GIF89a"}},
       "unreadable-figure",
       "figures/k.png"},
      {{{"clauses/a.xml", ""}, {"clauses/b.xml", "<x/>"}, {"registers/r.xml", "<clause/>"}},
       "wrong-root empty-file wrong-root",
       "clause"},
  };
  for (const Case& each : cases) {
    Diagnostics diagnostics;
    read(each.files, diagnostics);
    EXPECT_EQ(codes_of(diagnostics), each.codes) << each.files.begin()->second;
    if (!diagnostics.all().empty()) {
      EXPECT_EQ(pointed_at(diagnostics.all().front()), each.pointed);
    }
  }
}

TEST(ReadFiles, NamesAStyleThatIsNotThere) {
  std::string agreement = kAgreement;
  agreement.insert(agreement.find(" languages"), " style=\"styles/own.xml\"");
  Diagnostics diagnostics;
  const AgreementFiles files = read({{"agreement.xml", agreement}}, diagnostics);
  EXPECT_EQ(codes_of(diagnostics), "missing-style");
  EXPECT_EQ(files.style, default_style());
}

TEST(ReadFiles, ReadsManyClausesAsOneAfterAnother) {
  constexpr int kCount = 900;  // by several threads, where the machine has them
  Files many;
  for (int i = 0; i < kCount; ++i) {
    const std::string id = "c" + std::to_string(1000 + i);
    // Every hundredth has a fault of its own, and the last one the first one's id.
    const std::string body = i % 100 == 0 ? "<p>a</p><b>" + id + "</b>" : "<p>a</p>";
    many.emplace("clauses/" + id + ".xml", clause(i + 1 == kCount ? "c1001" : id, "fi", body));
  }
  Diagnostics diagnostics;
  const AgreementFiles files = read(std::move(many), diagnostics);
  EXPECT_EQ(files.clauses.at("fi").size(), static_cast<std::size_t>(kCount - 1));
  ASSERT_EQ(diagnostics.errors(), 10U);
  for (std::size_t i = 0; i < 9; ++i) {
    EXPECT_EQ(diagnostics.all()[i].at.source->name(), "clauses/c1" + std::to_string(i) + "00.xml");
  }
  EXPECT_EQ(diagnostics.all().back().code, "duplicate-clause");
}

TEST(ReadFiles, FailsWithoutAnAgreement) {
  Diagnostics diagnostics;
  EXPECT_THROW(read_agreement_files(MemoryTree(), {}, diagnostics), Failure);
}

}  // namespace
}  // namespace sopimus
