// What the writers make is what the readers read: every clause and agreement.xml of the project goes through.

#include "source/write_clause.h"

#include <gtest/gtest.h>

#include "source/format.h"
#include "source/write_agreement.h"
#include "support.h"

namespace sopimus {
namespace {

const std::vector<std::string> kFolders = {"clauses", "samples/keski-pohjanmaa/clauses",
                                           "samples/keski-suomi/clauses"};

std::string formatted(const std::string& text) {
  Diagnostics diagnostics;
  return format_file(source_of(text), diagnostics).value_or("(faults)");
}

/// The clause without the file that it was read from.
Clause values_of(const std::string& text) {
  Diagnostics diagnostics;
  Clause clause = read_clause(source_of(text), "clauses/a.xml", diagnostics);
  for (const Diagnostic& each : diagnostics.all()) ADD_FAILURE() << to_text(each);
  clause.source = nullptr;
  return clause;
}

AgreementSource agreement_of(const std::string& text) {
  Diagnostics diagnostics;
  AgreementSource agreement = read_agreement(source_of(text, "agreement.xml"), diagnostics);
  for (const Diagnostic& each : diagnostics.all()) ADD_FAILURE() << to_text(each);
  agreement.source = nullptr;
  return agreement;
}

TEST(WriteClause, WritesWhatTheReaderReadsBack) {
  std::size_t files = 0;
  for (const std::string& folder : kFolders) {
    for (const std::string& path : DiskTree(project_root()).list(folder)) {
      if (!path.ends_with(".xml")) continue;
      ++files;
      const Clause clause = values_of(read_project_file(path));
      const std::string written = write_clause(clause);
      EXPECT_TRUE(values_of(written) == clause) << path << "\n" << written;
      EXPECT_EQ(formatted(written), written) << path;
    }
  }
  EXPECT_GT(files, 100U);
}

TEST(WriteClause, WritesCanonicalFilesAsTheyAre) {
  const std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<clause version=\"1\" id=\"a\" lang=\"fi\" numbered=\"no\">\n"
      "  <heading>Tavoitteet &amp; mittarit</heading>\n"
      "  <p>\n"
      "    <strong>Ensin <em>näin</em> ja <party of=\"perho\" case=\"genitive\"/></strong> sitten.\n"
      "    <ref to=\"b c\" case=\"inessive\" capital=\"yes\"/> on <span "
      "lang=\"sv\">svenska</span>&#160;ord.\n"
      "    <statute of=\"611/2021\" section=\"6 7\" subsection=\"4\" item=\"3\"/>.\n"
      "  </p>\n"
      "  <ul id=\"lista\">\n"
      "    <li for-kinds=\"annex\">\n"
      "      yksi\n"
      "      <ol>\n"
      "        <li>kaksi</li>\n"
      "      </ol>\n"
      "    </li>\n"
      "  </ul>\n"
      "  <theme id=\"teema\">\n"
      "    <measures>\n"
      "      <measure id=\"m\" responsible=\"kunnat\" deadline=\"by-date\" date=\"2027-03-01\">\n"
      "        Kootaan verkosto.\n"
      "        <resources>Työaika</resources>\n"
      "      </measure>\n"
      "    </measures>\n"
      "  </theme>\n"
      "</clause>\n";
  EXPECT_EQ(write_clause(values_of(text)), text);
}

TEST(WriteClause, BreaksSentencesAsFormatDoes) {
  Clause clause;
  clause.id.text = "a";
  Inline words;
  words.text = "Otsikko";
  clause.heading = {words};
  words.text = "Yksi lause, esim. tämä. Toinen lause 14 §:ssä.";
  clause.blocks.push_back({SourceParagraph{{words}}});
  EXPECT_NE(write_clause(clause).find("    Yksi lause, esim. tämä.\n    Toinen lause 14 §:ssä.\n"),
            std::string::npos);
}

TEST(WriteClause, RefusesWhatNoFileMayHold) {
  Clause clause;
  clause.id.text = "a";
  EXPECT_THROW(write_clause(clause), std::logic_error);  // no heading
}

TEST(WriteAgreement, WritesWhatTheReaderReadsBack) {
  for (const char* path : {"templates/outline/agreement.xml", "samples/keski-pohjanmaa/agreement.xml",
                           "samples/keski-suomi/agreement.xml"}) {
    const AgreementSource agreement = agreement_of(read_project_file(path));
    const std::string written = write_agreement(agreement);
    EXPECT_TRUE(agreement_of(written) == agreement) << path << "\n" << written;
    EXPECT_EQ(formatted(written), written) << path;
  }
}

}  // namespace
}  // namespace sopimus
