// What the files of rules for DOCX share.

#pragma once

#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "support/docx_rules.h"

namespace sopimus {

struct DocxExamination {
  const DocxParts& file;
  std::map<std::string, pugi::xml_document> xml{};               // parts that are XML, by name
  std::map<std::string, std::set<std::string>> relationships{};  // ids by source part
  std::vector<DocxFault> faults{};

  void expect(bool holds, const std::string& rule, const std::string& what) {
    if (!holds) faults.push_back({rule, what});
  }
  pugi::xml_node root(const std::string& part) const {
    const auto found = xml.find(part);
    return found == xml.end() ? pugi::xml_node() : found->second.document_element();
  }
};

/// The words of a node as a reader sees them, without field instructions.
std::string shown_text(const pugi::xml_node& node);

// docx_rules.cc
void check_package(DocxExamination& docx);
// docx_format_rules.cc: styles, numbering, order of elements
void check_order(DocxExamination& docx);
void check_styles(DocxExamination& docx);
void check_numbering(DocxExamination& docx);
// docx_story_rules.cc: bookmarks, fields, tables, sections, pictures
void check_stories(DocxExamination& docx);
void check_carriers(DocxExamination& docx);

// docx_change_rules.cc: tracked changes and comments
void check_changes(DocxExamination& docx);

}  // namespace sopimus
