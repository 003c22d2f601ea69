#include "source/verification_record.h"

#include <fmt/format.h>

#include <algorithm>

#include "source/check_form.h"
#include "source/record_parts.h"

namespace sopimus {

namespace {

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
  std::string xml = std::string(kRecordHead) + "<verification version=\"1\"";
  xml += attribute_text("file", record.file) + attribute_text("length", record.length);
  xml += attribute_text("sha256", record.sha256) + attribute_text("date", record.date);
  xml += attribute_text("edition", record.edition) + attribute_text("text", record.text);
  xml += attribute_text("by", record.by) + ">\n" + write_recorded_texts(record.texts);
  for (const VerifiedSignature& signature : record.signatures) {
    xml += "  <signature" + attribute_text("field", signature.field);
    xml += attribute_text("party", signature.party) + attribute_text("role", signature.role);
    xml += attribute_text("sound", signature.sound) + attribute_text("trusted", signature.trusted);
    xml += attribute_text("time", signature.time) + attribute_text("time-from", signature.time_from);
    xml += attribute_text("certificate", signature.certificate) + "/>\n";
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
  record.texts = read_recorded_texts(*file, root);
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
