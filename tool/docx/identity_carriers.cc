#include "docx/identity_carriers.h"

#include <stdexcept>

#include "base/digest.h"
#include "docx/base32.h"
#include "docx/xml_text.h"

namespace sopimus {

void IdentityCarriers::begin_document(const Document& document) {
  documents_.emplace_back().document = &document;
}

IdentityCarriers::ClauseTable& IdentityCarriers::clause_of(const Origin& origin) {
  if (documents_.empty()) throw std::logic_error("a paragraph before its document");
  DocumentTable& table = documents_.back();
  // Nearly always the clause of the paragraph before.
  if (table.last < table.clauses.size()) {
    ClauseTable& last = table.clauses[table.last];
    if (last.origin.clause == origin.clause && last.origin.language == origin.language &&
        last.origin.edition == origin.edition) {
      return last;
    }
  }
  std::string name = origin.language + ' ' + origin.edition + ' ' + origin.clause;
  const auto [found, is_new] = table.index.try_emplace(name, table.clauses.size());
  if (is_new) {
    const Document& document = *table.document;
    const std::string key = to_short_key(document.identity.document + ' ' + document.language + ' ' + name);
    table.clauses.push_back({key, origin, {}, {}});
  }
  table.last = found->second;
  return table.clauses[table.last];
}

std::string IdentityCarriers::name_paragraph(const Origin& origin) {
  if (origin.is_generated()) return {};
  ClauseTable& clause = clause_of(origin);
  const int nth = ++clause.used[origin.paragraph];
  std::string bookmark = "_cl_";
  bookmark.append(clause.key).append("_").append(std::to_string(origin.paragraph));
  if (nth > 1) bookmark.append("_").append(std::to_string(nth));
  clause.entries.push_back({bookmark, origin.paragraph});
  return bookmark;
}

std::string IdentityCarriers::write_table() const {
  XmlText xml;
  xml.raw(kXmlDeclaration);
  {
    const Element root(xml, "clauses");
    xml.attribute("xmlns", kCarrierNamespace);
    for (const DocumentTable& table : documents_) {
      const Document& document = *table.document;
      const Element element(xml, "document");
      xml.attribute("id", document.identity.document);
      xml.attribute("language", document.language);
      xml.attribute("edition", document.edition.name);
      xml.attribute("commit", document.edition.commit);
      xml.attribute("fingerprint", document.fingerprint);
      for (const ClauseTable& clause : table.clauses) {
        const Element entry(xml, "clause");
        xml.attribute("key", clause.key);
        xml.attribute("id", clause.origin.clause);
        xml.attribute("language", clause.origin.language);
        if (clause.origin.at) xml.attribute("blob", git_blob_id(clause.origin.at.source->text()));
        if (!clause.origin.edition.empty()) xml.attribute("edition", clause.origin.edition);
        for (const Entry& paragraph : clause.entries) {
          const Element row(xml, "paragraph");
          xml.attribute("bookmark", paragraph.bookmark);
          xml.attribute("number", static_cast<std::int64_t>(paragraph.paragraph));
        }
      }
    }
  }
  return xml.take();
}

std::string write_carrier_properties() {
  XmlText xml;
  xml.raw(kXmlDeclaration);
  {
    const Element item(xml, "ds:datastoreItem");
    // Names the kind of part, not the file: a fixed identity.
    xml.attribute("ds:itemID", "{5E1B6B0C-7C5B-4E0B-9B62-0E6C6A3F5D10}");
    xml.attribute("xmlns:ds", "http://schemas.openxmlformats.org/officeDocument/2006/customXml");
    const Element references(xml, "ds:schemaRefs");
    const Element reference(xml, "ds:schemaRef");
    xml.attribute("ds:uri", kCarrierNamespace);
  }
  return xml.take();
}

}  // namespace sopimus
