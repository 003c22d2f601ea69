#include "source/prepared_record.h"

#include <fmt/format.h>

#include "source/check_form.h"
#include "source/record_parts.h"

namespace sopimus {

std::string path_of_record(const std::string& edition, const std::string& file) {
  return fmt::format("records/{}.{}.xml", edition, file);
}

std::string write_prepared_record(const PreparedRecord& record) {
  std::string xml = std::string(kRecordHead) + "<prepared version=\"1\"";
  xml += attribute_text("file", record.file) + attribute_text("length", record.length);
  xml += attribute_text("sha256", record.sha256) + attribute_text("edition", record.edition);
  xml += attribute_text("commit", record.commit) + ">\n";
  return xml + write_recorded_texts(record.texts) + "</prepared>\n";
}

PreparedRecord read_prepared_record(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics) {
  const auto file = read_checked(std::move(text), "prepared", diagnostics);
  if (!file) return {};
  const pugi::xml_node root = file->root();
  return {read_word(*file, root, "file"),   read_word(*file, root, "length"),
          read_word(*file, root, "sha256"), read_word(*file, root, "edition"),
          read_word(*file, root, "commit"), read_recorded_texts(*file, root)};
}

}  // namespace sopimus
