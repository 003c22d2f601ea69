#include "support/pdf_rules.h"

#include <algorithm>

#include "support/pdf_rule_parts.h"

namespace sopimus {

namespace {

using Kind = PdfValue::Kind;

void find_pages(PdfExamination& pdf, const PdfValue& node) {
  for (const PdfValue& kid : pdf.look(node, "Kids").items) {
    if (pdf.look(pdf.follow(kid), "Type").text == "Pages") {
      find_pages(pdf, pdf.follow(kid));
    } else {
      pdf.pages.push_back(kid.as_int());
    }
  }
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

void check_metadata(PdfExamination& pdf) {
  const std::string& xmp = pdf.look(pdf.file.catalog(), "Metadata").data;
  pdf.expect(holds(xmp, "<pdfaid:part>2<") && holds(xmp, "<pdfaid:conformance>A<"), "A 6.6.4 identification",
             "the metadata claim no PDF/A-2a");
  pdf.expect(holds(xmp, "<pdfuaid:part>1<"), "UA 5 identification", "the metadata claim no PDF/UA-1");
  const std::size_t title = xmp.find("<dc:title>");
  const std::size_t item =
      title == std::string::npos ? title : xmp.find("<rdf:li xml:lang=\"x-default\">", title);
  pdf.expect(item != std::string::npos && xmp.compare(item + 29, 1, "<") != 0, "UA 7.1 title",
             "no dc:title in the metadata");
  // Every namespace that PDF/A does not define needs a description of its own.
  static const std::set<std::string> kKnown = {"http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                                               "http://purl.org/dc/elements/1.1/",
                                               "http://ns.adobe.com/xap/1.0/",
                                               "http://ns.adobe.com/pdf/1.3/",
                                               "http://www.aiim.org/pdfa/ns/id/",
                                               "http://www.aiim.org/pdfa/ns/extension/",
                                               "http://www.aiim.org/pdfa/ns/schema#",
                                               "http://www.aiim.org/pdfa/ns/property#",
                                               "adobe:ns:meta/"};
  for (std::size_t at = xmp.find("xmlns:"); at != std::string::npos; at = xmp.find("xmlns:", at + 1)) {
    const std::size_t begin = xmp.find('"', at) + 1;
    const std::string name = xmp.substr(begin, xmp.find('"', begin) - begin);
    pdf.expect(kKnown.contains(name) || holds(xmp, "<pdfaSchema:namespaceURI>" + name + "<"),
               "A 6.6.2.3 extension schemas", "no description of " + name);
  }
}

void check_catalog(PdfExamination& pdf) {
  const PdfValue& catalog = pdf.file.catalog();
  pdf.expect(!pdf.file.trailer.has("Encrypt") && pdf.file.trailer.has("ID"), "A 6.1.3 trailer",
             "encrypted, or without an identifier");
  pdf.expect(pdf.look(pdf.look(catalog, "MarkInfo"), "Marked").text == "true", "UA 7.1 Marked", "not marked");
  pdf.expect(is_language(pdf.look(catalog, "Lang").text), "UA 7.2 language", "the document has none");
  pdf.expect(pdf.look(pdf.look(catalog, "ViewerPreferences"), "DisplayDocTitle").text == "true",
             "UA 7.1 DisplayDocTitle", "the file's name is shown");
  const std::vector<PdfValue>& intents = pdf.look(catalog, "OutputIntents").items;
  const PdfValue& intent = intents.empty() ? PdfValue() : pdf.follow(intents[0]);
  const PdfValue& profile = pdf.look(intent, "DestOutputProfile");
  pdf.expect(pdf.look(intent, "S").text == "GTS_PDFA1" && pdf.look(profile, "N").as_int() == 3 &&
                 profile.data.size() > 128 && profile.data.compare(36, 4, "acsp") == 0,
             "A 6.2.3 output intent", "no profile that says what RGB is");
  const std::vector<PdfValue>& labels = pdf.look(pdf.look(catalog, "PageLabels"), "Nums").items;
  int last = -1;
  for (std::size_t i = 0; i < labels.size(); i += 2) {
    pdf.expect(labels[i].as_int() > last && labels[i].as_int() < static_cast<int>(pdf.pages.size()),
               "PDF 12.4.2 page labels", "a range begins before the one before it, or after the last page");
    last = labels[i].as_int();
  }
  pdf.expect(!labels.empty() && labels[0].as_int() == 0, "PDF 12.4.2 page labels", "the first page has none");
}

/// The names that lead to a page of the file.
std::set<std::string> check_destinations(PdfExamination& pdf) {
  std::set<std::string> names;
  std::string last;
  const PdfValue& tree = pdf.look(pdf.look(pdf.file.catalog(), "Names"), "Dests");
  for (const auto& [name, place] : pdf.file.pairs(tree)) {
    const std::vector<PdfValue>& parts = pdf.follow(place).items;
    pdf.expect(names.empty() || last < name.text, "PDF 7.9.6 name tree",
               "names do not ascend at " + name.text);
    last = name.text;
    const bool leads =
        !parts.empty() && std::find(pdf.pages.begin(), pdf.pages.end(), parts[0].as_int()) != pdf.pages.end();
    pdf.expect(leads, "PDF 12.3.2 destinations", name.text + " is on no page");
    names.insert(name.text);
  }
  return names;
}

void check_outline(PdfExamination& pdf, const PdfValue& parent, const std::set<std::string>& names,
                   int depth) {
  if (depth > 10) return pdf.fault("PDF 12.3.3 outline", "it has no end");
  std::size_t count = 0;
  for (PdfValue at = parent.has("First") ? parent.at("First") : PdfValue(); at.kind != Kind::Null;) {
    const PdfValue& item = pdf.follow(at);
    if (++count > 100000) return pdf.fault("PDF 12.3.3 outline", "it has no end");
    pdf.expect(!pdf.look(item, "Title").text.empty(), "PDF 12.3.3 outline", "an entry without title");
    pdf.expect(names.contains(pdf.look(item, "Dest").text), "PDF 12.3.2 destinations",
               "an entry of the outline leads to " + pdf.look(item, "Dest").text);
    check_outline(pdf, item, names, depth + 1);
    at = item.has("Next") ? item.at("Next") : PdfValue();
  }
}

void check_link(PdfExamination& pdf, const PdfValue& link, const std::set<std::string>& names) {
  pdf.expect(!pdf.look(link, "Contents").text.empty(), "UA 7.18.5 links", "a link says nothing");
  if (link.has("A")) {
    pdf.expect(pdf.look(pdf.look(link, "A"), "S").text == "URI", "A 6.5.1 actions",
               "an action that is no address");
  } else {
    pdf.expect(names.contains(pdf.look(link, "Dest").text), "PDF 12.3.2 destinations",
               "a link leads to " + pdf.look(link, "Dest").text);
  }
}

void check_field(PdfExamination& pdf, const PdfValue& field, std::set<std::string>& fields) {
  pdf.expect(!pdf.look(field, "TU").text.empty(), "UA 7.18.1 fields", "a field without TU");
  pdf.expect(pdf.look(pdf.look(field, "AP"), "N").has("BBox"), "A 6.3.3 appearance",
             "a field without appearance");
  const bool is_new = fields.insert(pdf.look(field, "T").text).second;
  pdf.expect(pdf.look(field, "FT").text == "Sig" && is_new && !pdf.look(field, "T").text.empty(),
             "PDF 12.7 signature fields", "a field that is no signature's, or a name twice");
}

/// Annotations, and the fields among them. Which elements they belong to is seen by check_structure.
void check_annotations(PdfExamination& pdf, const std::set<std::string>& names) {
  std::set<std::string> fields;
  for (const int number : pdf.pages) {
    const PdfValue& page = pdf.object(number);
    if (!page.has("Annots")) continue;
    pdf.expect(pdf.look(page, "Tabs").text == "S", "UA 7.18.3 Tabs", "not in the order of the structure");
    const std::vector<PdfValue>& box = pdf.look(page, "MediaBox").items;
    for (const PdfValue& reference : pdf.look(page, "Annots").items) {
      const PdfValue& annotation = pdf.follow(reference);
      constexpr int kPrint = 4;
      constexpr int kInvisibleHiddenNoView = 1 | 2 | 32;
      const int flags = pdf.look(annotation, "F").as_int();
      pdf.expect((flags & kPrint) != 0 && (flags & kInvisibleHiddenNoView) == 0, "A 6.3.2 flags",
                 "an annotation that is not printed");
      const std::vector<PdfValue>& area = pdf.look(annotation, "Rect").items;
      pdf.expect(area.size() == 4 && box.size() == 4 && area[0].number < area[2].number &&
                     area[1].number < area[3].number && area[0].number >= 0 && area[1].number >= 0 &&
                     area[2].number <= box[2].number && area[3].number <= box[3].number,
                 "PDF 12.5.2 areas", "an annotation that is not on its page");
      const std::string& type = pdf.look(annotation, "Subtype").text;
      if (type == "Link") {
        check_link(pdf, annotation, names);
      } else if (type == "Widget") {
        check_field(pdf, annotation, fields);
      } else {
        pdf.fault("A 6.3.1 annotations", "neither link nor field: " + type);
      }
    }
  }
  const PdfValue& form = pdf.look(pdf.file.catalog(), "AcroForm");
  pdf.expect(pdf.look(form, "Fields").items.size() == fields.size(), "PDF 12.7 signature fields",
             "the form has other fields than the pages");
  pdf.expect(fields.empty() || pdf.look(form, "SigFlags").as_int() == 3, "PDF 12.7 signature fields",
             "SigFlags");
  pdf.expect(!form.has("XFA") && pdf.look(form, "NeedAppearances").text != "true", "A 6.4.1 forms",
             "appearances are left to the viewer");
}

}  // namespace

bool is_language(const std::string& tag) {
  return tag.size() >= 2 && std::all_of(tag.begin(), tag.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
         });
}

const std::vector<std::string>& pdf_rules() {
  static const std::vector<std::string> rules = {"A 6.1.3 trailer",
                                                 "A 6.2.2 operators",
                                                 "A 6.2.3 output intent",
                                                 "A 6.2.4 colours",
                                                 "A 6.2.10 transparency",
                                                 "A 6.2.11.3 CIDToGIDMap",
                                                 "A 6.2.11.3 CMap",
                                                 "A 6.2.11.4 embedded",
                                                 "A 6.2.11.5 widths",
                                                 "A 6.2.11.7 ToUnicode",
                                                 "A 6.2.11.8 notdef",
                                                 "A 6.3.1 annotations",
                                                 "A 6.3.2 flags",
                                                 "A 6.3.3 appearance",
                                                 "A 6.4.1 forms",
                                                 "A 6.5.1 actions",
                                                 "A 6.6.2.3 extension schemas",
                                                 "A 6.6.4 identification",
                                                 "A 6.7.3.4 roles",
                                                 "PDF 7.9.6 name tree",
                                                 "PDF 8.4.2 nesting",
                                                 "PDF 12.3.2 destinations",
                                                 "PDF 12.3.3 outline",
                                                 "PDF 12.4.2 page labels",
                                                 "PDF 12.5.2 areas",
                                                 "PDF 12.7 signature fields",
                                                 "PDF 14.6 marks",
                                                 "PDF 14.7.2 change title",
                                                 "PDF 14.7.2 parents",
                                                 "PDF 14.7.4.4 parent tree",
                                                 "PDF 14.8.4 types",
                                                 "PDF 14.8.5.4 decoration",
                                                 "PDF 14.9.3 changed text",
                                                 "UA 5 identification",
                                                 "UA 7.1 DisplayDocTitle",
                                                 "UA 7.1 Marked",
                                                 "UA 7.1 content",
                                                 "UA 7.1 title",
                                                 "UA 7.2 language",
                                                 "UA 7.3 figures",
                                                 "UA 7.4.2 headings",
                                                 "UA 7.5 rows",
                                                 "UA 7.5 scope",
                                                 "UA 7.6 lists",
                                                 "UA 7.18.1 fields",
                                                 "UA 7.18.1 structure",
                                                 "UA 7.18.3 Tabs",
                                                 "UA 7.18.4 forms",
                                                 "UA 7.18.5 links"};
  return rules;
}

std::vector<PdfFault> find_pdf_faults(const PdfObjects& file) {
  PdfExamination pdf{file};
  const PdfValue& catalog = file.catalog();
  find_pages(pdf, pdf.look(catalog, "Pages"));
  for (const auto& [key, value] : file.pairs(pdf.look(pdf.look(catalog, "StructTreeRoot"), "ParentTree"))) {
    pdf.parents[key.as_int()] = value;
  }
  check_catalog(pdf);
  check_metadata(pdf);
  const std::set<std::string> names = check_destinations(pdf);
  check_outline(pdf, pdf.look(catalog, "Outlines"), names, 0);
  check_annotations(pdf, names);
  std::set<std::pair<int, int>> marks;
  check_structure(pdf, marks);
  ShownStrings shown;
  check_contents(pdf, marks, shown);
  check_fonts(pdf, shown);
  return std::move(pdf.faults);
}

}  // namespace sopimus
