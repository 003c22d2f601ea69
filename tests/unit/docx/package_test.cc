// Whether the files are what ECMA-376 allows: types, relationships, ids, references, order.

#include "docx/package.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "unit/docx/read_package.h"
#include "unit/docx/sample_documents.h"

namespace sopimus {
namespace {

/// The order of children in the schema (wml.xsd: CT_PPr, CT_RPr, CT_TblPr, CT_TrPr, CT_TcPr, CT_Lvl,
/// CT_SectPr).
const std::map<std::string, std::vector<std::string>>& schema_orders() {
  static const std::map<std::string, std::vector<std::string>> orders = {
      {"w:pPr",
       {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl", "w:numPr", "w:pBdr",
        "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr",
        "w:sectPr"}},
      {"w:rPr",
       {"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs", "w:u",
        "w:lang"}},
      {"w:tblPr",
       {"w:tblStyle", "w:tblW", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar", "w:tblLook",
        "w:tblCaption"}},
      {"w:trPr", {"w:cantSplit", "w:tblHeader"}},
      {"w:tcPr", {"w:tcW", "w:gridSpan", "w:tcBorders", "w:shd", "w:tcMar", "w:vAlign"}},
      {"w:lvl", {"w:start", "w:numFmt", "w:pStyle", "w:suff", "w:lvlText", "w:lvlJc", "w:pPr"}},
      {"w:sectPr",
       {"w:headerReference", "w:footerReference", "w:type", "w:pgSz", "w:pgMar", "w:pgNumType", "w:cols",
        "w:titlePg"}},
  };
  return orders;
}

class Checker {
 public:
  explicit Checker(const ReadPackage& package) : package_(package) {}

  void check() {
    EXPECT_EQ(package_.names.front(), "[Content_Types].xml");
    content_types();
    for (const auto& [name, bytes] : package_.parts) {
      if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
      const pugi::xml_document xml = parsed(bytes);
      if (name.ends_with(".rels")) {
        relationships(name, xml);
      } else if (name.starts_with("word/")) {
        story(name, xml);
      }
    }
  }

 private:
  void content_types() {
    const pugi::xml_document xml = parsed(package_.parts.at("[Content_Types].xml"));
    std::set<std::string> extensions;
    std::set<std::string> overridden;
    for (const auto& entry : xml.child("Types").children()) {
      if (std::string(entry.name()) == "Default") {
        extensions.insert(entry.attribute("Extension").value());
      } else {
        const std::string name = std::string(entry.attribute("PartName").value()).substr(1);
        EXPECT_TRUE(package_.parts.contains(name)) << name;
        EXPECT_TRUE(overridden.insert(name).second) << name;
      }
    }
    for (const std::string& name : package_.names) {
      EXPECT_TRUE(extensions.contains(name.substr(name.rfind('.') + 1))) << name;
      const bool is_word = name.starts_with("word/") && name.ends_with(".xml");
      EXPECT_EQ(overridden.contains(name), is_word || name.find("Props") != std::string::npos) << name;
    }
  }

  void relationships(const std::string& name, const pugi::xml_document& xml) {
    std::string folder = name.substr(0, name.find("_rels/"));
    const std::string source = folder + name.substr(name.rfind('/') + 1, name.size() - name.rfind('/') - 6);
    EXPECT_TRUE(source.empty() || package_.parts.contains(source)) << name;
    std::set<std::string>& ids = ids_[source];
    for (const auto& entry : xml.child("Relationships").children()) {
      EXPECT_TRUE(ids.insert(entry.attribute("Id").value()).second) << name;
      std::string target = entry.attribute("Target").value();
      if (std::string(entry.attribute("TargetMode").value()) == "External") continue;
      std::string base = folder;
      if (target.starts_with("../")) {
        target = target.substr(3);
        base = "";
      }
      EXPECT_TRUE(package_.parts.contains(base + target)) << name << ": " << target;
    }
  }

  void story(const std::string& name, const pugi::xml_document& xml) {
    std::set<std::string> used;
    for (const auto& found : xml.select_nodes("//@r:id | //@r:embed")) used.insert(found.attribute().value());
    // "_rels" sorts before the parts: the relationships are known by now.
    for (const std::string& id : used) EXPECT_TRUE(ids_[name].contains(id)) << name << ": " << id;
    styles_and_numbers(name, xml);
    bookmarks(xml);
    fields(xml);
    for (const auto& [parent, order] : schema_orders()) {
      for (const auto& found : xml.select_nodes(("//" + parent).c_str())) in_order(found.node(), order);
    }
    for (const auto& found : xml.select_nodes("//w:tc")) {
      EXPECT_STREQ(found.node().last_child().name(), "w:p");
    }
    std::set<std::string> drawings;
    for (const auto& found : xml.select_nodes("//wp:docPr/@id")) {
      EXPECT_TRUE(drawings.insert(found.attribute().value()).second) << "drawing id";
    }
  }

  void styles_and_numbers(const std::string& name, const pugi::xml_document& xml) {
    const pugi::xml_document styles = parsed(package_.parts.at("word/styles.xml"));
    std::map<std::string, std::string> types;
    for (const auto& style : styles.child("w:styles").children("w:style")) {
      const bool is_new =
          types.emplace(style.attribute("w:styleId").value(), style.attribute("w:type").value()).second;
      EXPECT_TRUE(is_new) << style.attribute("w:styleId").value();
    }
    const pugi::xml_document numbering = parsed(package_.parts.at("word/numbering.xml"));
    std::set<std::string> nums = {"0"};
    for (const auto& num : numbering.child("w:numbering").children("w:num")) {
      EXPECT_TRUE(nums.insert(num.attribute("w:numId").value()).second);
    }
    for (const auto& [tag, type] : std::map<std::string, std::string>{{"w:pStyle", "paragraph"},
                                                                      {"w:rStyle", "character"},
                                                                      {"w:tblStyle", "table"},
                                                                      {"w:next", "paragraph"}}) {
      for (const auto& found : xml.select_nodes(("//" + tag + "/@w:val").c_str())) {
        EXPECT_EQ(types[found.attribute().value()], type) << name << ": " << found.attribute().value();
      }
    }
    for (const auto& found : xml.select_nodes("//w:numPr/w:numId/@w:val")) {
      EXPECT_TRUE(nums.contains(found.attribute().value())) << found.attribute().value();
    }
  }

  /// Every bookmark ends where it began: in its paragraph, or, around a whole document, in the body.
  void bookmarks(const pugi::xml_document& xml) {
    std::map<std::string, pugi::xml_node> starts;
    std::set<std::string> names;
    for (const auto& found : xml.select_nodes("//w:bookmarkStart")) {
      const std::string name = found.node().attribute("w:name").value();
      EXPECT_TRUE(names.insert(name).second) << name;
      EXPECT_LE(name.size(), name.starts_with("_cl_") ? 33U : 40U);
      EXPECT_TRUE(starts.emplace(found.node().attribute("w:id").value(), found.node()).second) << name;
    }
    std::size_t ends = 0;
    for (const auto& found : xml.select_nodes("//w:bookmarkEnd")) {
      const std::string id = found.node().attribute("w:id").value();
      ++ends;
      EXPECT_TRUE(starts.contains(id)) << id;
      EXPECT_EQ(starts[id].parent(), found.node().parent()) << starts[id].attribute("w:name").value();
    }
    EXPECT_EQ(ends, starts.size());
    for (const auto& found : xml.select_nodes("//w:hyperlink/@w:anchor")) {
      EXPECT_TRUE(names.contains(found.attribute().value())) << found.attribute().value();
    }
    for (const auto& found : xml.select_nodes("//w:instrText")) {
      std::vector<std::string> words;
      std::string text = found.node().text().get();
      for (std::size_t at = 1; at < text.size();) {
        const std::size_t end = text.find(' ', at);
        words.push_back(text.substr(at, end - at));
        at = end == std::string::npos ? text.size() : end + 1;
      }
      const bool is_reference = words.at(0) == "REF" || words[0] == "PAGEREF";
      EXPECT_TRUE(!is_reference || names.contains(words.at(1))) << text;
      const auto range = std::find(words.begin(), words.end(), "\\b");
      EXPECT_TRUE(range == words.end() || names.contains(*(range + 1))) << text;
    }
  }

  static void fields(const pugi::xml_document& xml) {
    int depth = 0;
    for (const auto& found : xml.select_nodes("//w:fldChar/@w:fldCharType")) {
      const std::string kind = found.attribute().value();
      if (kind == "begin") ++depth;
      if (kind == "end") --depth;
      EXPECT_GE(depth, kind == "separate" ? 1 : 0);
    }
    EXPECT_EQ(depth, 0);
  }

  static void in_order(const pugi::xml_node& node, const std::vector<std::string>& order) {
    auto at = order.begin();
    for (const auto& child : node.children()) {
      const auto found = std::find(at, order.end(), child.name());
      EXPECT_NE(found, order.end()) << child.name() << " in " << to_string(node);
      if (found != order.end()) at = found;
    }
  }

  const ReadPackage& package_;
  std::map<std::string, std::set<std::string>> ids_;
};

TEST(Package, IsValid) {
  const Document full = full_document();
  const Document annex = annex_document();
  const Document empty = document_of({});
  DocxOptions options;
  options.logo = tiny_png();
  options.only_tracked_changes = true;
  options.properties = {{"Extra", "1"}};
  for (const auto& documents : std::vector<std::vector<const Document*>>{
           {&full}, {&annex}, {&full, &annex}, {&empty}, {&annex, &empty, &full}}) {
    Checker(written(documents, options)).check();
  }
}

TEST(Package, IsTheSameTwice) {
  const Document full = full_document();
  const Document annex = annex_document();
  const std::string once = write_docx({&full, &annex}, {});
  EXPECT_EQ(write_docx({&full, &annex}, {}), once);
  EXPECT_NE(write_docx({&annex, &full}, {}), once);
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
