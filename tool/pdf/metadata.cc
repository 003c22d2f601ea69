#include "pdf/metadata.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/date.h"
#include "pdf/colour_profile.h"

namespace sopimus {
namespace {

constexpr std::string_view kProgram = "sopimus";
constexpr std::string_view kNamespace = "urn:sopimus:pdf:1#";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string to_property_name(const std::string& name) {
  std::string clean = name;
  std::erase_if(clean, [](char c) { return !is_letter(c) && !is_digit(c) && c != '_' && c != '-'; });
  const bool is_name = !clean.empty() && is_letter(clean.front());
  return is_name ? clean : std::string("x").append(clean);
}

/// XML 1.0, 2.2 and 2.4: control characters may not appear at all.
std::string escape_xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out.push_back(static_cast<unsigned char>(c) < ' ' ? ' ' : c);
    }
  }
  return out;
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  out.append("   <").append(name).append(">").append(escape_xml(text));
  out.append("</").append(name).append(">\n");
}

void append_list(std::string& out, std::string_view name, std::string_view kind, std::string_view item,
                 std::string_view text) {
  if (text.empty()) return;
  out.append("   <").append(name).append("><rdf:").append(kind).append("><").append(item).append(">");
  out.append(escape_xml(text))
      .append("</rdf:li></rdf:")
      .append(kind)
      .append("></")
      .append(name)
      .append(">\n");
}

struct Property {
  std::string name{};
  std::string_view type{};
  std::string_view category{};
  std::string description{};
};

/// ISO 19005-2:2011, 6.6.2.3.3: the description of one schema that is not predefined.
void append_schema(std::string& out, std::string_view title, std::string_view uri, std::string_view prefix,
                   const std::vector<Property>& properties) {
  out += "    <rdf:li rdf:parseType=\"Resource\">\n";
  append_element(out, "pdfaSchema:schema", title);
  append_element(out, "pdfaSchema:namespaceURI", uri);
  append_element(out, "pdfaSchema:prefix", prefix);
  out += "   <pdfaSchema:property><rdf:Seq>\n";
  for (const Property& property : properties) {
    out += "    <rdf:li rdf:parseType=\"Resource\">\n";
    append_element(out, "pdfaProperty:name", property.name);
    append_element(out, "pdfaProperty:valueType", property.type);
    append_element(out, "pdfaProperty:category", property.category);
    append_element(out, "pdfaProperty:description", property.description);
    out += "    </rdf:li>\n";
  }
  out += "   </rdf:Seq></pdfaSchema:property>\n    </rdf:li>\n";
}

void append_extensions(std::string& out, const Metadata& metadata) {
  out +=
      "  <rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
      " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
      " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
      "   <pdfaExtension:schemas><rdf:Bag>\n";
  append_schema(out, "PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid",
                {{"part", "Integer", "internal", "The part of ISO 14289 that the file conforms to"}});
  if (!metadata.properties.empty()) {
    std::vector<Property> properties;
    for (const auto& [name, value] : metadata.properties) {
      properties.push_back({name, "Text", "external", "Of the agreement that was exported: " + name});
    }
    append_schema(out, "Cooperation agreement", kNamespace, kProgram, properties);
  }
  out += "   </rdf:Bag></pdfaExtension:schemas>\n  </rdf:Description>\n";
}

void append_properties(std::string& out, const Metadata& metadata) {
  if (metadata.properties.empty()) return;
  out.append("  <rdf:Description rdf:about=\"\" xmlns:").append(kProgram).append("=\"").append(kNamespace);
  out += "\">\n";
  for (const auto& [name, value] : metadata.properties) {
    append_element(out, std::string(kProgram) + ":" + name, value);
  }
  out += "  </rdf:Description>\n";
}

std::string compact_date(const std::string& iso) {
  std::string digits = iso;
  std::erase(digits, '-');
  return "D:" + digits + "000000Z";
}

}  // namespace

Metadata make_metadata(const Pages& pages, const PdfOptions& options) {
  Metadata metadata;
  metadata.title = options.title.empty() ? pages.title : options.title;
  metadata.author = options.author;
  metadata.subject = options.subject;
  metadata.language = options.language.empty() ? pages.language : options.language;
  metadata.date = options.date.empty() ? "2000-01-01" : options.date;
  if (!parse_date(metadata.date)) throw std::logic_error("the date of a PDF is no day: " + metadata.date);
  std::set<std::string> names;
  for (const auto& [name, value] : options.properties) {
    const std::string clean = to_property_name(name);
    if (names.insert(clean).second) metadata.properties.emplace_back(clean, value);
  }
  return metadata;
}

Entries make_info(const Metadata& metadata) {
  Entries info;
  const auto add = [&info](const std::string& key, std::string_view value) {
    const auto is_same = [&key](const auto& entry) { return entry.first == key; };
    if (value.empty() || std::any_of(info.begin(), info.end(), is_same)) return;
    info.emplace_back(key, Tokens().text(value).take());
  };
  add("Title", metadata.title);
  add("Author", metadata.author);
  add("Subject", metadata.subject);
  add("Creator", kProgram);
  add("Producer", kProgram);
  add("CreationDate", compact_date(metadata.date));
  add("ModDate", compact_date(metadata.date));
  for (const auto& [name, value] : metadata.properties) add(name, value);
  return info;
}

std::string make_xmp(const Metadata& metadata) {
  const std::string moment = metadata.date + "T00:00:00Z";
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
  append_element(out, "dc:format", "application/pdf");
  append_list(out, "dc:title", "Alt", "rdf:li xml:lang=\"x-default\"", metadata.title);
  append_list(out, "dc:creator", "Seq", "rdf:li", metadata.author);
  append_list(out, "dc:description", "Alt", "rdf:li xml:lang=\"x-default\"", metadata.subject);
  append_list(out, "dc:language", "Bag", "rdf:li", metadata.language);
  append_element(out, "pdf:Producer", kProgram);
  append_element(out, "xmp:CreatorTool", kProgram);
  append_element(out, "xmp:CreateDate", moment);
  append_element(out, "xmp:ModifyDate", moment);
  append_element(out, "xmp:MetadataDate", moment);
  append_element(out, "pdfaid:part", "2");
  append_element(out, "pdfaid:conformance", "A");
  append_element(out, "pdfuaid:part", "1");
  out += "  </rdf:Description>\n";
  append_properties(out, metadata);
  append_extensions(out, metadata);
  out += " </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
  return out;
}

Reference write_output_intent(ObjectFile& file) {
  const Reference profile = file.add_stream({{"N", "3"}}, make_srgb_profile());
  Tokens t;
  t.raw("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)");
  t.raw("/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)/DestOutputProfile").reference(profile);
  return file.add(t.end_dictionary().take());
}

}  // namespace sopimus
