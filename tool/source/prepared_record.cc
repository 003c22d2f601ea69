#include "source/prepared_record.h"

#include <fmt/format.h>

#include "source/check_form.h"
#include "source/escape.h"

namespace sopimus {

std::string path_of_record(const std::string& edition, const std::string& file) {
  return fmt::format("records/{}.{}.xml", edition, file);
}

std::string write_prepared_record(const PreparedRecord& record) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  xml += fmt::format(
      "<prepared version=\"1\" file=\"{}\" length=\"{}\" sha256=\"{}\" edition=\"{}\" commit=\"{}\">\n",
      to_xml_value(record.file.text), record.length.text, record.sha256.text,
      to_xml_value(record.edition.text), record.commit.text);
  for (const PreparedText& text : record.texts) {
    xml += fmt::format("  <text document=\"{}\" lang=\"{}\" fingerprint=\"{}\"/>\n",
                       to_xml_value(text.document.text), text.language.text, text.fingerprint.text);
  }
  return xml + "</prepared>\n";
}

PreparedRecord read_prepared_record(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics) {
  const auto file = read_checked(std::move(text), "prepared", diagnostics);
  if (!file) return {};
  const pugi::xml_node root = file->root();
  PreparedRecord record{read_word(*file, root, "file"),   read_word(*file, root, "length"),
                        read_word(*file, root, "sha256"), read_word(*file, root, "edition"),
                        read_word(*file, root, "commit"), {}};
  for (const pugi::xml_node child : root.children("text")) {
    record.texts.push_back({read_word(*file, child, "document"), read_word(*file, child, "lang"),
                            read_word(*file, child, "fingerprint")});
  }
  return record;
}

}  // namespace sopimus
