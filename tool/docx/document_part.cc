#include "docx/document_part.h"

#include <variant>

#include "docx/headers_part.h"
#include "docx/word_values.h"

namespace sopimus {

namespace {

/// What stands between a table and the text after it.
constexpr Length kSpaceAfterTable = Length::points(8);

class BlocksWriter {
 public:
  explicit BlocksWriter(Body& body) : body_(body) {}

  void write(const FlowDocument& flow) {
    title(*flow.document);
    for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
      next_ = i + 1 < flow.blocks.size() ? &flow.blocks[i + 1] : nullptr;
      std::visit(*this, flow.blocks[i].value);
    }
    // A story, and a section, ends in a paragraph; what goes on from a table is one point high.
    if (after_table_) write_separator(body_);
  }

  void operator()(const Heading& b) {
    const Numbered& numbered = body_.numbering.of(b);
    const std::string style = heading_style_id(b.level);
    ParagraphLook look = look_of(style);
    look.numbered = &numbered;
    typed_indent(look, heading_indent(numbered.level));
    const ParagraphElement paragraph(body_, look,
                                     bookmarks_of(body_, b.origin, b.runs, target(b.anchor, &b)));
    typed_label(numbered);
    write_runs(body_, b.runs);
  }

  void operator()(const Paragraph& b) {
    ParagraphLook look = look_of(paragraph_style_id(b.role));
    const bool leads_to_list = next_ != nullptr && std::holds_alternative<List>(next_->value) &&
                               !b.runs.empty() && b.runs.back().text.ends_with(':');
    if (leads_to_list) look.keep_next = true;
    const ParagraphElement paragraph(body_, look,
                                     bookmarks_of(body_, b.origin, b.runs, target(b.anchor, &b)));
    write_runs(body_, b.runs);
  }

  void operator()(const List& b) { list(b, true); }

  void operator()(const Table& b) {
    // Word takes two tables without a paragraph between them for one.
    if (after_table_ && b.caption.empty()) {
      ParagraphLook look = look_of("Separator");
      const ParagraphElement paragraph(body_, look);
    }
    write_table(body_, b);
    after_table_ = !b.rows.empty();
  }

  void operator()(const Figure& b) {
    after_table_ = false;
    write_figure(body_, b);
  }

  void operator()(const Contents& b) {
    after_table_ = false;
    write_contents(body_, b);
  }

  void operator()(const SignaturePage& b) {
    write_signature_page(body_, b);
    after_table_ = !b.signatories.empty();
  }

  template <typename Typed>
  void operator()(const Typed&) {}  // to_flow leaves none

 private:
  void title(const Document& document) {
    ParagraphLook look;
    look.style = "Title";
    std::vector<std::string> bookmarks;
    const Target* own = body_.anchors.find(document, "");
    if (own != nullptr && !own->reference.empty()) bookmarks.push_back(own->reference);
    const ParagraphElement paragraph(body_, look, bookmarks);
    write_words(body_, document.identity.title);
  }

  /// `is_end` when nothing of an outer list comes after: the text that follows stands off like after a
  /// paragraph.
  void list(const List& b, bool is_end) {
    for (const ListItem& item : b.items) {
      const bool is_last = is_end && &item == &b.items.back();
      list_item(item, is_last && item.lists.empty());
      for (const List& nested : item.lists) list(nested, is_last && &nested == &item.lists.back());
    }
  }

  void list_item(const ListItem& item, bool is_end) {
    const Style& page_style = body_.document->style;
    const Numbered& numbered = body_.numbering.of(item);
    const std::string style = list_style_id(numbered.is_counted, numbered.level + 1);
    ParagraphLook look = look_of(style);
    look.numbered = &numbered;
    const Length after = page_style.text_style("body").space_after;
    if (is_end && after > page_style.text_style("list").space_after) look.space_after = after;
    typed_indent(look, list_indent(page_style, numbered.level));
    const ParagraphElement paragraph(body_, look,
                                     bookmarks_of(body_, item.origin, item.runs, target(item.anchor, &item)));
    typed_label(numbered);
    write_runs(body_, item.runs);
  }

  ParagraphLook look_of(std::string_view style) {
    ParagraphLook look;
    look.style = style;
    const bool is_heading = style.starts_with("Heading");  // which has its own room above
    if (after_table_ && !is_heading) look.space_before = kSpaceAfterTable;
    after_table_ = false;
    return look;
  }

  static void typed_indent(ParagraphLook& look, NumberIndent indent) {
    if (look.numbered->typed.empty()) return;
    look.left = indent.left;
    look.hanging = indent.hanging;
  }

  void typed_label(const Numbered& numbered) {
    if (numbered.typed.empty()) return;
    write_words(body_, numbered.typed);
    write_tab(body_);
  }

  const Target* target(const std::string& anchor, const void* owner) const {
    return body_.anchors.find_owned(*body_.document, anchor, owner);
  }

  Body& body_;
  const Block* next_ = nullptr;
  bool after_table_ = false;
};

bool has_contents(const FlowDocument& flow) {
  for (const Block& block : flow.blocks) {
    if (std::holds_alternative<Contents>(block.value)) return true;
  }
  return false;
}

/// A document whose contents must not list the headings of the others stands in a bookmark of its own.
void write_one(Body& body, const FlowDocument& flow, std::size_t index, bool is_only) {
  body.document = flow.document;
  body.carriers.begin_document(*flow.document);
  const bool has_range = !is_only && has_contents(flow);
  const int id = body.next_bookmark;
  body.contents_range = has_range ? "_Document" + std::to_string(index + 1) : "";
  if (has_range) open_bookmark(body, body.next_bookmark++, body.contents_range);
  BlocksWriter(body).write(flow);
  if (has_range) close_bookmark(body, id);
}

}  // namespace

void write_document(Body& body, const std::vector<FlowDocument>& documents) {
  XmlText& xml = body.xml;
  xml.raw(kXmlDeclaration);
  const Element root(xml, "w:document");
  xml.attribute("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
  xml.attribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
  xml.attribute("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
  const Element story(xml, "w:body");
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const bool is_only = documents.size() == 1;
    write_one(body, documents[i], i, is_only);
    const SectionPlace place{i, is_only, body.file_language};
    const std::string section = write_section(body.package, *documents[i].document, body.options, place);
    if (i + 1 == documents.size()) {
      xml.raw(section);
    } else {
      xml.insert(*body.paragraph_properties_end, section);
    }
  }
}

}  // namespace sopimus
