// The record of a PDF made to be signed.

#include "source/prepared_record.h"

#include <gtest/gtest.h>

#include "source/format.h"
#include "support.h"

namespace sopimus {
namespace {

const std::string kHash(64, 'a');

PreparedRecord sample_record() {
  PreparedRecord record;
  record.file.text = "hallintosopimus.fi.pdf";
  record.length.text = "183042";
  record.sha256.text = kHash;
  record.edition.text = "2025-2029/frozen.1";
  record.commit.text = std::string(40, 'b');
  record.texts = {{{"paasopimus"}, {"fi"}, {kHash}}, {{"liite-a"}, {"fi"}, {kHash}}};
  return record;
}

TEST(PreparedRecord, IsReadAsItWasWritten) {
  const std::string xml = write_prepared_record(sample_record());
  const auto source = std::make_shared<const SourceText>("records/r.xml", xml);
  Diagnostics diagnostics;
  const PreparedRecord read = read_prepared_record(source, diagnostics);
  EXPECT_TRUE(diagnostics.all().empty());
  EXPECT_EQ(write_prepared_record(read), xml);
  EXPECT_EQ(read.texts.size(), 2U);
  EXPECT_EQ(format_file(source, diagnostics), xml);  // it is in canonical form
}

TEST(PreparedRecord, HasAPlaceByTermEditionAndFile) {
  EXPECT_EQ(path_of_record("2025-2029/frozen.1", "paasopimus.fi.pdf"),
            "records/2025-2029/frozen.1.paasopimus.fi.pdf.xml");
}

TEST(PreparedRecord, ReportsWhatIsNoRecord) {
  std::string xml = write_prepared_record(sample_record());
  xml.replace(xml.find("length=\"183042\""), 15, "length=\"0\"");
  Diagnostics diagnostics;
  read_prepared_record(std::make_shared<const SourceText>("records/r.xml", xml), diagnostics);
  EXPECT_EQ(diagnostics.errors(), 1U);
}

}  // namespace
}  // namespace sopimus
