// The files are what ECMA-376 allows, and each rule of the test can be broken.

#include "support/docx_rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "docx/write_docx.h"
#include "unit/docx/marked_document.h"

namespace sopimus {
namespace {

DocxOptions all_options() {
  DocxOptions options;
  options.only_tracked_changes = true;
  options.signature_lines = true;
  options.line_numbers = true;
  options.properties = {{"Extra", "1"}};
  return options;
}

std::string told(const std::vector<DocxFault>& faults) {
  std::string text;
  for (const DocxFault& fault : faults) text += fault.rule + ": " + fault.what + "\n";
  return text;
}

TEST(DocxRules, AreKept) {
  const Document full = full_document();
  const Document annex = annex_document();
  const Document empty = document_of({});
  for (const DocxOptions& options : {DocxOptions(), all_options()}) {
    for (const auto& documents : std::vector<std::vector<const Document*>>{
             {&full}, {&annex}, {&full, &annex}, {&empty}, {&annex, &empty, &full}}) {
      EXPECT_EQ(told(find_docx_faults(read_docx(write_docx(documents, options)))), "");
    }
  }
}

/// What breaks a rule.
struct Mutation {
  std::string rule;
  std::string part;
  std::string from;  // the last of these in the part
  std::string to;
};

/// The rules that were seen to be broken.
std::set<std::string> broken_by(const std::vector<Mutation>& mutations, const DocxParts& good) {
  std::set<std::string> broken;
  for (const Mutation& row : mutations) {
    DocxParts bad = good;
    std::string& bytes = bad.bytes.at(row.part);
    const std::size_t at = bytes.rfind(row.from);
    if (at == std::string::npos) {
      ADD_FAILURE() << row.part << " has no " << row.from;
      continue;
    }
    bytes.replace(at, row.from.size(), row.to);
    const std::vector<DocxFault> faults = find_docx_faults(bad);
    const bool is_found = std::any_of(faults.begin(), faults.end(),
                                      [&](const DocxFault& fault) { return fault.rule == row.rule; });
    EXPECT_TRUE(is_found) << row.rule << ": " << row.from << "\n" << told(faults);
    broken.insert(row.rule);
  }
  return broken;
}

std::set<std::string> broken_in_comparisons() {
  const std::string body = "word/document.xml";
  const Document comparison = marked_document();
  return broken_by(
      {
          {"17 order of elements", body, "<w:cantSplit/><w:ins ", "<w:del/><w:cantSplit/><w:ins "},
          {"17.13 change ids", body, "<w:ins w:id=\"", "<w:ins w:id=\"1\" w:old=\""},
          {"17.13 change authors", body, "w:author=\"Keski-Pohjanmaan hyvinvointialue\"", "w:author=\"\""},
          {"17.13 change authors", body, "T10:00:00Z", ""},
          {"17.13 change places", body, "</w:ins>", "<w:bookmarkStart w:id=\"7777\" w:name=\"x\"/></w:ins>"},
          {"17.13 change places", body, "</w:del>",
           "<w:ins w:id=\"7777\" w:author=\"x\"><w:r/></w:ins></w:del>"},
          {"17.13 change places", body, "<w:bookmarkEnd ",
           "<w:del w:id=\"7777\" w:author=\"x\"/><w:bookmarkEnd "},
          {"17.13 changed fields", body, "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:ins>",
           "</w:ins><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"},
          {"17.13 changed rows", body, "</w:del></w:p></w:tc>", "</w:del><w:r/></w:p></w:tc>"},
          {"17.13 comments", "word/comments.xml", "w:id=\"", "w:id=\"9"},
          {"17.13 comments", body, "<w:commentRangeEnd ", "<w:commentRangeStart "},
          {"17.13 deleted text", body, "<w:delText>2025</w:delText>", "<w:t>2025</w:t>"},
          {"17.13 deleted text", body, "<w:t>Digituki</w:t>", "<w:delText>Digituki</w:delText>"},
          {"17.13 moves", body, "w:name=\"move1", "w:name=\"move9"},
          {"17.13 moves", body, "<w:moveToRangeEnd ", "<w:moveFromRangeEnd "},
          {"17.13 ends that stay", body,
           "<w:p><w:pPr><w:pStyle w:val=\"Separator\"/></w:pPr><w:r><w:t>\u200B</w:t></w:r></w:p>", ""},
      },
      read_docx(write_docx({&comparison}, {})));
}

TEST(DocxRules, CanEachBeBroken) {
  const std::string body = "word/document.xml";
  const std::string styles = "word/styles.xml";
  const std::string numbering = "word/numbering.xml";
  const std::vector<Mutation> rows = {
      {"OPC content types", "[Content_Types].xml", "PartName=\"/word/styles.xml\"",
       "PartName=\"/word/style.xml\""},
      {"OPC content types", "[Content_Types].xml", "Extension=\"png\"", "Extension=\"jpg\""},
      {"OPC relationships", "word/_rels/document.xml.rels", "Target=\"numbering.xml\"",
       "Target=\"numbers.xml\""},
      {"OPC relationships", "word/_rels/document.xml.rels", "Id=\"rId2\"", "Id=\"rId1\""},
      {"OPC relationships", body, "r:id=\"rId1\"", "r:id=\"rId999\""},
      {"OPC reachable parts", "word/_rels/document.xml.rels", "Target=\"fontTable.xml\"",
       "Target=\"styles.xml\""},
      {"XML well-formed", styles, "</w:styles>", ""},
      {"17 order of elements", body, "<w:keepNext/>", "<w:jc w:val=\"left\"/><w:keepNext/>"},
      {"17 order of elements", body, "<w:tblGrid>", "<w:p/><w:tblGrid>"},
      {"17 order of elements", styles, "<w:uiPriority ", "<w:qFormat/><w:uiPriority "},
      {"17 order of elements", "word/settings.xml", "<w:zoom ", "<w:compat/><w:zoom "},
      {"17.4 cells end in a paragraph", body, "</w:tc>", "<w:tbl/></w:tc>"},
      {"17.4 grid", body, "<w:gridCol w:w=\"", "<w:gridCol w:w=\"1"},
      {"17.4 grid", body, "<w:gridSpan w:val=\"2\"/>", ""},
      {"17.4 repeated rows stand first", body, "<w:trPr><w:cantSplit/></w:trPr>",
       "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"},
      {"17.6 sections", body, "<w:headerReference w:type=\"default\"", "<w:headerReference w:type=\"first\""},
      {"17.6 sections", body, "<w:titlePg/>", ""},
      {"17.7 style ids", styles, "w:styleId=\"Subtitle\"", "w:styleId=\"Title\""},
      {"17.7 style ids", styles, "w:default=\"1\" ", ""},
      {"17.7 style references", body, "<w:pStyle w:val=\"Heading1\"/>", "<w:pStyle w:val=\"Heading10\"/>"},
      {"17.7 style references", styles, "<w:basedOn w:val=\"Normal\"/>", "<w:basedOn w:val=\"Hyperlink\"/>"},
      {"17.9 numbering ids", numbering, "<w:num w:numId=\"2\"", "<w:num w:numId=\"1\""},
      {"17.9 numbering ids", numbering, "<w:lvl w:ilvl=\"3\"", "<w:lvl w:ilvl=\"2\""},
      {"17.9 numbering references", body, "<w:numId w:val=\"", "<w:numId w:val=\"99"},
      {"17.9 numbering references", numbering, "<w:abstractNumId w:val=\"", "<w:abstractNumId w:val=\"9"},
      {"17.13 bookmark pairs", body, "<w:bookmarkEnd w:id=\"1", "<w:bookmarkEnd w:id=\"9991"},
      {"17.13 bookmark pairs", body, "</w:p>", "<w:bookmarkEnd w:id=\"7777\"/></w:p>"},
      {"17.13 bookmark names", body, "w:name=\"_cl_", "w:name=\"_cl_ä"},
      {"17.13 bookmark names", body, "w:name=\"_Toc",
       "w:name=\"_Toc_that_is_longer_than_forty_characters_is_cut"},
      {"17.16 field nesting", body, "<w:fldChar w:fldCharType=\"separate\"/>", ""},
      {"17.16 field nesting", body, "<w:fldChar w:fldCharType=\"end\"/>", ""},
      {"17.16 field targets", body, "> REF _Ref", "> REF _Raf"},
      {"17.16 field targets", body, "> PAGEREF _Toc", "> PAGEREF _Tac"},
      {"17.16 field targets", body, "w:anchor=\"_Ref", "w:anchor=\"_Raf"},
      {"17.16 field values", body, " \\r \\h ", " \\h "},
      {"20.4 picture ids", body, "<wp:docPr id=\"2\"", "<wp:docPr id=\"1\""},
      {"20.4 picture ids", body, "id=\"_x0000_i1026\"", "id=\"_x0000_i1025\""},
      {"20.4 alternative text", body, "<wp:docPr id=\"1\" name=\"Picture 1\" descr=\"",
       "<wp:docPr id=\"1\" name=\"Picture 1\" title=\""},
      {"22.3 property ids", "docProps/custom.xml", "pid=\"3\"", "pid=\"2\""},
      {"Sopimus carriers", "customXml/item1.xml", "bookmark=\"_cl_", "bookmark=\"_cl_x"},
      {"Sopimus carriers", body, "w:name=\"_cl_", "w:name=\"_dl_"},
      {"Sopimus carriers", "docProps/custom.xml", "SopimusDocument", "SopimusComparison"},
  };
  const Document full = full_document();
  const Document annex = annex_document();
  const DocxParts good = read_docx(write_docx({&full, &annex}, all_options()));
  std::set<std::string> broken = broken_by(rows, good);
  broken.merge(broken_in_comparisons());
  broken.insert("OPC part names");  // below
  DocxParts twice = good;
  twice.names.push_back("word/styles.xml");
  EXPECT_EQ(told(find_docx_faults(twice)), "OPC part names: word/styles.xml is there twice\n");
  EXPECT_EQ(broken, std::set<std::string>(docx_rules().begin(), docx_rules().end()));
  EXPECT_THROW(read_docx("no ZIP"), std::runtime_error);
}

}  // namespace
}  // namespace sopimus
