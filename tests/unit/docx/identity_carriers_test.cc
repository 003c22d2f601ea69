#include "docx/identity_carriers.h"

#include <gtest/gtest.h>

#include <set>

#include "unit/docx/read_package.h"
#include "unit/docx/sample_documents.h"

namespace sopimus {
namespace {

TEST(IdentityCarriers, NamesParagraphs) {
  const Document document = document_of({});
  IdentityCarriers carriers;
  carriers.begin_document(document);
  const std::string first = carriers.name_paragraph(from("tarkoitus", 1));
  EXPECT_EQ(first.size(), 18U);
  EXPECT_TRUE(first.starts_with("_cl_"));
  EXPECT_TRUE(first.ends_with("_1"));
  const std::string stem = first.substr(0, 16);
  EXPECT_EQ(carriers.name_paragraph(from("tarkoitus", 0)), stem + "_0");
  EXPECT_EQ(carriers.name_paragraph(from("tarkoitus", 1)), stem + "_1_2");
  EXPECT_EQ(carriers.name_paragraph(from("tarkoitus", 1)), stem + "_1_3");
  EXPECT_NE(carriers.name_paragraph(from("tausta", 1)).substr(0, 16), stem);
  Origin pinned = from("tarkoitus", 1);
  pinned.edition = "2021-2025/frozen.1";
  EXPECT_NE(carriers.name_paragraph(pinned).substr(0, 16), stem);
  EXPECT_EQ(carriers.name_paragraph({}), "");
}

TEST(IdentityCarriers, AnotherDocumentHasOtherNames) {
  const Document one = document_of({});
  Document other = one;
  other.identity.document = "liite-a";
  IdentityCarriers carriers;
  carriers.begin_document(one);
  const std::string first = carriers.name_paragraph(from("tarkoitus", 1));
  carriers.begin_document(other);
  EXPECT_NE(carriers.name_paragraph(from("tarkoitus", 1)), first);
}

TEST(IdentityCarriers, EveryParagraphOfAClauseIsInTheTable) {
  const Document full = full_document();
  const Document annex = annex_document();
  const ReadPackage package = written({&full, &annex});
  const pugi::xml_document xml = parsed(package.parts.at("word/document.xml"));
  std::set<std::string> in_text;
  for (const auto& found : xml.select_nodes("//w:bookmarkStart[starts-with(@w:name, '_cl_')]/@w:name")) {
    in_text.insert(found.attribute().value());
  }
  const pugi::xml_document table = parsed(package.parts.at("customXml/item1.xml"));
  std::set<std::string> in_table;
  for (const auto& found : table.select_nodes("//paragraph/@bookmark")) {
    EXPECT_TRUE(in_table.insert(found.attribute().value()).second);
  }
  EXPECT_GT(in_table.size(), 60U);
  EXPECT_EQ(in_table, in_text);
  const pugi::xml_node first = table.child("clauses").child("document");
  EXPECT_STREQ(first.attribute("id").value(), "paasopimus");
  EXPECT_STREQ(first.attribute("commit").value(), full.edition.commit.c_str());
  EXPECT_STREQ(first.attribute("fingerprint").value(), full.fingerprint.c_str());
  EXPECT_STREQ(first.attribute("edition").value(), "2025-2029/draft.3");
  const pugi::xml_node heading = table.select_node("//clause[@id='tausta']/paragraph").node();
  EXPECT_STREQ(heading.attribute("number").value(), "0");
  EXPECT_STREQ(first.next_sibling().attribute("language").value(), "sv");
}

TEST(IdentityCarriers, ClausesNameTheirBaseText) {
  const Document document = document_of({});
  Origin written = from("tarkoitus", 1);
  written.at.source = std::make_shared<SourceText>("clauses/tarkoitus.xml", "hello\n");
  IdentityCarriers carriers;
  carriers.begin_document(document);
  carriers.name_paragraph(written);
  carriers.name_paragraph(from("tausta", 1));
  const pugi::xml_document table = parsed(carriers.write_table());
  EXPECT_STREQ(table.select_node("//clause[@id='tarkoitus']/@blob").attribute().value(),
               "ce013625030ba8dba906f756967f9e9ca394464a");
  EXPECT_FALSE(table.select_node("//clause[@id='tausta']/@blob"));
}

}  // namespace
}  // namespace sopimus
