#include "pdf/metadata.h"

#include <gtest/gtest.h>

#include "sample_pages.h"

namespace sopimus {
namespace {

TEST(Metadata, DescribesEveryPropertyThatPdfADoesNotKnow) {
  const std::string xmp = make_xmp(make_metadata({}, sample_options()));
  EXPECT_TRUE(xmp.starts_with("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"));
  for (const char* wanted : {
           "<pdfaid:part>2</pdfaid:part>",
           "<pdfaid:conformance>A</pdfaid:conformance>",
           "<pdfuaid:part>1</pdfuaid:part>",
           "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
           "<pdfaSchema:prefix>sopimus</pdfaSchema:prefix>",
           "<sopimus:edition>2026/frozen.1</sopimus:edition>",
           "<pdfaProperty:name>edition</pdfaProperty:name>",
           "<pdfaProperty:name>diarynumber</pdfaProperty:name>",
           "<xmp:CreateDate>2025-12-31T00:00:00Z</xmp:CreateDate>",
           "<rdf:li xml:lang=\"x-default\">2026/frozen.1 &amp; liite &lt;2&gt;</rdf:li>",
           "<dc:language><rdf:Bag><rdf:li>fi</rdf:li></rdf:Bag></dc:language>",
       }) {
    EXPECT_NE(xmp.find(wanted), std::string::npos) << wanted;
  }
}

TEST(Metadata, LeavesOutWhatIsNotThere) {
  const std::string xmp = make_xmp(make_metadata({}, {}));
  for (const char* unwanted : {"dc:title>", "dc:creator>", "sopimus:", "<pdfaSchema:prefix>sopimus"}) {
    EXPECT_EQ(xmp.find(unwanted), std::string::npos) << unwanted;
  }
}

TEST(Metadata, CleansNamesAndKeepsTheFirst) {
  PdfOptions options;
  options.properties = {{"diary number", "1"}, {"diarynumber", "2"}, {"1 §", "3"}, {"ä", "4"}, {"", "5"}};
  const Metadata metadata = make_metadata({}, options);
  const std::vector<std::pair<std::string, std::string>> wanted = {
      {"diarynumber", "1"}, {"x1", "3"}, {"x", "4"}};
  EXPECT_EQ(metadata.properties, wanted);
}

TEST(Metadata, TakesTitleAndLanguageOfThePages) {
  const Pages pages{.language = "sv", .title = "Sopimus"};
  EXPECT_EQ(make_metadata(pages, {}).title, "Sopimus");
  EXPECT_EQ(make_metadata(pages, {}).language, "sv");
  EXPECT_EQ(make_metadata(pages, sample_options()).language, "fi");
}

}  // namespace
}  // namespace sopimus
