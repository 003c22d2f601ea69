// What the tests of this module share: texts as sources, and the project's own files.

#pragma once

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "source/read.h"

namespace sopimus {

inline std::shared_ptr<const SourceText> source_of(std::string text, std::string name = "clauses/a.xml") {
  return std::make_shared<const SourceText>(std::move(name), std::move(text));
}

inline std::string project_root() {
  return std::filesystem::absolute(__FILE__).parent_path().parent_path().parent_path().parent_path().string();
}

inline std::string read_project_file(const std::string& path) {
  auto bytes = DiskTree(project_root()).read(path);
  if (!bytes) throw std::runtime_error("no file " + path);
  return *bytes;
}

/// The words that a diagnostic points at.
inline std::string pointed_at(const Diagnostic& diagnostic) {
  if (!diagnostic.at) return "(nowhere)";
  return diagnostic.at.source->text().substr(diagnostic.at.offset, diagnostic.at.length);
}

/// A clause file around `blocks`.
inline std::string clause_with(const std::string& blocks) {
  return "<clause version=\"1\" id=\"a\" lang=\"fi\"><heading>Otsikko</heading>" + blocks + "</clause>";
}

inline std::string codes_of(const Diagnostics& diagnostics) {
  std::string codes;
  for (const Diagnostic& each : diagnostics.all()) codes += (codes.empty() ? "" : " ") + each.code;
  return codes;
}

}  // namespace sopimus
