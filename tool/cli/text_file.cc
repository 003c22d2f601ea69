#include "cli/text_file.h"

#include <filesystem>
#include <optional>

#include "base/file_tree.h"
#include "base/text.h"
#include "docx/read_docx.h"
#include "source/read_plain_text.h"

namespace sopimus {

bool is_text_file(const std::string& operand) {
  const std::string name = to_lower(operand);
  return name.ends_with(".docx") || name.ends_with(".txt");
}

Document read_text_file(const std::string& path, Diagnostics& diagnostics) {
  const std::filesystem::path name(path);
  const std::optional<std::string> bytes =
      DiskTree(name.has_parent_path() ? name.parent_path().string() : ".").read(name.filename().string());
  if (!bytes) throw Failure("there is no file '" + path + "'", "look at its name and folder");
  return to_lower(path).ends_with(".docx") ? read_docx(*bytes, path, {}, diagnostics)
                                           : read_plain_text(*bytes, path, diagnostics);
}

}  // namespace sopimus
