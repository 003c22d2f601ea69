// Rules of a DOCX for tracked changes and the comments on them.

#include <string_view>

#include "support/docx_rule_parts.h"

namespace sopimus {

namespace {

bool is_change(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name == "w:ins" || name == "w:del" || name == "w:moveFrom" || name == "w:moveTo";
}

pugi::xml_node change_around(const pugi::xml_node& node) {
  pugi::xml_node at = node;
  while (at && !is_change(at)) at = at.parent();
  return at;
}

/// The change on a paragraph's end.
pugi::xml_node change_of_end(const pugi::xml_node& paragraph) {
  return paragraph.child("w:pPr").child("w:rPr").find_child(is_change);
}

pugi::xpath_node_set changes_of(const pugi::xml_node& xml) {
  return xml.select_nodes("//w:ins | //w:del | //w:moveFrom | //w:moveTo");
}

/// One w:id for each bookmark, change and comment: programs find them by it.
void check_ids(DocxExamination& docx, const std::string& part, const pugi::xml_document& xml) {
  std::set<std::string> ids;
  const auto others = xml.select_nodes(
      "//w:bookmarkStart | //w:commentRangeStart | //w:moveFromRangeStart | //w:moveToRangeStart");
  std::vector<pugi::xpath_node> all(others.begin(), others.end());
  const auto changes = changes_of(xml);
  all.insert(all.end(), changes.begin(), changes.end());
  for (const auto& found : all) {
    const std::string id = found.node().attribute("w:id").value();
    docx.expect(!id.empty() && ids.insert(id).second, "17.13 change ids", part + ": two " + id);
  }
}

void check_change(DocxExamination& docx, const std::string& part, const pugi::xml_node& change) {
  const std::string id = part + ": " + change.attribute("w:id").value();
  docx.expect(!std::string_view(change.attribute("w:author").value()).empty(), "17.13 change authors", id);
  const std::string_view date = change.attribute("w:date").value();
  docx.expect(date.empty() || (date.size() == 20 && date[10] == 'T' && date.ends_with("Z")),
              "17.13 change authors", id + " was made at " + std::string(date));
  const std::string_view parent = change.parent().name();
  const bool is_of_runs = parent == "w:p" || parent == "w:hyperlink";
  const bool is_property =
      parent == "w:trPr" ||
      (parent == "w:rPr" && std::string_view(change.parent().parent().name()) == "w:pPr");
  docx.expect(is_of_runs || is_property, "17.13 change places", id + " in a " + std::string(parent));
  docx.expect(is_of_runs == bool(change.first_child()), "17.13 change places",
              id + " holds the wrong things");
  for (const pugi::xml_node& child : change.children()) {
    docx.expect(std::string_view(child.name()) == "w:r", "17.13 change places",
                id + " holds a " + child.name());
  }
}

void check_words(DocxExamination& docx, const std::string& part, const pugi::xml_document& xml) {
  for (const auto& found : xml.select_nodes("//w:t | //w:delText | //w:instrText")) {
    const bool is_deleted_text = std::string_view(found.node().name()) == "w:delText";
    const bool is_in_deletion = std::string_view(change_around(found.node()).name()) == "w:del";
    docx.expect(is_deleted_text == is_in_deletion, "17.13 deleted text",
                part + ": " + found.node().text().get());
  }
}

/// A field comes or goes whole.
void check_changed_fields(DocxExamination& docx, const std::string& part, const pugi::xml_document& xml) {
  std::vector<pugi::xml_node> open;
  pugi::xpath_node_set nodes = xml.select_nodes("//w:fldChar");
  nodes.sort();
  for (const auto& found : nodes) {
    const std::string_view kind = found.node().attribute("w:fldCharType").value();
    const pugi::xml_node change = change_around(found.node());
    if (kind == "begin") open.push_back(change);
    if (open.empty()) return;  // told by the rules of fields
    docx.expect(open.back() == change, "17.13 changed fields", part + ": a field crosses a change");
    if (kind == "end") open.pop_back();
  }
}

/// Where programs join what is left of a changed paragraph with the next one, there must be one that stays.
void check_ends(DocxExamination& docx, const std::string& part, const pugi::xml_document& xml) {
  for (const auto& found : xml.select_nodes("//w:p")) {
    const pugi::xml_node paragraph = found.node();
    if (!change_of_end(paragraph)) continue;
    const pugi::xml_node next = paragraph.next_sibling();
    docx.expect(!paragraph.child("w:pPr").child("w:sectPr"), "17.13 ends that stay",
                part + ": of a section, " + shown_text(paragraph));
    docx.expect(std::string_view(next.name()) == "w:p", "17.13 ends that stay",
                part + ": nothing to join, " + shown_text(paragraph));
  }
}

/// Of a row that comes or goes, all words do.
void check_rows(DocxExamination& docx, const std::string& part, const pugi::xml_document& xml) {
  for (const auto& found : xml.select_nodes("//w:tr[w:trPr/w:ins or w:trPr/w:del]")) {
    const pugi::xml_node row = found.node();
    const std::string_view kind = row.child("w:trPr").child("w:ins") ? "w:ins" : "w:del";
    for (const auto& run : row.select_nodes(".//w:r")) {
      docx.expect(change_around(run.node()).name() == kind, "17.13 changed rows",
                  part + ": words that stay, " + shown_text(row));
    }
    for (const auto& paragraph : row.select_nodes(".//w:p")) {
      const pugi::xml_node end = change_of_end(paragraph.node());
      docx.expect(!end || end.name() == kind, "17.13 changed rows", part + ": an end of another change");
    }
  }
}

/// Both ends of a move have one name, and each is begun and ended once.
void check_moves(DocxExamination& docx, const std::string& part, const pugi::xml_document& xml) {
  std::map<std::string, std::set<std::string>> names;  // by kind of end
  for (const std::string kind : {"moveFrom", "moveTo"}) {
    for (const auto& found : xml.select_nodes(("//w:" + kind + "RangeStart").c_str())) {
      const std::string name = found.node().attribute("w:name").value();
      docx.expect(names[kind].insert(name).second, "17.13 moves", part + ": two " + name);
      const std::string id = found.node().attribute("w:id").value();
      const auto ends = xml.select_nodes(("//w:" + kind + "RangeEnd[@w:id='" + id + "']").c_str());
      docx.expect(ends.size() == 1, "17.13 moves", part + ": the end of " + name);
    }
  }
  docx.expect(names["moveFrom"] == names["moveTo"], "17.13 moves", part + ": a move with one end");
  for (const auto& found : xml.select_nodes("//w:p[descendant::w:moveFrom or descendant::w:moveTo]")) {
    const pugi::xml_node paragraph = found.node();
    docx.expect(paragraph.child("w:moveFromRangeStart") || paragraph.child("w:moveToRangeStart"),
                "17.13 moves", part + ": moved words outside, " + shown_text(paragraph));
  }
}

void check_comments(DocxExamination& docx) {
  std::set<std::string> comments;
  for (const pugi::xml_node& comment : docx.root("word/comments.xml").children("w:comment")) {
    const std::string id = comment.attribute("w:id").value();
    docx.expect(comments.insert(id).second && !shown_text(comment).empty(), "17.13 comments", "two " + id);
  }
  std::set<std::string> referred;
  const pugi::xml_node body = docx.root("word/document.xml");
  for (const auto& found : body.select_nodes("//w:commentReference")) {
    const std::string id = found.node().attribute("w:id").value();
    docx.expect(comments.contains(id) && referred.insert(id).second, "17.13 comments", "no comment " + id);
    const std::string own = "[@w:id='" + id + "']";
    const auto start = body.select_node(("//w:commentRangeStart" + own).c_str()).node();
    const auto end = body.select_node(("//w:commentRangeEnd" + own).c_str()).node();
    // Without a range it is about its place.
    docx.expect(start.parent() == end.parent(), "17.13 comments", "half a range of " + id);
  }
  docx.expect(referred == comments, "17.13 comments", "a comment on nothing");
}

}  // namespace

void check_changes(DocxExamination& docx) {
  for (const auto& [name, xml] : docx.xml) {
    if (!name.starts_with("word/") || name.ends_with(".rels")) continue;
    check_ids(docx, name, xml);
    for (const auto& found : changes_of(xml)) check_change(docx, name, found.node());
    check_words(docx, name, xml);
    check_changed_fields(docx, name, xml);
    check_ends(docx, name, xml);
    check_rows(docx, name, xml);
    check_moves(docx, name, xml);
  }
  check_comments(docx);
  // A comparison is for reading: as a way back it would be taken for one of its two texts.
  const bool is_comparison =
      bool(docx.root("docProps/custom.xml").find_child_by_attribute("name", "SopimusComparison"));
  docx.expect(!is_comparison || !docx.xml.contains("customXml/item1.xml"), "Sopimus carriers",
              "a comparison has a table of clauses");
}

}  // namespace sopimus
