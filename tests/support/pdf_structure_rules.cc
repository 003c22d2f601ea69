// The rules of the structure tree. The entry point is check_structure.

#include <map>

#include "support/pdf_rule_parts.h"

namespace sopimus {

namespace {

using Kind = PdfValue::Kind;
using Types = std::set<std::string>;

const Types kStandardTypes = {
    "Document", "Part",      "Sect",   "H1",   "H2",   "H3",    "H4",    "H5",         "H6",    "P",  "TOC",
    "TOCI",     "Reference", "L",      "LI",   "Lbl",  "LBody", "Table", "THead",      "TBody", "TR", "TH",
    "TD",       "Caption",   "Figure", "Form", "Link", "Span",  "Div",   "BlockQuote", "Note"};

/// ISO 32000-1:2008, 14.8.4.3: what may stand in what, where that is limited.
const std::map<std::string, Types> kChildren = {{"StructTreeRoot", {"Document"}},
                                                {"TOC", {"TOC", "TOCI", "Caption"}},
                                                {"L", {"LI", "L", "Caption"}},
                                                {"LI", {"Lbl", "LBody"}},
                                                {"Table", {"TR", "THead", "TBody", "Caption"}},
                                                {"THead", {"TR"}},
                                                {"TBody", {"TR"}},
                                                {"TR", {"TH", "TD"}},
                                                {"Form", {}}};
const std::map<std::string, Types> kParents = {
    {"LI", {"L"}},  {"Lbl", {"LI"}}, {"LBody", {"LI"}}, {"TR", {"Table", "THead", "TBody"}},
    {"TH", {"TR"}}, {"TD", {"TR"}},  {"TOCI", {"TOC"}}};

/// What sopimus has beside the standard types, with the decoration that says so (14.8.5.4).
const std::map<std::string, const char*> kDecorations = {{"Ins", "Underline"}, {"Del", "LineThrough"}};

bool allows(const std::map<std::string, Types>& rules, const std::string& subject,
            const std::string& object) {
  const auto found = rules.find(subject);
  return found == rules.end() || found->second.contains(object);
}

class StructureRules {
 public:
  StructureRules(PdfExamination& pdf, std::set<std::pair<int, int>>& marks) : pdf_(pdf), marks_(marks) {}

  void check() {
    const PdfValue& root = pdf_.look(pdf_.file.catalog(), "StructTreeRoot");
    int next = 0;
    for (const auto& [key, value] : pdf_.parents) {
      pdf_.expect(key == next++, "PDF 14.7.4.4 parent tree", "it skips a key");
    }
    pdf_.expect(pdf_.look(root, "ParentTreeNextKey").as_int() == next, "PDF 14.7.4.4 parent tree",
                "ParentTreeNextKey");
    check_roles(root);
    check_kids(root, "StructTreeRoot", -1);
    pdf_.expect(level_ > 0, "UA 7.4.2 headings", "there is none");
    check_annotations();
  }

 private:
  /// The standard type that `type` is mapped to; itself when it is one.
  const std::string& role_of(const std::string& type) const {
    const auto role = roles_.find(type);
    return role == roles_.end() ? type : role->second;
  }

  /// Standard types keep their meaning (ISO 14289-1:2014, 7.1), and one step leads to one of them.
  void check_roles(const PdfValue& root) {
    for (const auto& [type, role] : pdf_.look(root, "RoleMap").entries) {
      roles_[type] = role.text;
      pdf_.expect(!kStandardTypes.contains(type) && kStandardTypes.contains(role.text), "A 6.7.3.4 roles",
                  type + " is mapped to " + role.text);
    }
  }

  void check_change(const PdfValue& element, const std::string& type) {
    const PdfValue& attributes = pdf_.look(element, "A");
    pdf_.expect(pdf_.look(attributes, "O").text == "Layout" &&
                    pdf_.look(attributes, "TextDecorationType").text == kDecorations.at(type),
                "PDF 14.8.5.4 decoration", "of " + type);
    // Each of these would be read instead of the words.
    for (const char* key : {"Alt", "ActualText", "E"}) {
      pdf_.expect(!element.has(key), "PDF 14.9.3 changed text", type + " has " + key);
    }
    pdf_.expect(!pdf_.look(element, "T").text.empty() && element.has("K"), "PDF 14.7.2 change title",
                type + " has no title or no text");
  }

  void check_kids(const PdfValue& element, const std::string& type, int self) {
    const PdfValue& kids = element.has("K") ? element.at("K") : PdfValue();
    const std::vector<PdfValue> single = {kids};
    std::size_t annotations = 0;
    std::size_t count = 0;
    for (const PdfValue& kid : kids.kind == Kind::Array ? kids.items : single) {
      if (kid.kind == Kind::Null) continue;
      ++count;
      if (kid.kind == Kind::Number) {
        use_mark(element.has("Pg") ? element.at("Pg").as_int() : 0, kid.as_int(), self);
      } else if (kid.kind == Kind::Reference) {
        check_element(kid.as_int(), self, type);
      } else if (pdf_.look(kid, "Type").text == "MCR") {
        use_mark(kid.has("Pg") ? kid.at("Pg").as_int() : 0, pdf_.look(kid, "MCID").as_int(), self);
      } else {
        ++annotations;
        use_annotation(kid, self, type);
      }
    }
    if (type == "Link") pdf_.expect(annotations > 0, "UA 7.18.5 links", "a Link without annotation");
    if (type == "Form") {
      pdf_.expect(annotations == 1 && count == 1, "UA 7.18.4 forms", "a Form without its one field");
    }
  }

  void check_element(int number, int parent, const std::string& parent_type) {
    const PdfValue& element = pdf_.object(number);
    const std::string& own_type = pdf_.look(element, "S").text;
    const std::string& type = role_of(own_type);
    if (!visited_.insert(number).second) return pdf_.fault("PDF 14.7.2 parents", "an element stands twice");
    const bool is_own = parent < 0 || (element.has("P") && element.at("P").as_int() == parent);
    pdf_.expect(is_own, "PDF 14.7.2 parents", "P of " + type + " is not its parent");
    pdf_.expect(kStandardTypes.contains(type), "A 6.7.3.4 roles", type + " has no role");
    pdf_.expect(allows(kChildren, parent_type, type) && allows(kParents, type, parent_type),
                "PDF 14.8.4 types", type + " in " + parent_type);
    if (element.has("Lang")) {
      pdf_.expect(is_language(element.at("Lang").text), "UA 7.2 language", "of " + type);
    }
    if (kDecorations.contains(own_type)) check_change(element, own_type);
    check_type(element, type);
    check_kids(element, type, number);
  }

  void check_type(const PdfValue& element, const std::string& type) {
    const PdfValue& attributes = pdf_.look(element, "A");
    if (type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6') {
      pdf_.expect(type[1] - '0' <= level_ + 1, "UA 7.4.2 headings", "a level is skipped before " + type);
      level_ = type[1] - '0';
    } else if (type == "TH") {
      const std::string& scope = pdf_.look(attributes, "Scope").text;
      pdf_.expect(scope == "Row" || scope == "Column" || scope == "Both", "UA 7.5 scope", "a TH has none");
    } else if (type == "Figure") {
      pdf_.expect(!pdf_.look(element, "Alt").text.empty() && attributes.has("BBox"), "UA 7.3 figures",
                  "a Figure without Alt or place");
    } else if (type == "L") {
      pdf_.expect(attributes.has("ListNumbering"), "UA 7.6 lists", "an L without ListNumbering");
    } else if (type == "Table") {
      check_rows(element);
    }
  }

  void check_rows(const PdfValue& table) {
    std::set<int> widths;
    for (const PdfValue& kid : items_of(table)) {
      const PdfValue& row = pdf_.follow(kid);
      if (role_of(pdf_.look(row, "S").text) != "TR") continue;
      int width = 0;
      for (const PdfValue& cell : items_of(row)) {
        const PdfValue& attributes = pdf_.look(pdf_.follow(cell), "A");
        width += attributes.has("ColSpan") ? attributes.at("ColSpan").as_int() : 1;
      }
      widths.insert(width);
    }
    pdf_.expect(widths.size() == 1, "UA 7.5 rows", "rows of a table have different numbers of columns");
  }

  static std::vector<PdfValue> items_of(const PdfValue& element) {
    if (!element.has("K")) return {};
    const PdfValue& kids = element.at("K");
    return kids.kind == Kind::Array ? kids.items : std::vector<PdfValue>{kids};
  }

  void use_mark(int page, int id, int element) {
    pdf_.expect(marks_.insert({page, id}).second, "PDF 14.7.4.4 parent tree", "a mark in two elements");
    const PdfValue& key = pdf_.look(pdf_.object(page), "StructParents");
    const auto row = pdf_.parents.find(key.as_int());
    const bool is_known = key.kind == Kind::Number && row != pdf_.parents.end() && id >= 0 &&
                          static_cast<std::size_t>(id) < row->second.items.size();
    pdf_.expect(is_known && row->second.items[static_cast<std::size_t>(id)].as_int() == element,
                "PDF 14.7.4.4 parent tree", "it gives a mark to another element");
  }

  void use_annotation(const PdfValue& kid, int element, const std::string& type) {
    const int number = kid.has("Obj") ? kid.at("Obj").as_int() : 0;
    const PdfValue& annotation = pdf_.object(number);
    annotations_.insert(number);
    const auto parent = pdf_.parents.find(pdf_.look(annotation, "StructParent").as_int());
    const bool is_own =
        annotation.has("StructParent") && parent != pdf_.parents.end() && parent->second.as_int() == element;
    pdf_.expect(is_own, "PDF 14.7.4.4 parent tree", "StructParent of an annotation leads elsewhere");
    const bool is_link = pdf_.look(annotation, "Subtype").text == "Link";
    pdf_.expect(type == (is_link ? "Link" : "Form"), "UA 7.18.1 structure", "an annotation in " + type);
  }

  void check_annotations() {
    for (const int page : pdf_.pages) {
      for (const PdfValue& annotation : pdf_.look(pdf_.object(page), "Annots").items) {
        pdf_.expect(annotations_.contains(annotation.as_int()), "UA 7.18.1 structure",
                    "an annotation that no element has");
      }
    }
  }

  PdfExamination& pdf_;
  std::set<std::pair<int, int>>& marks_;
  std::map<std::string, std::string> roles_;
  std::set<int> visited_;
  std::set<int> annotations_;
  int level_ = 0;
};

}  // namespace

void check_structure(PdfExamination& pdf, std::set<std::pair<int, int>>& marks) {
  StructureRules(pdf, marks).check();
}

}  // namespace sopimus
