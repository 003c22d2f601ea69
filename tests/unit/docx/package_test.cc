// The ZIP: same parts, same bytes.

#include "docx/package.h"

#include <gtest/gtest.h>

#include "unit/docx/read_package.h"
#include "unit/docx/sample_documents.h"

namespace sopimus {
namespace {

TEST(Package, IsTheSameTwice) {
  const Document full = full_document();
  const Document annex = annex_document();
  const std::string once = write_docx({&full, &annex}, {});
  EXPECT_EQ(write_docx({&full, &annex}, {}), once);
  EXPECT_NE(write_docx({&annex, &full}, {}), once);
}

TEST(Package, HoldsLargePartsAsTheyAre) {
  // Compressed by several threads, where the machine has them.
  std::map<std::string, std::string> parts;
  for (int i = 0; i < 5; ++i) {
    std::string& part = parts["word/part" + std::to_string(i) + ".xml"];
    for (int k = 0; k < 100000; ++k) part += "<w:p n=\"" + std::to_string(i * k) + "\"/>";
  }
  Package package;
  for (const auto& [name, bytes] : parts) package.add(name, "application/xml", bytes);
  const std::string zip = package.to_zip();
  EXPECT_EQ(package.to_zip(), zip);
  const ReadPackage read = read_package(zip);
  for (const auto& [name, bytes] : parts) EXPECT_EQ(read.parts.at(name), bytes) << name;
}

TEST(Package, CarriesNoClock) {
  const Document empty = document_of({});
  const std::string bytes = write_docx({&empty}, {});
  // MS-DOS time 0 and date 1980-01-01 (0x0021) in the first local header (APPNOTE.TXT 4.3.7).
  EXPECT_EQ(bytes.substr(0, 4), "PK\x03\x04");
  EXPECT_EQ(bytes.substr(10, 4), std::string("\0\0\x21\0", 4));
}

TEST(Package, SharesExternalRelationships) {
  Package package;
  package.add("word/document.xml", "application/xml", "<a/>");
  const std::string id =
      package.relate_external("word/document.xml", "hyperlink", "https://a.example/?x=1&y=2");
  EXPECT_EQ(package.relate_external("word/document.xml", "hyperlink", "https://a.example/?x=1&y=2"), id);
  EXPECT_NE(package.relate_external("word/document.xml", "hyperlink", "https://b.example/"), id);
  const ReadPackage read = read_package(package.to_zip());
  EXPECT_NE(read.parts.at("word/_rels/document.xml.rels").find("x=1&amp;y=2"), std::string::npos);
}

}  // namespace
}  // namespace sopimus
