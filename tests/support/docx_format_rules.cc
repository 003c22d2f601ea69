// Rules of a DOCX for styles, numbering and the order of elements.

#include <algorithm>

#include "support/docx_rule_parts.h"

namespace sopimus {

namespace {

using Order = std::vector<std::string_view>;

/// Children in the order of the schema (ECMA-376-1:2016, annex A.1). "*" stands for all that are not named.
const std::map<std::string, Order>& schema_orders() {
  static const std::map<std::string, Order> orders = {
      {"w:p", {"w:pPr", "*"}},
      {"w:r", {"w:rPr", "*"}},
      {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
      {"w:tr", {"w:trPr", "w:tc"}},
      {"w:tc", {"w:tcPr", "*"}},
      {"w:trPr", {"w:cantSplit", "w:tblHeader", "w:ins", "w:del"}},
      {"w:body", {"*", "w:sectPr"}},
      {"w:sdt", {"w:sdtPr", "w:sdtContent"}},
      {"w:pPr",
       {"w:pStyle",
        "w:keepNext",
        "w:keepLines",
        "w:pageBreakBefore",
        "w:framePr",
        "w:widowControl",
        "w:numPr",
        "w:suppressLineNumbers",
        "w:pBdr",
        "w:shd",
        "w:tabs",
        "w:suppressAutoHyphens",
        "w:spacing",
        "w:ind",
        "w:contextualSpacing",
        "w:jc",
        "w:textAlignment",
        "w:outlineLvl",
        "w:rPr",
        "w:sectPr",
        "w:pPrChange"}},
      {"w:rPr",
       {"w:ins",       "w:del",   "w:moveFrom", "w:moveTo",    "w:rStyle",    "w:rFonts",   "w:b",
        "w:bCs",       "w:i",     "w:iCs",      "w:caps",      "w:smallCaps", "w:strike",   "w:noProof",
        "w:vanish",    "w:color", "w:spacing",  "w:kern",      "w:position",  "w:sz",       "w:szCs",
        "w:highlight", "w:u",     "w:shd",      "w:vertAlign", "w:lang",      "w:rPrChange"}},
      {"w:numPr", {"w:ilvl", "w:numId"}},
      {"w:pBdr", {"w:top", "w:left", "w:bottom", "w:right", "w:between", "w:bar"}},
      {"w:tblPr",
       {"w:tblStyle", "w:tblpPr", "w:tblW", "w:jc", "w:tblCellSpacing", "w:tblInd", "w:tblBorders", "w:shd",
        "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription"}},
      {"w:tblCellMar", {"w:top", "w:left", "w:bottom", "w:right"}},
      {"w:tcPr",
       {"w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar", "w:textDirection",
        "w:tcFitText", "w:vAlign", "w:hideMark"}},
      {"w:sectPr",
       {"w:headerReference", "w:footerReference", "w:footnotePr", "w:endnotePr", "w:type", "w:pgSz",
        "w:pgMar", "w:paperSrc", "w:pgBorders", "w:lnNumType", "w:pgNumType", "w:cols", "w:formProt",
        "w:vAlign", "w:noEndnote", "w:titlePg", "w:docGrid"}},
      {"w:numbering", {"w:numPicBullet", "w:abstractNum", "w:num"}},
      {"w:abstractNum",
       {"w:nsid", "w:multiLevelType", "w:tmpl", "w:name", "w:styleLink", "w:numStyleLink", "w:lvl"}},
      {"w:num", {"w:abstractNumId", "w:lvlOverride"}},
      {"w:lvl",
       {"w:start", "w:numFmt", "w:lvlRestart", "w:pStyle", "w:isLgl", "w:suff", "w:lvlText",
        "w:lvlPicBulletId", "w:lvlJc", "w:pPr", "w:rPr"}},
      {"w:styles", {"w:docDefaults", "w:latentStyles", "w:style"}},
      {"w:style",
       {"w:name", "w:aliases", "w:basedOn", "w:next", "w:link", "w:autoRedefine", "w:hidden", "w:uiPriority",
        "w:semiHidden", "w:unhideWhenUsed", "w:qFormat", "w:locked", "w:pPr", "w:rPr", "w:tblPr", "w:trPr",
        "w:tcPr", "w:tblStylePr"}},
      {"w:settings",
       {"w:writeProtection",
        "w:view",
        "w:zoom",
        "w:mirrorMargins",
        "w:trackRevisions",
        "w:documentProtection",
        "w:defaultTabStop",
        "w:autoHyphenation",
        "w:consecutiveHyphenLimit",
        "w:hyphenationZone",
        "w:doNotHyphenateCaps",
        "w:evenAndOddHeaders",
        "w:characterSpacingControl",
        "w:footnotePr",
        "w:compat",
        "w:rsids",
        "w:themeFontLang",
        "w:clrSchemeMapping",
        "w:decimalSymbol",
        "w:listSeparator"}},
  };
  return orders;
}

void check_order_of(DocxExamination& docx, const std::string& part, const pugi::xml_node& node,
                    const Order& order) {
  auto at = order.begin();
  for (const pugi::xml_node& child : node.children()) {
    const auto find = [&](auto from) {
      const auto named = std::find(order.begin(), order.end(), child.name());
      return named == order.end() ? std::find(from, order.end(), "*")
                                  : std::find(from, order.end(), child.name());
    };
    const auto found = find(at);
    docx.expect(found != order.end(), "17 order of elements",
                part + ": " + child.name() + " in a " + node.name());
    if (found != order.end()) at = found;
  }
}

std::string value_of(const pugi::xml_node& node, const char* child) {
  return node.child(child).attribute("w:val").value();
}

}  // namespace

void check_order(DocxExamination& docx) {
  for (const auto& [name, xml] : docx.xml) {
    if (!name.starts_with("word/") || name.ends_with(".rels")) continue;
    for (const auto& [parent, order] : schema_orders()) {
      for (const auto& found : xml.select_nodes(("//" + parent).c_str())) {
        check_order_of(docx, name, found.node(), order);
      }
    }
  }
}

void check_styles(DocxExamination& docx) {
  std::map<std::string, std::string> types;
  std::map<std::string, std::string> bases;
  std::set<std::string> names;
  std::map<std::string, int> defaults;
  for (const pugi::xml_node& style : docx.root("word/styles.xml").children("w:style")) {
    const std::string id = style.attribute("w:styleId").value();
    const std::string type = style.attribute("w:type").value();
    docx.expect(types.emplace(id, type).second, "17.7 style ids", id + " is there twice");
    docx.expect(names.insert(value_of(style, "w:name")).second, "17.7 style ids", id + " has another's name");
    bases[id] = value_of(style, "w:basedOn");
    if (style.attribute("w:default").as_bool()) ++defaults[type];
  }
  for (const char* type : {"paragraph", "character", "table", "numbering"}) {
    docx.expect(defaults[type] == 1, "17.7 style ids", std::string("no default, or two: ") + type);
  }
  for (const auto& [id, base] : bases) {
    std::set<std::string> seen = {id};
    for (std::string at = base; !at.empty(); at = bases[at]) {
      docx.expect(types.contains(at) && types[at] == types[id], "17.7 style references",
                  id + " is based on " + at);
      if (!seen.insert(at).second) {
        docx.expect(false, "17.7 style references", id + " is based on itself");
        break;
      }
    }
  }
  const std::map<std::string, std::string> references = {
      {"w:pStyle", "paragraph"}, {"w:rStyle", "character"}, {"w:tblStyle", "table"}, {"w:next", "paragraph"}};
  for (const auto& [name, xml] : docx.xml) {
    for (const auto& [tag, type] : references) {
      for (const auto& found : xml.select_nodes(("//" + tag + "/@w:val").c_str())) {
        const std::string id = found.attribute().value();
        docx.expect(types.contains(id) && types[id] == type, "17.7 style references", name + ": " + id);
      }
    }
  }
}

void check_numbering(DocxExamination& docx) {
  const pugi::xml_node numbering = docx.root("word/numbering.xml");
  std::set<std::string> abstracts;
  std::set<std::string> nums = {"0"};  // takes numbering away
  for (const pugi::xml_node& abstract : numbering.children("w:abstractNum")) {
    const std::string id = abstract.attribute("w:abstractNumId").value();
    docx.expect(abstracts.insert(id).second, "17.9 numbering ids", "abstract " + id + " is there twice");
    int level = 0;
    for (const pugi::xml_node& one : abstract.children("w:lvl")) {
      docx.expect(one.attribute("w:ilvl").as_int(-1) == level++, "17.9 numbering ids", id + ": levels");
    }
    docx.expect(level == 1 || level == 9, "17.9 numbering ids",
                id + " has " + std::to_string(level) + " levels");
  }
  for (const pugi::xml_node& num : numbering.children("w:num")) {
    const std::string id = num.attribute("w:numId").value();
    docx.expect(nums.insert(id).second, "17.9 numbering ids", id + " is there twice");
    docx.expect(abstracts.contains(value_of(num, "w:abstractNumId")), "17.9 numbering references",
                id + " is of no abstract numbering");
  }
  for (const auto& [name, xml] : docx.xml) {
    for (const auto& found : xml.select_nodes("//w:numPr")) {
      const std::string id = value_of(found.node(), "w:numId");
      docx.expect(id.empty() || nums.contains(id), "17.9 numbering references", name + ": " + id);
      const int level = found.node().child("w:ilvl").attribute("w:val").as_int();
      docx.expect(level >= 0 && level < 9, "17.9 numbering references",
                  name + ": level " + std::to_string(level));
    }
  }
}

}  // namespace sopimus
