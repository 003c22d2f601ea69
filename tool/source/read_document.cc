#include "source/read_document.h"

#include <fmt/format.h>

#include "source/attribute_form.h"
#include "source/read_blocks.h"
#include "source/read_names.h"
#include "source/shorten.h"

namespace sopimus {

namespace {

Publicity read_publicity(const XmlFile& file, pugi::xml_node element) {
  const std::string word = read_word(file, element, "publicity").text;
  if (word == "partly-secret") return Publicity::PartlySecret;
  return word == "secret" ? Publicity::Secret : Publicity::Public;
}

Validity read_validity(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics) {
  Validity validity;
  if (!element) return validity;
  check_dates(file, element, diagnostics);
  validity.at = file.span_of(element);
  validity.from = read_date(file, element, "from");
  validity.to = read_date(file, element, "to");
  validity.with_term = read_word(file, element, "with-term").text == "yes";
  if (validity.with_term && (validity.from || validity.to)) {
    diagnostics.error("attributes-disagree", file.span_of(element), "<validity> has both dates and with-term",
                      "keep the dates, or with-term=\"yes\"");
  }
  return validity;
}

EntryIntoForce read_entry(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics) {
  EntryIntoForce entry;
  if (!element) return entry;
  entry.at = file.span_of(element);
  const std::string rule = read_word(file, element, "rule").text;
  if (rule == "approved") entry.rule = EntryIntoForce::Rule::Approved;
  if (rule == "date") entry.rule = EntryIntoForce::Rule::OnDate;
  entry.date = read_date(file, element, "date");
  const bool has_date = !element.attribute("date").empty();
  if (rule == "date" && !has_date) {
    diagnostics.error("missing-attribute", file.span_of(element), "<entry-into-force> by date has no 'date'",
                      "add date=\"…\"");
  } else if (rule != "date" && has_date) {
    diagnostics.error("attributes-disagree", file.span_of_name(element.attribute("date")),
                      fmt::format("<entry-into-force> by the rule '{}' takes no 'date'", rule),
                      "delete the date, or write rule=\"date\"");
  }
  return entry;
}

std::map<std::string, Word> read_pin_fingerprints(const XmlFile& file, pugi::xml_node element,
                                                  Diagnostics& diagnostics) {
  AttributeRule hash;
  hash.form = AttributeForm::Hash;
  std::map<std::string, Word> fingerprints =
      read_translated(file, element, "pin-fingerprint", diagnostics).texts;
  for (const auto& [language, fingerprint] : fingerprints) {
    if (fingerprint.empty() || has_form(hash, fingerprint.text)) continue;
    diagnostics.error("bad-value", fingerprint.at,
                      fmt::format("'{}' is not {}", shorten(fingerprint.text), describe_form(hash)),
                      "copy the 64 hexadecimal digits of the pinned edition's fingerprint");
  }
  return fingerprints;
}

}  // namespace

DocumentSource read_document(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics) {
  DocumentSource document;
  document.id = read_word(file, element, "id");
  document.kind = read_word(file, element, "kind");
  document.label = read_word(file, element, "label");
  document.follows = read_word(file, element, "follows");
  document.title = read_translated(file, element, "title", diagnostics);
  document.type = read_translated(file, element, "type", diagnostics);
  document.parties = read_words(file, element, "parties");
  for (const Word& language : read_words(file, element, "languages")) {
    document.languages.push_back(language.text);
  }
  document.publicity = read_publicity(file, element);
  document.publicity_basis = read_translated(file, element, "publicity-basis", diagnostics);
  document.diary = read_word(file, element, "diary");
  document.date = read_date(file, element, "date");
  document.validity = read_validity(file, element.child("validity"), diagnostics);
  document.entry = read_entry(file, element.child("entry-into-force"), diagnostics);
  document.notice_period = read_word(file, element.child("notice-period"), "value");
  document.pin = read_word(file, element, "pin");
  document.pin_commit = read_word(file, element, "pin-commit");
  document.pin_fingerprints = read_pin_fingerprints(file, element, diagnostics);
  document.outline = read_blocks(file, element, diagnostics);
  document.at = file.span_of(element);
  return document;
}

}  // namespace sopimus
