#include "docx/write_docx.h"

#include <algorithm>
#include <list>
#include <stdexcept>
#include <utility>
#include <variant>

#include "docx/changes_apart.h"
#include "docx/countable_items.h"
#include "docx/document_part.h"
#include "docx/properties_part.h"
#include "docx/styles_part.h"
#include "model/flow.h"

namespace sopimus {

namespace {

constexpr std::string_view kWordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

void add_word_part(Package& package, std::string_view type, const std::string& name, std::string bytes) {
  package.add("word/" + name, std::string(kWordType) + std::string(type) + "+xml", std::move(bytes));
  package.relate(std::string(kDocumentPart), type, name);
}

void add_properties(Package& package, const Document& first, const DocxOptions& options) {
  const std::string office = "application/vnd.openxmlformats-officedocument.";
  package.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
              write_core_properties(first, options));
  package.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                 "docProps/core.xml");
  package.add("docProps/app.xml", office + "extended-properties+xml", write_application_properties(first));
  package.relate("", "extended-properties", "docProps/app.xml");
  package.add("docProps/custom.xml", office + "custom-properties+xml",
              write_custom_properties(first, options));
  package.relate("", "custom-properties", "docProps/custom.xml");
}

void add_carriers(Package& package, const IdentityCarriers& carriers) {
  package.add("customXml/item1.xml", "application/xml", carriers.write_table());
  package.relate(std::string(kDocumentPart), "customXml", "../customXml/item1.xml");
  package.add("customXml/itemProps1.xml",
              "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
              write_carrier_properties());
  package.relate("customXml/item1.xml", "customXmlProps", "itemProps1.xml");
}

}  // namespace

std::string write_docx(const std::vector<const Document*>& given, const DocxOptions& options) {
  if (given.empty()) throw std::logic_error("a DOCX of no document");
  std::list<Document> comparisons;
  std::vector<const Document*> documents = given;
  for (const Document*& document : documents) {
    if (is_comparison(*document))
      document = &comparisons.emplace_back(with_changes_apart(with_countable_items(*document)));
  }
  const Document& first = *documents.front();
  std::vector<Flow> flows;
  flows.reserve(documents.size());
  for (const Document* document : documents) flows.push_back(flow_of(*document));
  Numbering numbering(first.style);
  for (const Flow& flow : flows) numbering.add_document(flow.blocks, is_comparison(*flow.document));
  const Anchors anchors(flows, numbering);

  Package package;
  package.relate("", "officeDocument", kDocumentPart);
  BodyPart body{package, numbering, anchors, options};
  body.file_language = first.language;
  body.is_comparison = std::any_of(documents.begin(), documents.end(),
                                   [](const Document* document) { return is_comparison(*document); });
  constexpr std::size_t kBytesOfABlock = 1200;  // usual ones have half
  std::size_t blocks = 0;
  for (const Flow& flow : flows) blocks += flow.blocks.size();
  body.xml.reserve(blocks * kBytesOfABlock);
  write_document(body, flows);
  package.add(std::string(kDocumentPart), std::string(kWordType) + "document.main+xml", body.xml.take());
  add_word_part(package, "styles", "styles.xml", write_styles(first.style, first.language));
  add_word_part(package, "numbering", "numbering.xml", write_numbering(numbering, first.style));
  add_word_part(package, "settings", "settings.xml", write_settings(first, options));
  add_word_part(package, "fontTable", "fontTable.xml", write_font_table(first.style));
  if (!body.comments.empty())
    add_word_part(package, "comments", "comments.xml", write_comments(body.comments));
  add_properties(package, first, options);
  if (!body.is_comparison) add_carriers(package, body.carriers);
  return package.to_zip();
}

}  // namespace sopimus
