#include "source/verification_record.h"

#include <fmt/format.h>

#include <algorithm>

#include "source/check_form.h"
#include "source/escape.h"

namespace sopimus {

namespace {

/// ` name="value"`; nothing for what is nowhere.
void append_attribute(std::string& xml, std::string_view name, const Word& value) {
  if (!value.text.empty()) xml += fmt::format(" {}=\"{}\"", name, to_xml_value(value.text));
}

/// What a path may not hold, or a command line only in quotes.
bool is_awkward(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' ||
         std::string_view("/\\:*?\"'<>|").find(c) != std::string_view::npos;
}

}  // namespace

std::string path_of_verification(const std::string& edition, const std::string& file,
                                 const std::string& sha256) {
  std::string name = file;
  std::replace_if(name.begin(), name.end(), is_awkward, '-');
  return fmt::format("records/{}.{}.{}.verification.xml", edition, name, sha256.substr(0, 8));
}

std::string write_verification_record(const VerificationRecord& record) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<verification version=\"1\"";
  append_attribute(xml, "file", record.file);
  append_attribute(xml, "length", record.length);
  append_attribute(xml, "sha256", record.sha256);
  append_attribute(xml, "date", record.date);
  append_attribute(xml, "edition", record.edition);
  append_attribute(xml, "text", record.text);
  append_attribute(xml, "by", record.by);
  xml += ">\n";
  for (const PreparedText& text : record.texts) {
    xml += fmt::format("  <text document=\"{}\" lang=\"{}\" fingerprint=\"{}\"/>\n",
                       to_xml_value(text.document.text), text.language.text, text.fingerprint.text);
  }
  for (const VerifiedSignature& signature : record.signatures) {
    xml += "  <signature";
    append_attribute(xml, "field", signature.field);
    append_attribute(xml, "party", signature.party);
    append_attribute(xml, "role", signature.role);
    append_attribute(xml, "sound", signature.sound);
    append_attribute(xml, "trusted", signature.trusted);
    append_attribute(xml, "time", signature.time);
    append_attribute(xml, "time-from", signature.time_from);
    append_attribute(xml, "certificate", signature.certificate);
    xml += "/>\n";
  }
  return xml + "</verification>\n";
}

VerificationRecord read_verification_record(std::shared_ptr<const SourceText> text,
                                            Diagnostics& diagnostics) {
  const auto file = read_checked(std::move(text), "verification", diagnostics);
  if (!file) return {};
  const pugi::xml_node root = file->root();
  VerificationRecord record;
  record.file = read_word(*file, root, "file");
  record.length = read_word(*file, root, "length");
  record.sha256 = read_word(*file, root, "sha256");
  record.date = read_word(*file, root, "date");
  record.edition = read_word(*file, root, "edition");
  record.text = read_word(*file, root, "text");
  record.by = read_word(*file, root, "by");
  for (const pugi::xml_node child : root.children("text")) {
    record.texts.push_back({read_word(*file, child, "document"), read_word(*file, child, "lang"),
                            read_word(*file, child, "fingerprint")});
  }
  for (const pugi::xml_node child : root.children("signature")) {
    record.signatures.push_back({read_word(*file, child, "field"), read_word(*file, child, "party"),
                                 read_word(*file, child, "role"), read_word(*file, child, "sound"),
                                 read_word(*file, child, "trusted"), read_word(*file, child, "time"),
                                 read_word(*file, child, "time-from"),
                                 read_word(*file, child, "certificate")});
  }
  return record;
}

}  // namespace sopimus
