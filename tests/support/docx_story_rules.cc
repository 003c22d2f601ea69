// Rules of a DOCX for what stands in a story: bookmarks, fields, tables, sections, pictures; and for what the
// way back needs.

#include <algorithm>
#include <cctype>

#include "support/docx_rule_parts.h"

namespace sopimus {

namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// The bookmarks of a part by name: the text between start and end where both are in one paragraph.
using Bookmarks = std::map<std::string, std::string>;

std::string text_between(const pugi::xml_node& start, const pugi::xml_node& end) {
  std::string text;
  for (pugi::xml_node at = start.next_sibling(); at && at != end; at = at.next_sibling())
    text += shown_text(at);
  return text;
}

/// Every bookmark ends where it began: in its paragraph, or, around a whole document, in the body.
Bookmarks check_bookmarks(DocxExamination& docx, const std::string& part, const pugi::xml_document& xml) {
  std::map<std::string, pugi::xml_node> open;
  std::map<std::string, pugi::xml_node> ends;
  for (const auto& found : xml.select_nodes("//w:bookmarkEnd")) {
    const std::string id = found.node().attribute("w:id").value();
    docx.expect(ends.emplace(id, found.node()).second, "17.13 bookmark pairs", part + ": two ends of " + id);
  }
  Bookmarks bookmarks;
  std::set<std::string> folded;
  for (const auto& found : xml.select_nodes("//w:bookmarkStart")) {
    const pugi::xml_node start = found.node();
    const std::string id = start.attribute("w:id").value();
    const std::string name = start.attribute("w:name").value();
    docx.expect(open.emplace(id, start).second, "17.13 bookmark pairs", part + ": two starts of " + id);
    const auto end = ends.find(id);
    docx.expect(end != ends.end() && end->second.parent() == start.parent(), "17.13 bookmark pairs",
                part + ": " + name + " does not end where it began");
    const bool is_plain = std::all_of(name.begin(), name.end(),
                                      [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
    // Word cuts a longer name; "_Copy_1" must fit behind ours.
    const std::size_t most = name.starts_with("_cl_") ? 33 : 40;
    docx.expect(is_plain && !name.empty() && name.size() <= most, "17.13 bookmark names", name);
    std::string lower = name;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    docx.expect(folded.insert(lower).second, "17.13 bookmark names", name + " is there twice");
    bookmarks[name] = end == ends.end() ? "" : text_between(start, end->second);
  }
  for (const auto& [id, end] : ends) {
    docx.expect(open.contains(id), "17.13 bookmark pairs", part + ": an end without a start, " + id);
  }
  return bookmarks;
}

/// One field that is being read.
struct OpenField {
  std::string instruction{};
  std::string value{};
  bool has_value = false;
};

void check_field(DocxExamination& docx, const OpenField& field, const Bookmarks& bookmarks) {
  const std::vector<std::string> words = words_of(field.instruction);
  docx.expect(!words.empty(), "17.16 field nesting", "a field without an instruction");
  if (words.empty()) return;
  const bool is_reference = words[0] == "REF" || words[0] == "PAGEREF";
  if (is_reference) {
    const std::string target = words.size() > 1 ? words[1] : "";
    docx.expect(bookmarks.contains(target), "17.16 field targets", field.instruction);
    const bool shows_text = words[0] == "REF" && std::find(words.begin(), words.end(), "\\r") == words.end();
    docx.expect(!shows_text || !bookmarks.contains(target) || bookmarks.at(target) == field.value,
                "17.16 field values", field.instruction + " would not show " + field.value);
  }
  const auto range = std::find(words.begin(), words.end(), "\\b");
  docx.expect(range == words.end() || (range + 1 != words.end() && bookmarks.contains(*(range + 1))),
              "17.16 field targets", field.instruction);
  docx.expect(field.has_value, "17.16 field nesting", field.instruction + " has no value");
  docx.expect(!field.value.empty(), "17.16 field values", field.instruction + " shows nothing");
}

void check_fields(DocxExamination& docx, const std::string& part, const pugi::xml_document& xml,
                  const Bookmarks& bookmarks) {
  std::vector<OpenField> open;
  pugi::xpath_node_set nodes =
      xml.select_nodes("//w:fldChar | //w:instrText | //w:t | //w:tab | //w:noBreakHyphen");
  nodes.sort();
  for (const auto& found : nodes) {
    const pugi::xml_node node = found.node();
    const std::string_view name = node.name();
    const std::string_view kind = node.attribute("w:fldCharType").value();
    if (name == "w:fldChar" && kind == "begin") {
      open.emplace_back();
    } else if (name == "w:fldChar" && open.empty()) {
      docx.expect(false, "17.16 field nesting", part + ": a field ends that never began");
    } else if (name == "w:fldChar" && kind == "separate") {
      open.back().has_value = true;
    } else if (name == "w:fldChar") {
      check_field(docx, open.back(), bookmarks);
      open.pop_back();
    } else if (name == "w:instrText") {
      docx.expect(!open.empty() && !open.back().has_value, "17.16 field nesting",
                  part + ": an instruction outside");
      if (!open.empty()) open.back().instruction += node.text().get();
    } else {
      for (OpenField& field : open) field.value += field.has_value ? shown_text(node) : "";
    }
  }
  docx.expect(open.empty(), "17.16 field nesting", part + ": a field does not end");
  for (const auto& found : xml.select_nodes("//w:hyperlink/@w:anchor")) {
    const std::string name = found.attribute().value();
    docx.expect(bookmarks.contains(name), "17.16 field targets", part + ": a link to " + name);
  }
}

void check_row(DocxExamination& docx, const pugi::xml_node& row, const std::vector<int>& grid) {
  std::size_t column = 0;
  for (const pugi::xml_node& cell : row.children("w:tc")) {
    const pugi::xml_node properties = cell.child("w:tcPr");
    const pugi::xml_node span = properties.child("w:gridSpan");
    const auto count = static_cast<std::size_t>(span ? span.attribute("w:val").as_int() : 1);
    int width = 0;
    for (std::size_t i = column; i < column + count && i < grid.size(); ++i) width += grid[i];
    docx.expect(properties.child("w:tcW").attribute("w:w").as_int() == width, "17.4 grid", "a cell's width");
    column += count;
    docx.expect(std::string_view(cell.last_child().name()) == "w:p", "17.4 cells end in a paragraph",
                shown_text(cell));
  }
  docx.expect(column == grid.size(), "17.4 grid",
              std::to_string(column) + " cells in a row: " + shown_text(row));
}

void check_tables(DocxExamination& docx, const pugi::xml_document& xml) {
  for (const auto& found : xml.select_nodes("//w:tbl")) {
    std::vector<int> grid;
    int width = 0;
    for (const pugi::xml_node& column : found.node().child("w:tblGrid").children()) {
      grid.push_back(column.attribute("w:w").as_int());
      width += grid.back();
    }
    const int stated = found.node().child("w:tblPr").child("w:tblW").attribute("w:w").as_int();
    docx.expect(stated == width, "17.4 grid", "a table's width is not its columns'");
    bool is_head = true;
    for (const pugi::xml_node& row : found.node().children("w:tr")) {
      const bool is_marked = bool(row.child("w:trPr").child("w:tblHeader"));
      docx.expect(is_head || !is_marked, "17.4 repeated rows stand first", shown_text(row));
      is_head = is_head && is_marked;
      check_row(docx, row, grid);
    }
  }
}

void check_sections(DocxExamination& docx) {
  const pugi::xml_node body = docx.root("word/document.xml").child("w:body");
  docx.expect(bool(body.child("w:sectPr")), "17.6 sections", "the last has no properties");
  for (const auto& found : body.select_nodes(".//w:sectPr")) {
    for (const char* tag : {"w:headerReference", "w:footerReference"}) {
      std::set<std::string> kinds;
      for (const pugi::xml_node& reference : found.node().children(tag)) {
        docx.expect(kinds.insert(reference.attribute("w:type").value()).second, "17.6 sections",
                    std::string("two of a kind: ") + tag);
      }
      docx.expect(kinds.contains("default"), "17.6 sections", std::string("none for most pages: ") + tag);
      const bool has_title_page = bool(found.node().child("w:titlePg"));
      docx.expect(kinds.contains("first") == has_title_page, "17.6 sections",
                  std::string("first page: ") + tag);
    }
  }
}

void check_pictures(DocxExamination& docx, const std::string& part, const pugi::xml_document& xml) {
  std::set<std::string> ids;
  for (const auto& found : xml.select_nodes("//wp:docPr")) {
    const std::string id = found.node().attribute("id").value();
    docx.expect(ids.insert(id).second, "20.4 picture ids", part + ": two " + id);
    docx.expect(!std::string_view(found.node().attribute("descr").value()).empty(), "20.4 alternative text",
                part + ": picture " + id);
  }
  for (const auto& found : xml.select_nodes("//v:shape")) {
    const std::string id = found.node().attribute("id").value();
    docx.expect(ids.insert(id).second, "20.4 picture ids", part + ": two " + id);
    docx.expect(!std::string_view(found.node().attribute("alt").value()).empty(), "20.4 alternative text",
                part + ": shape " + id);
  }
}

}  // namespace

void check_stories(DocxExamination& docx) {
  for (const auto& [name, xml] : docx.xml) {
    if (!name.starts_with("word/") || name.ends_with(".rels")) continue;
    check_fields(docx, name, xml, check_bookmarks(docx, name, xml));
    check_tables(docx, xml);
    check_pictures(docx, name, xml);
  }
  check_sections(docx);
}

/// Every bookmark of a clause is in the table, and every row of the table has its bookmark.
void check_carriers(DocxExamination& docx) {
  std::set<std::string> listed;
  for (const auto& found : docx.root("customXml/item1.xml").select_nodes("//paragraph")) {
    const std::string name = found.node().attribute("bookmark").value();
    docx.expect(listed.insert(name).second, "Sopimus carriers", name + " is listed twice");
    const std::string clause = found.node().parent().attribute("id").value();
    docx.expect(!clause.empty(), "Sopimus carriers", name + " is of no clause");
  }
  std::set<std::string> there;
  for (const auto& found : docx.root("word/document.xml").select_nodes("//w:p/w:bookmarkStart/@w:name")) {
    const std::string name = found.attribute().value();
    if (name.starts_with("_cl_")) there.insert(name);
  }
  for (const std::string& name : listed) {
    docx.expect(there.contains(name), "Sopimus carriers", name + " is in no paragraph");
  }
  for (const std::string& name : there) {
    docx.expect(listed.contains(name), "Sopimus carriers", name + " is not in the table");
  }
}

}  // namespace sopimus
