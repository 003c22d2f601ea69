#include "source/record_parts.h"

#include <fmt/format.h>

#include "source/escape.h"

namespace sopimus {

std::vector<RecordedText> read_recorded_texts(const XmlFile& file, pugi::xml_node element) {
  std::vector<RecordedText> texts;
  for (const pugi::xml_node child : element.children("text")) {
    texts.push_back({read_word(file, child, "document"), read_word(file, child, "lang"),
                     read_word(file, child, "fingerprint")});
  }
  return texts;
}

std::vector<Evidence> read_evidence(const XmlFile& file, pugi::xml_node element) {
  std::vector<Evidence> evidence;
  for (const pugi::xml_node child : element.children("evidence")) {
    evidence.push_back({read_word(file, child, "file"), read_word(file, child, "sha256")});
  }
  return evidence;
}

std::string attribute_text(std::string_view name, const Word& word) {
  return word.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, to_xml_value(word.text));
}

std::string write_recorded_texts(const std::vector<RecordedText>& texts) {
  std::string xml;
  for (const RecordedText& text : texts) {
    xml += "  <text" + attribute_text("document", text.document) + attribute_text("lang", text.language) +
           attribute_text("fingerprint", text.fingerprint) + "/>\n";
  }
  return xml;
}

std::string write_evidence(const std::vector<Evidence>& evidence) {
  std::string xml;
  for (const Evidence& each : evidence) {
    xml += "  <evidence" + attribute_text("file", each.file) + attribute_text("sha256", each.sha256) + "/>\n";
  }
  return xml;
}

std::string write_record_note(const Word& note) {
  return note.empty() ? std::string() : "  <note>" + to_xml_text(note.text) + "</note>\n";
}

}  // namespace sopimus
