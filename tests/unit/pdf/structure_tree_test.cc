#include "pdf/structure_tree.h"

#include <gtest/gtest.h>

#include "sample_pages.h"
#include "support/pdf_rules.h"

namespace sopimus {
namespace {

std::vector<std::string> faults_of(const Pages& pages) {
  std::vector<std::string> texts;
  for (const PdfFault& fault : find_pdf_faults(read_objects(write_pdf(pages, sample_options())))) {
    texts.push_back(fault.rule + ": " + fault.what);
  }
  return texts;
}

TEST(StructureTree, KeepsTheRulesOnManyPages) {
  PageMaker m;
  const int document = m.element("Document", -1);
  const int h1 = m.element("H1", document);
  for (int page = 0; page < 150; ++page) {  // enough for a parent tree in leaves
    m.begin_page();
    if (page == 0) m.line("Otsikko", h1, Length::millimetres(20), Length::millimetres(30));
    const int link = m.element("Link", m.element("P", document));
    m.line("Sivu", link, Length::millimetres(20), Length::millimetres(50));
    m.page().links.push_back(
        {{{}, {}, Length::millimetres(9), Length::millimetres(5)}, "#alku", "Alku", link});
    m.pages.destinations.push_back({"a#" + std::to_string(page), static_cast<std::size_t>(page), {}, link});
  }
  m.pages.destinations.push_back({"a#alku", 0, {}, h1});
  m.pages.ranges = {{"a", 0, 150}};
  EXPECT_EQ(faults_of(m.pages), std::vector<std::string>());
  const PdfObjects objects = read_objects(write_pdf(m.pages, {}));
  const auto names = objects.pairs(objects.get(objects.catalog().at("Names"), "Dests"));
  ASSERT_EQ(names.size(), 151U);
  for (std::size_t i = 1; i < names.size(); ++i) EXPECT_LT(names[i - 1].first.text, names[i].first.text);
}

/// Type, contents and children of an element as text: "P(0 Link(1) 2)".
std::string outline_of(const PdfObjects& objects, const PdfValue& element) {
  std::string text = element.has("S") ? element.at("S").text : "";
  if (!element.has("K")) return text;
  const PdfValue& kids = element.at("K");
  text += "(";
  for (const PdfValue& kid : kids.kind == PdfValue::Kind::Array ? kids.items : std::vector<PdfValue>{kids}) {
    if (text.back() != '(') text += " ";
    if (kid.kind == PdfValue::Kind::Number) {
      text += std::to_string(kid.as_int());
    } else if (kid.kind == PdfValue::Kind::Reference) {
      text += outline_of(objects, objects.get(kid));
    } else {
      text += kid.at("Type").text;
    }
  }
  return text + ")";
}

TEST(StructureTree, KeepsReadingOrder) {
  PageMaker m;
  const int document = m.element("Document", -1);
  const int paragraph = m.element("P", document);
  const int link = m.element("Link", paragraph);
  const int span = m.element("Span", paragraph);
  const int table_row = m.element("TR", document);
  const int empty = m.element("TD", table_row);
  const int full = m.element("TD", table_row);
  m.element("TD", table_row);
  m.begin_page();
  const auto line = [&m](const char* text, int structure) {
    m.line(text, structure, {}, Length::points(100));
  };
  line("Sopimus ", paragraph);
  line("on ", paragraph);
  line("täällä ", link);
  line("ja ", paragraph);
  line("muualla", span);
  line(".", paragraph);
  line("12", full);
  m.page().links.push_back({{}, "https://example.org/", "Esimerkki", link});
  m.begin_page();
  line("viimeinen", paragraph);
  static_cast<void>(empty);
  const PdfObjects objects = read_objects(write_pdf(m.pages, {}));
  EXPECT_EQ(outline_of(objects, objects.get(objects.catalog(), "StructTreeRoot")),
            "(Document(P(0 Link(1 OBJR) 2 Span(3) 4 MCR) TR(TD TD(5) TD)))");
}

TEST(StructureTree, MapsTheTypesOfChangesWhereThereAreAny) {
  for (const char* type : {"Ins", "Del", "Span"}) {
    PageMaker m;
    const int change = m.element(type, m.element("P", m.element("Document", -1)));
    m.begin_page();
    m.line("sana", change, {}, Length::points(100));
    const PdfObjects objects = read_objects(write_pdf(m.pages, {}));
    const PdfValue& root = objects.get(objects.catalog(), "StructTreeRoot");
    const bool is_change = std::string_view(type) != "Span";
    ASSERT_EQ(root.has("RoleMap"), is_change) << type;
    if (!is_change) continue;
    EXPECT_EQ(objects.get(root, "RoleMap").entries.size(), 1U) << type;
    EXPECT_EQ(objects.get(objects.get(root, "RoleMap"), type).text, "Span");
  }
}

TEST(StructureTree, WritesAttributesAndNames) {
  PageMaker m;
  const int document = m.element("Document", -1);
  m.begin_page();
  const int list = m.element("L", document);
  m.at(list).ordered = true;
  const int head = m.element("TH", m.element("TR", m.element("Table", document)));
  m.at(head).scope = "Row";
  m.at(head).column_span = 3;
  const int section = m.element("Sect", document);
  m.at(section).title = "Määräykset";
  m.at(section).language = "sv";
  m.at(section).id = "x";
  const int again = m.element("Sect", document);
  m.at(again).id = "x";
  const PdfObjects objects = read_objects(write_pdf(m.pages, {}));
  const PdfValue& root = objects.get(objects.catalog(), "StructTreeRoot");
  const PdfValue& top = objects.get(root, "K");
  const auto kid = [&objects](const PdfValue& element, std::size_t i) -> const PdfValue& {
    const PdfValue& kids = element.at("K");
    return objects.get(kids.kind == PdfValue::Kind::Array ? kids.items.at(i) : kids);
  };
  EXPECT_EQ(kid(top, 0).at("A").at("ListNumbering").text, "Decimal");
  const PdfValue& cell = kid(kid(kid(top, 1), 0), 0);
  EXPECT_EQ(cell.at("A").at("O").text, "Table");
  EXPECT_EQ(cell.at("A").at("Scope").text, "Row");
  EXPECT_EQ(cell.at("A").at("ColSpan").as_int(), 3);
  EXPECT_EQ(kid(top, 2).at("Lang").text, "sv");
  EXPECT_EQ(kid(top, 2).at("ID").text, "x");
  EXPECT_FALSE(kid(top, 3).has("ID"));
  EXPECT_EQ(objects.pairs(objects.get(root, "IDTree")).size(), 1U);
}

TEST(StructureTree, RefusesAChildBeforeItsParent) {
  PageMaker m;
  m.element("Document", 1);
  m.element("P", -1);
  m.begin_page();
  EXPECT_THROW(write_pdf(m.pages, {}), std::logic_error);
}

}  // namespace
}  // namespace sopimus
