// The record of a file that came back and was verified.

#include "source/verification_record.h"

#include <gtest/gtest.h>

#include "source/format.h"
#include "support.h"

namespace sopimus {
namespace {

const std::string kHash(64, 'a');

VerificationRecord sample_record() {
  VerificationRecord record;
  record.file.text = "allekirjoitettu sopimus.pdf";
  record.length.text = "188508";
  record.sha256.text = kHash;
  record.date.text = "2026-11-22";
  record.edition.text = "2025-2029/frozen.1";
  record.text.text = "same";
  record.by.text = "bytes";
  record.texts = {{{"paasopimus"}, {"fi"}, {kHash}}};
  record.signatures = {{{"perho_kunnanjohtaja"},
                        {"perho"},
                        {"kunnanjohtaja"},
                        {"yes"},
                        {"yes"},
                        {"2026-11-20T10:04:00Z"},
                        {"signer"},
                        {kHash}},
                       {{"Kenttä \"1\""}, {}, {}, {"no"}, {}, {}, {}, {}}};
  return record;
}

TEST(VerificationRecord, IsReadAsItWasWritten) {
  const std::string xml = write_verification_record(sample_record());
  const auto source = std::make_shared<const SourceText>("records/r.xml", xml);
  Diagnostics diagnostics;
  const VerificationRecord read = read_verification_record(source, diagnostics);
  EXPECT_TRUE(diagnostics.all().empty());
  EXPECT_EQ(write_verification_record(read), xml);
  ASSERT_EQ(read.signatures.size(), 2U);
  EXPECT_EQ(read.signatures[1].field.text, "Kenttä \"1\"");
  EXPECT_TRUE(read.signatures[1].party.text.empty());
  EXPECT_EQ(format_file(source, diagnostics), xml);  // it is in canonical form
}

TEST(VerificationRecord, HasAPlaceByEditionFileAndContent) {
  EXPECT_EQ(path_of_verification("2025-2029/frozen.1", "paasopimus.fi.pdf", "9f86d081884c7d65"),
            "records/2025-2029/frozen.1.paasopimus.fi.pdf.9f86d081.verification.xml");
  EXPECT_EQ(path_of_verification("2025-2029/frozen.1", "../a b\n.pdf", "9f86d081884c7d65"),
            "records/2025-2029/frozen.1...-a-b-.pdf.9f86d081.verification.xml");
}

TEST(VerificationRecord, ReportsWhatIsNoRecord) {
  for (const auto& [right, wrong] :
       std::vector<std::pair<std::string, std::string>>{{"text=\"same\"", "text=\"perhaps\""},
                                                        {"date=\"2026-11-22\"", "date=\"22.11.2026\""},
                                                        {"sound=\"no\"", ""},
                                                        {"party=\"perho\"", "party=\"Perhon kunta\""},
                                                        {"length=\"188508\"", "length=\"0\""}}) {
    std::string xml = write_verification_record(sample_record());
    xml.replace(xml.find(right), right.size(), wrong);
    Diagnostics diagnostics;
    read_verification_record(std::make_shared<const SourceText>("records/r.xml", xml), diagnostics);
    EXPECT_EQ(diagnostics.errors(), 1U) << wrong;
  }
}

}  // namespace
}  // namespace sopimus
