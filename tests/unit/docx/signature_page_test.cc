// Signatures: in pairs, whole, at one height, and headed on every page.

#include <gtest/gtest.h>

#include "docx/write_docx.h"
#include "unit/docx/read_package.h"
#include "unit/docx/sample_documents.h"

namespace sopimus {
namespace {

TEST(SignaturePage, SignaturesStandTwoAndTwoAndAreNotDivided) {
  const Document document = document_of({{signatures(3)}});
  const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
  std::vector<std::string> cells;
  for (const auto& found : xml.select_nodes("//w:tr[w:trPr/w:cantSplit]/w:tc")) {
    std::string cell;
    for (const auto& one : found.node().children("w:p")) cell += text_of(one) + "|";
    cells.push_back(cell);
  }
  EXPECT_EQ(cells,
            (std::vector<std::string>{"Allekirjoitukset|", "Tämä sopimus on allekirjoitettu sähköisesti.|",
                                      "Mallikunta 1|Paikka ja aika \t|Nimi Niminen|kunnanjohtaja|",
                                      "Mallikunta 2|Paikka ja aika \t|Nimenselvennys \t|kunnanjohtaja|",
                                      "Mallikunta 3|Paikka ja aika \t|Nimi Niminen|kunnanjohtaja|", "|"}));
  EXPECT_TRUE(find_paragraph(xml, "allekirjoitettu sähköisesti").child("w:pPr").child("w:keepNext"));
  // A table ends no story: a paragraph of one point stands after it.
  const pugi::xml_node last = xml.child("w:document").child("w:body").last_child().previous_sibling();
  EXPECT_STREQ(last.child("w:pPr").child("w:pStyle").attribute("w:val").value(), "Separator");
}

TEST(SignaturePage, LinesToSignOnStandAtOneHeight) {
  SignaturePage page = signatures(2);
  page.signatories[1].role = "hallintojohtaja, jonka nimike on niin pitkä, että se jatkuu toiselle riville";
  const Document document = document_of({{page}});
  const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
  const auto room_below = [&](const std::string& role) {
    const pugi::xml_node spacing = find_paragraph(xml, role).child("w:pPr").child("w:spacing");
    return spacing.attribute("w:after").as_int();
  };
  EXPECT_EQ(room_below("kunnanjohtaja"), document.style.text_style("signature").leading.to_twips());
  EXPECT_EQ(room_below("hallintojohtaja"), 0);
}

TEST(SignaturePage, EveryPageOfSignaturesHasTheirHeading) {
  const Document document = document_of({{table({{cell("Taulukko")}}, {1})}, {signatures(3)}});
  const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
  const pugi::xml_node heading = find_paragraph(xml, "Allekirjoitukset");
  const pugi::xml_node row = heading.parent().parent();
  EXPECT_TRUE(row.child("w:trPr").child("w:tblHeader"));
  EXPECT_FALSE(row.previous_sibling("w:tr"));
  EXPECT_FALSE(row.next_sibling("w:tr").child("w:trPr").child("w:tblHeader"));
  // Its room is above the table, which is no part of the one before.
  EXPECT_STREQ(heading.child("w:pPr").child("w:spacing").attribute("w:before").value(), "0");
  const pugi::xml_node room = row.parent().previous_sibling();
  EXPECT_STREQ(room.name(), "w:p");
  EXPECT_TRUE(room.child("w:pPr").child("w:keepNext"));
  EXPECT_STRNE(room.child("w:pPr").child("w:spacing").attribute("w:before").value(), "0");
}

TEST(SignaturePage, SignaturesHaveTextOnTheirPage) {
  struct Row {
    std::vector<Block> before;
    bool has_text;
    bool keeps;
  };
  const Row rows[] = {{{{body_text("Viimeinen.")}}, true, false},
                      {{{body_text("Viimeinen.")}}, false, true},
                      {{{list(false, {item("•", "Ensimmäinen."), item("•", "Viimeinen.")})}}, false, true}};
  for (const Row& row : rows) {
    SignaturePage page = signatures(1);
    if (!row.has_text) page.paragraphs.clear();
    std::vector<Block> blocks = row.before;
    blocks.push_back({page});
    const Document document = document_of(std::move(blocks));
    const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
    for (const auto& found : xml.select_nodes("//w:body/w:p[w:pPr/w:pStyle/@w:val != 'Title']")) {
      const std::string words = text_of(found.node());
      if (words.empty()) continue;
      const bool keeps = !found.node().child("w:pPr").child("w:keepNext").empty();
      EXPECT_EQ(keeps, row.keeps && words == "Viimeinen.") << words;
    }
  }
}

}  // namespace
}  // namespace sopimus
