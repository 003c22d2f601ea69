#include "support/docx_rules.h"

#include <zip.h>

#include <memory>
#include <stdexcept>

#include "support/docx_rule_parts.h"

namespace sopimus {

namespace {

bool is_xml(const std::string& name) { return name.ends_with(".xml") || name.ends_with(".rels"); }

/// "word/_rels/document.xml.rels" → "word/document.xml"; "_rels/.rels" → "".
std::string source_of(const std::string& name) {
  const std::string folder = name.substr(0, name.find("_rels/"));
  const std::size_t slash = name.rfind('/') + 1;
  return folder + name.substr(slash, name.size() - slash - 5);
}

/// The part that `target` names, seen from the folder of `source`.
std::string resolve(const std::string& source, std::string target) {
  if (target.starts_with("/")) return target.substr(1);
  std::string folder = source.substr(0, source.rfind('/') == std::string::npos ? 0 : source.rfind('/') + 1);
  while (target.starts_with("../")) {
    target = target.substr(3);
    folder = folder.size() < 2 ? "" : folder.substr(0, folder.rfind('/', folder.size() - 2) + 1);
    if (folder.find('/') == std::string::npos) folder.clear();
  }
  return folder + target;
}

void check_names(DocxExamination& docx) {
  const std::vector<std::string>& names = docx.file.names;
  docx.expect(!names.empty() && names.front() == "[Content_Types].xml", "OPC part names",
              "the first is not [Content_Types].xml");
  std::set<std::string> seen;
  for (const std::string& name : names) {
    const bool is_clean = name.find("..") == std::string::npos && name.find('\\') == std::string::npos &&
                          name.find("//") == std::string::npos && name.front() != '/';
    docx.expect(is_clean, "OPC part names", name);
    docx.expect(seen.insert(name).second, "OPC part names", name + " is there twice");
  }
}

void check_content_types(DocxExamination& docx) {
  const pugi::xml_node types = docx.root("[Content_Types].xml");
  std::map<std::string, std::string> of_extension;
  std::map<std::string, std::string> of_part;
  for (const pugi::xml_node& entry : types.children()) {
    const std::string type = entry.attribute("ContentType").value();
    const bool is_default = std::string_view(entry.name()) == "Default";
    const std::string key = entry.attribute(is_default ? "Extension" : "PartName").value();
    const bool is_new =
        is_default ? of_extension.emplace(key, type).second : of_part.emplace(key, type).second;
    docx.expect(is_new, "OPC content types", key + " has two");
    const bool is_there = is_default || docx.file.bytes.contains(key.empty() ? key : key.substr(1));
    docx.expect(is_there, "OPC content types", key + " is not there");
  }
  for (const std::string& name : docx.file.names) {
    if (name == "[Content_Types].xml") continue;
    const std::string extension = name.substr(name.rfind('.') + 1);
    const auto own = of_part.find("/" + name);
    docx.expect(own != of_part.end() || of_extension.contains(extension), "OPC content types",
                name + " has none");
    const bool is_word = name.starts_with("word/") && name.ends_with(".xml");
    const bool is_told = own != of_part.end() && own->second.find("wordprocessingml") != std::string::npos;
    docx.expect(!is_word || is_told, "OPC content types", name + " is no part of a text");
  }
}

void check_relationships(DocxExamination& docx) {
  std::set<std::string> reached = {"[Content_Types].xml"};
  for (const auto& [name, xml] : docx.xml) {
    if (!name.ends_with(".rels")) continue;
    reached.insert(name);
    const std::string source = source_of(name);
    docx.expect(source.empty() || docx.file.bytes.contains(source), "OPC relationships",
                name + " is of no part");
    for (const pugi::xml_node& entry : xml.document_element().children()) {
      const std::string id = entry.attribute("Id").value();
      docx.expect(!id.empty() && docx.relationships[source].insert(id).second, "OPC relationships",
                  name + " has two " + id);
      if (std::string_view(entry.attribute("TargetMode").value()) == "External") continue;
      const std::string target = resolve(source, entry.attribute("Target").value());
      docx.expect(docx.file.bytes.contains(target), "OPC relationships", name + " leads to no " + target);
      reached.insert(target);
    }
  }
  for (const std::string& name : docx.file.names) {
    docx.expect(reached.contains(name), "OPC reachable parts", name);
  }
  for (const auto& [name, xml] : docx.xml) {
    for (const auto& found : xml.select_nodes("//@r:id | //@r:embed")) {
      const std::string id = found.attribute().value();
      docx.expect(docx.relationships[name].contains(id), "OPC relationships", name + " knows no " + id);
    }
  }
}

void check_properties(DocxExamination& docx) {
  std::set<int> ids;
  std::set<std::string> names;
  for (const pugi::xml_node& property : docx.root("docProps/custom.xml").children()) {
    const int id = property.attribute("pid").as_int();
    docx.expect(id >= 2 && ids.insert(id).second, "22.3 property ids", std::to_string(id));
    const std::string name = property.attribute("name").value();
    docx.expect(names.insert(name).second, "22.3 property ids", name + " is there twice");
  }
}

}  // namespace

DocxParts read_docx(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* opened = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (opened == nullptr) {
    zip_source_free(source);
    throw std::runtime_error("no ZIP");
  }
  const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(opened, zip_discard);
  DocxParts file;
  for (zip_int64_t i = 0; i < zip_get_num_entries(opened, 0); ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    zip_stat_t status;
    if (zip_stat_index(opened, index, 0, &status) != 0) throw std::runtime_error("a part cannot be read");
    std::string part(status.size, '\0');
    zip_file_t* entry = zip_fopen_index(opened, index, 0);
    const zip_int64_t read = entry == nullptr ? -1 : zip_fread(entry, part.data(), part.size());
    if (entry != nullptr) zip_fclose(entry);
    if (read != static_cast<zip_int64_t>(part.size())) throw std::runtime_error("a part cannot be read");
    file.names.emplace_back(status.name);
    file.bytes.emplace(status.name, std::move(part));
  }
  return file;
}

std::string shown_text(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  if (name == "w:t") return node.text().get();
  if (name == "w:tab") return "\t";
  if (name == "w:noBreakHyphen") return "\u2011";
  if (name == "w:pPr") return "";
  std::string text;
  for (const pugi::xml_node& child : node.children()) text += shown_text(child);
  return text;
}

const std::vector<std::string>& docx_rules() {
  static const std::vector<std::string> rules = {"OPC part names",
                                                 "OPC content types",
                                                 "OPC relationships",
                                                 "OPC reachable parts",
                                                 "XML well-formed",
                                                 "17 order of elements",
                                                 "17.4 cells end in a paragraph",
                                                 "17.4 grid",
                                                 "17.4 repeated rows stand first",
                                                 "17.6 sections",
                                                 "17.7 style ids",
                                                 "17.7 style references",
                                                 "17.9 numbering ids",
                                                 "17.9 numbering references",
                                                 "17.13 bookmark pairs",
                                                 "17.13 bookmark names",
                                                 "17.13 change ids",
                                                 "17.13 change authors",
                                                 "17.13 change places",
                                                 "17.13 changed fields",
                                                 "17.13 changed rows",
                                                 "17.13 comments",
                                                 "17.13 deleted text",
                                                 "17.13 ends that stay",
                                                 "17.13 moves",
                                                 "17.16 field nesting",
                                                 "17.16 field targets",
                                                 "17.16 field values",
                                                 "20.4 picture ids",
                                                 "20.4 alternative text",
                                                 "22.3 property ids",
                                                 "Sopimus carriers"};
  return rules;
}

void check_package(DocxExamination& docx) {
  check_names(docx);
  check_content_types(docx);
  check_relationships(docx);
  check_properties(docx);
}

std::vector<DocxFault> find_docx_faults(const DocxParts& file) {
  DocxExamination docx{file};
  for (const auto& [name, bytes] : file.bytes) {
    if (!is_xml(name)) continue;
    pugi::xml_document& xml = docx.xml[name];
    const auto result =
        xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_ws_pcdata | pugi::parse_escapes);
    docx.expect(bool(result), "XML well-formed", name + ": " + result.description());
  }
  check_package(docx);
  check_order(docx);
  check_styles(docx);
  check_numbering(docx);
  check_stories(docx);
  check_carriers(docx);
  check_changes(docx);
  return std::move(docx.faults);
}

}  // namespace sopimus
