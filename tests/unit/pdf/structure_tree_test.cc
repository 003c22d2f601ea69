#include "pdf/structure_tree.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "read_objects.h"
#include "sample_pages.h"

namespace sopimus {
namespace {

/// The rules of ISO 32000-1:2008, 14.7 and 14.8, and ISO 14289-1:2014 that need no eye.
class StructureChecker {
 public:
  explicit StructureChecker(const PdfObjects& objects) : objects_(objects) {}

  std::vector<std::string> check() {
    const PdfValue& root = objects_.get(objects_.catalog(), "StructTreeRoot");
    for (const auto& [key, value] : objects_.pairs(objects_.get(root, "ParentTree"))) {
      parents_[key.as_int()] = value;
    }
    check_keys(root);
    find_pages(objects_.get(objects_.catalog(), "Pages"));
    check_kids(root, "StructTreeRoot", -1);
    check_marks_of_pages();
    check_annotations();
    return faults_;
  }

 private:
  void fault(const std::string& what) { faults_.push_back(what); }

  void check_keys(const PdfValue& root) {
    int next = 0;
    for (const auto& [key, value] : parents_) {
      if (key != next++) fault("the parent tree skips a key");
    }
    if (root.at("ParentTreeNextKey").as_int() != next) fault("ParentTreeNextKey");
  }

  void find_pages(const PdfValue& tree) {
    for (const PdfValue& page : tree.at("Kids").items) pages_.push_back(page.as_int());
  }

  static bool may_hold(const std::string& parent, const std::string& child) {
    static const std::map<std::string, std::set<std::string>> kAllowed = {
        {"TOC", {"TOC", "TOCI", "Caption"}},
        {"L", {"LI", "L", "Caption"}},
        {"LI", {"Lbl", "LBody"}},
        {"Table", {"TR", "THead", "TBody", "TFoot", "Caption"}},
        {"TR", {"TH", "TD"}},
        {"Form", {}}};
    const auto found = kAllowed.find(parent);
    return found == kAllowed.end() || found->second.contains(child);
  }

  void check_kids(const PdfValue& element, const std::string& type, int self) {
    const PdfValue kids = element.has("K") ? element.at("K") : PdfValue{.kind = PdfValue::Kind::Array};
    const std::vector<PdfValue> all =
        kids.kind == PdfValue::Kind::Array ? kids.items : std::vector<PdfValue>{kids};
    int annotations = 0;
    for (const PdfValue& kid : all) {
      if (kid.kind == PdfValue::Kind::Number) {
        use_mark(element.at("Pg").as_int(), kid.as_int(), self);
      } else if (kid.kind == PdfValue::Kind::Dictionary && kid.at("Type").text == "MCR") {
        use_mark(kid.at("Pg").as_int(), kid.at("MCID").as_int(), self);
      } else if (kid.kind == PdfValue::Kind::Dictionary) {
        ++annotations;
        use_annotation(kid, self);
      } else {
        check_element(kid.as_int(), self, type);
      }
    }
    if (type == "Link" && annotations == 0) fault("a Link without an annotation");
    if (type == "Form" && (annotations != 1 || all.size() != 1)) fault("a Form without its only annotation");
  }

  void check_element(int number, int parent, const std::string& parent_type) {
    const PdfValue& element = objects_.by_number.at(number);
    const std::string type = element.at("S").text;
    if (!visited_.insert(number).second) fault("an element with two parents");
    if (parent >= 0 && element.at("P").as_int() != parent) fault("P of " + type + " is not its parent");
    if (!may_hold(parent_type, type)) fault(type + " in " + parent_type);
    if (type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6') {
      if (type[1] - '0' > level_ + 1) fault("a heading level is skipped before " + type);
      level_ = type[1] - '0';
    }
    if (type == "TH" && (!element.has("A") || !element.at("A").has("Scope"))) fault("a TH without Scope");
    if (type == "Figure" && (!element.has("Alt") || element.at("Alt").text.empty()))
      fault("a Figure without Alt");
    if (type == "L" && !element.has("A")) fault("an L without ListNumbering");
    check_kids(element, type, number);
  }

  void use_mark(int page, int id, int element) {
    if (!marks_.insert({page, id}).second) fault("a mark in two elements");
    const int key = objects_.by_number.at(page).at("StructParents").as_int();
    const std::vector<PdfValue>& row = parents_.at(key).items;
    if (id < 0 || static_cast<std::size_t>(id) >= row.size()) {
      fault("a mark beyond its page's parents");
    } else if (row[static_cast<std::size_t>(id)].as_int() != element) {
      fault("the parent tree gives a mark to another element");
    }
  }

  void use_annotation(const PdfValue& kid, int element) {
    const int number = kid.at("Obj").as_int();
    if (!annotations_.insert(number).second) fault("an annotation in two elements");
    const PdfValue& annotation = objects_.by_number.at(number);
    const auto parent = parents_.find(annotation.at("StructParent").as_int());
    if (parent == parents_.end() || parent->second.as_int() != element) fault("StructParent leads elsewhere");
  }

  /// Every mark of a content stream is in the tree, none is inside another, and all else is an artifact.
  void check_marks_of_pages() {
    for (const int number : pages_) {
      const std::string& content = objects_.get(objects_.by_number.at(number), "Contents").data;
      PdfReader reader(content);
      PdfValue properties;
      std::vector<bool> open;  // by depth: is a mark or an artifact
      int next = 0;
      while (!reader.is_at_end()) {
        const PdfValue token = reader.read();
        if (token.kind == PdfValue::Kind::Dictionary) properties = token;
        if (token.kind != PdfValue::Kind::Word) continue;
        if (token.text == "BDC") {
          if (properties.has("MCID")) {
            if (properties.at("MCID").as_int() != next++) fault("marks do not count up");
            if (!marks_.contains({number, next - 1})) fault("a mark in no element");
          }
          if (!open.empty() && !properties.has("ActualText")) fault("a mark inside a mark");
          open.push_back(true);
        } else if (token.text == "EMC") {
          if (open.empty()) fault("EMC without BDC");
          open.pop_back();
        } else if (open.empty() && (token.text == "TJ" || token.text == "Do" || token.text == "f")) {
          fault("content that is neither marked nor an artifact");
        }
      }
      if (!open.empty()) fault("a mark does not end");
    }
  }

  void check_annotations() {
    for (const int number : pages_) {
      const PdfValue& page = objects_.by_number.at(number);
      if (page.at("Tabs").text != "S") fault("Tabs");
      if (!page.has("Annots")) continue;
      for (const PdfValue& reference : page.at("Annots").items) {
        const PdfValue& annotation = objects_.get(reference);
        if (!annotations_.contains(reference.as_int())) fault("an annotation outside the tree");
        if ((annotation.at("F").as_int() & 4) == 0) fault("an annotation that is not printed");
        const bool is_link = annotation.at("Subtype").text == "Link";
        if (!annotation.has(is_link ? "Contents" : "TU")) fault("an annotation that says nothing");
      }
    }
  }

  const PdfObjects& objects_;
  std::map<int, PdfValue> parents_;
  std::vector<int> pages_;
  std::set<int> visited_;
  std::set<std::pair<int, int>> marks_;
  std::set<int> annotations_;
  int level_ = 0;
  std::vector<std::string> faults_;
};

std::vector<std::string> faults_of(const Pages& pages) {
  const PdfObjects objects = read_objects(write_pdf(pages, sample_options()));
  return StructureChecker(objects).check();
}

TEST(StructureTree, KeepsTheRules) { EXPECT_EQ(faults_of(make_sample()), std::vector<std::string>()); }

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

/// The checker itself can say no.
TEST(StructureTree, CheckerSeesFaults) {
  const struct {
    const char* what;
    std::function<void(Pages&)> spoil;
  } cases[] = {
      {"a heading level is skipped before H4", [](Pages& p) { p.structure[1].type = "H4"; }},
      {"P in TOC", [](Pages& p) { p.structure[3].type = "P"; }},
      {"a Form without its only annotation", [](Pages& p) { p.pages[2].fields.pop_back(); }},
      {"a Figure without Alt",
       [](Pages& p) {
         for (auto& s : p.structure) s.alternative.clear();
       }},
  };
  for (const auto& [what, spoil] : cases) {
    Pages pages = make_sample();
    spoil(pages);
    const std::vector<std::string> faults = faults_of(pages);
    EXPECT_NE(std::find(faults.begin(), faults.end(), what), faults.end()) << what;
  }
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
