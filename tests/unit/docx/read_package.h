// A DOCX taken apart, for the tests.

#pragma once

#include <gtest/gtest.h>
#include <zip.h>

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "docx/write_docx.h"

namespace sopimus {

struct ReadPackage {
  std::vector<std::string> names;            // in the order of the ZIP
  std::map<std::string, std::string> parts;  // bytes by name
};

inline ReadPackage read_package(const std::string& bytes) {
  ReadPackage result;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr) {
    ADD_FAILURE() << "no ZIP: " << zip_error_strerror(&error);
    return result;
  }
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t status;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &status);
    std::string part(status.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    EXPECT_EQ(zip_fread(file, part.data(), part.size()), static_cast<zip_int64_t>(part.size()));
    zip_fclose(file);
    result.names.emplace_back(status.name);
    EXPECT_TRUE(result.parts.emplace(status.name, std::move(part)).second) << status.name;
  }
  zip_discard(archive);
  zip_error_fini(&error);
  return result;
}

inline ReadPackage written(const std::vector<const Document*>& documents, const DocxOptions& options = {}) {
  return read_package(write_docx(documents, options));
}

inline pugi::xml_document parsed(const std::string& part) {
  pugi::xml_document xml;
  const pugi::xml_parse_result result =
      xml.load_buffer(part.data(), part.size(), pugi::parse_ws_pcdata | pugi::parse_escapes);
  EXPECT_TRUE(result) << result.description() << " at " << result.offset;
  return xml;
}

inline std::string to_string(const pugi::xml_node& node) {
  struct Writer : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override {
      text.append(static_cast<const char*>(data), size);
    }
  } writer;
  node.print(writer, "", pugi::format_raw);
  return writer.text;
}

/// The words of a node as a reader sees them: text and tabs, without field instructions.
inline std::string text_of(const pugi::xml_node& node) {
  const std::string name = node.name();
  if (name == "w:t") return node.text().get();
  if (name == "w:tab") return "\t";
  if (name == "w:noBreakHyphen" || name == "w:softHyphen") return "-";
  if (name == "w:pPr") return "";
  std::string text;
  for (const pugi::xml_node& child : node.children()) text += text_of(child);
  return text;
}

/// The first paragraph of the main story whose text holds `words`.
inline pugi::xml_node find_paragraph(const pugi::xml_document& xml, const std::string& words) {
  for (const auto& found : xml.select_nodes("//w:p")) {
    if (text_of(found.node()).find(words) != std::string::npos) return found.node();
  }
  ADD_FAILURE() << "no paragraph with '" << words << "'";
  return {};
}

}  // namespace sopimus
