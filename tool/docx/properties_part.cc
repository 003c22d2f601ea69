#include "docx/properties_part.h"

#include <algorithm>

#include "docx/changes.h"
#include "docx/word_values.h"
#include "docx/xml_text.h"
#include "model/hyphenation.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

void write_element(XmlText& xml, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  const Element element(xml, name);
  xml.text(text);
}

void write_instant(XmlText& xml, std::string_view name, const std::string& date) {
  const Element element(xml, name);
  xml.attribute("xsi:type", "dcterms:W3CDTF");
  xml.text((date.empty() ? "2000-01-01" : date) + "T00:00:00Z");
}

void write_compatibility(XmlText& xml) {
  const Element compatibility(xml, "w:compat");
  // 15: the layout of Word 2013 and later, without "compatibility mode" in the title bar.
  const std::pair<std::string_view, std::string_view> settings[] = {
      {"compatibilityMode", "15"},
      {"overrideTableStyleFontSizeAndJustification", "1"},
      {"enableOpenTypeFeatures", "1"},
      {"doNotFlipMirrorIndents", "1"},
      {"differentiateMultirowTableHeaders", "1"}};
  for (const auto& [name, value] : settings) {
    const Element setting(xml, "w:compatSetting");
    xml.attribute("w:name", name);
    xml.attribute("w:uri", "http://schemas.microsoft.com/office/word");
    xml.attribute("w:val", value);
  }
}

/// What an edition is known by is, in a comparison, what its new text is known by: the file itself is no
/// edition, and nothing shall take it for one.
std::string property_name(const Document& first, const std::string& name) {
  const bool is_of_edition =
      name == "SopimusEdition" || name == "SopimusFingerprint" || name == "SopimusCommit";
  if (!is_comparison(first) || !is_of_edition) return name;
  return "SopimusRevised" + name.substr(std::string_view("Sopimus").size());
}

std::string title_of(const Document& first, const DocxOptions& options) {
  const std::string& title = options.title.empty() ? first.identity.title : options.title;
  return is_comparison(first) ? title + " – " + phrase("comparison", first.language) : title;
}

}  // namespace

std::string write_core_properties(const Document& first, const DocxOptions& options) {
  XmlText xml;
  xml.raw(kXmlDeclaration);
  {
    const Element root(xml, "cp:coreProperties");
    xml.attribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml.attribute("xmlns:dcterms", "http://purl.org/dc/terms/");
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    write_element(xml, "dc:title", title_of(first, options));
    write_element(xml, "dc:subject", first.identity.agreement);
    write_element(xml, "dc:creator", options.author.empty() ? first.identity.owner : options.author);
    if (!is_comparison(first)) write_element(xml, "dc:identifier", first.fingerprint);
    write_element(xml, "dc:language", to_word_language(first.language));
    write_instant(xml, "dcterms:created", options.date);
    write_instant(xml, "dcterms:modified", options.date);
    write_element(xml, "cp:contentStatus", first.identity.edition_text);
    if (!is_comparison(first)) write_element(xml, "cp:version", first.edition.name);
  }
  return xml.take();
}

std::string write_application_properties(const Document& first) {
  XmlText xml;
  xml.raw(kXmlDeclaration);
  {
    const Element root(xml, "Properties");
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
    write_element(xml, "Application", "sopimus");
    write_element(xml, "Company", first.identity.owner);
  }
  return xml.take();
}

std::string write_custom_properties(const Document& first, const DocxOptions& options) {
  std::vector<std::pair<std::string, std::string>> properties = {{"SopimusDocument", first.identity.document},
                                                                 {"SopimusEdition", first.edition.name},
                                                                 {"SopimusFingerprint", first.fingerprint},
                                                                 {"SopimusCommit", first.edition.commit},
                                                                 {"SopimusDiary", first.identity.diary}};
  if (is_comparison(first)) {
    properties.emplace_back("SopimusComparison", phrase("comparison", first.language));
  }
  for (const auto& [name, value] : options.properties) {
    const auto found = std::find_if(properties.begin(), properties.end(),
                                    [&key = name](const auto& known) { return known.first == key; });
    if (found != properties.end()) {
      found->second = value;
    } else {
      properties.emplace_back(name, value);
    }
  }
  XmlText xml;
  xml.raw(kXmlDeclaration);
  {
    const Element root(xml, "Properties");
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties");
    xml.attribute("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
    int id = 2;  // 0 and 1 are reserved (22.3.2.2)
    for (const auto& [name, value] : properties) {
      if (value.empty()) continue;
      const Element property(xml, "property");
      xml.attribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
      xml.attribute("pid", id++);
      xml.attribute("name", property_name(first, name));
      write_element(xml, "vt:lpwstr", value);
    }
  }
  return xml.take();
}

std::string write_settings(const Document& first, const DocxOptions& options) {
  XmlText xml;
  xml.raw(kXmlDeclaration);
  {
    const Element root(xml, "w:settings");
    xml.attribute("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
    {
      const Element zoom(xml, "w:zoom");
      xml.attribute("w:percent", 100);
    }
    if (options.only_tracked_changes) {
      xml.empty("w:trackRevisions");
      const Element protection(xml, "w:documentProtection");
      xml.attribute("w:edit", "trackedChanges");
      xml.attribute("w:enforcement", 1);
    }
    xml.value("w:defaultTabStop", Length::millimetres(23).to_twips());
    const int hyphens_in_a_row = first.style.breaks.hyphens_in_a_row;
    // Word takes 0 for "without limit" (ECMA-376-1:2016, 17.15.1.22).
    if (first.style.text_style("body").hyphenate && hyphens_in_a_row > 0) {
      xml.empty("w:autoHyphenation");
      xml.value("w:consecutiveHyphenLimit", hyphens_in_a_row);
    }
    xml.value("w:hyphenationZone", kHyphenationZone.to_twips());
    xml.empty("w:doNotHyphenateCaps");
    xml.value("w:characterSpacingControl", "doNotCompress");
    write_compatibility(xml);
    xml.value("w:themeFontLang", to_word_language(first.language));
    xml.value("w:decimalSymbol", ",");
    xml.value("w:listSeparator", ";");
  }
  return xml.take();
}

}  // namespace sopimus
