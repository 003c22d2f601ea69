#include "docx/document_part.h"

#include <algorithm>
#include <variant>

#include "docx/headers_part.h"
#include "docx/word_values.h"

namespace sopimus {

namespace {

class BlocksWriter {
 public:
  explicit BlocksWriter(BodyPart& body) : body_(body) {}

  void write(const Flow& flow) {
    if (is_comparison(*flow.document)) body_.moves = find_moves(flow);
    body_.moved_paragraphs.clear();
    next_ = flow.blocks.empty() ? nullptr : flow.blocks.front();
    title_block(*flow.document);
    for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
      in_rationale_ = flow.is_rationale[i];
      next_ = i + 1 < flow.blocks.size() ? flow.blocks[i + 1] : nullptr;
      std::visit(*this, flow.blocks[i]->value);
    }
    // A story, and a section, ends in a paragraph that stays; what goes on from a table is one point high.
    if (after_table_ || body_.has_changed_end) write_separator(body_);
  }

  void operator()(const Heading& b) {
    const Numbered& numbered = body_.numbering.of(b);
    const std::string style = heading_style_id(b.level);
    ParagraphLook look = look_of(style, b.mark);
    look.numbered = &numbered;
    look.end_mark = b.end_mark;
    look.is_moved = body_.moves.is_whole(b.mark, b.end_mark);
    typed_indent(look, heading_indent(body_.document->style, numbered.level));
    const ParagraphElement paragraph(body_, look, bookmarks_of(body_, b.origin, target(b.anchor, &b)));
    if (!numbered.typed.empty() && !b.old_number.empty() && !is_tracked(b.mark)) {
      write_words(body_, b.old_number, of_kind(b.mark, Mark::Kind::Deleted));
      write_words(body_, numbered.typed, of_kind(b.mark, Mark::Kind::Inserted));
      write_tab(body_);
    } else {
      typed_label(numbered, b.mark);
    }
    write_runs(body_, b.runs);
  }

  void operator()(const Paragraph& b) {
    ParagraphLook look = look_of(paragraph_style_id(b.role), b.mark);
    look.end_mark = b.end_mark;
    look.is_moved = body_.moves.is_whole(b.mark, b.end_mark);
    const bool leads_to_list = next_ != nullptr && std::holds_alternative<List>(next_->value) &&
                               !b.runs.empty() && b.runs.back().text.ends_with(':');
    if (leads_to_list || leads_to_bare_signatures()) look.keep_next = true;
    const ParagraphElement paragraph(body_, look, bookmarks_of(body_, b.origin, target(b.anchor, &b)));
    write_runs(body_, b.runs);
  }

  void operator()(const List& b) { list(b, true); }

  void operator()(const Table& b) {
    // Word takes two tables without a paragraph between them for one.
    if (after_table_ && b.caption.empty() && !body_.has_changed_end) {
      const ParagraphLook look = look_of("Separator", {});
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
    if (body_.has_changed_end) write_separator(body_);
    write_contents(body_, b);
  }

  void operator()(const SignaturePage& b) {
    write_signature_page(body_, b);
    after_table_ = !b.signatories.empty();
  }

  template <typename Typed>
  void operator()(const Typed&) {}  // to_flow leaves none

 private:
  /// As the PDF's first page begins: label, title, agreement, and what is not to be overlooked.
  void title_block(const Document& document) {
    const Identity& identity = document.identity;
    if (!identity.label.empty()) line("DocumentLabel", identity.label);
    {
      ParagraphLook look;
      look.style = "Title";
      // The label and the title belong together; the room above is the label's then.
      if (!identity.label.empty()) look.space_before = Length{};
      std::vector<std::string> bookmarks;
      const Bookmarked* own = body_.anchors.find(document, "");
      if (own != nullptr && !own->reference.empty()) bookmarks.push_back(own->reference);
      const ParagraphElement paragraph(body_, look, bookmarks);
      write_words(body_, identity.title);
    }
    if (!identity.agreement.empty() && identity.agreement != identity.title) {
      line("Subtitle", identity.agreement);
    }
    std::string state = identity.edition_text;
    if (identity.publicity != Publicity::Public && !identity.publicity_text.empty()) {
      state.append(state.empty() ? "" : " – ").append(identity.publicity_text);
    }
    if (!state.empty()) line("DocumentState", state, leads_to_bare_table());
  }

  /// A table has no room of its own above it.
  bool leads_to_bare_table() const {
    const auto* table = next_ == nullptr ? nullptr : std::get_if<Table>(&next_->value);
    return table != nullptr && table->caption.empty();
  }

  void line(std::string_view style, const std::string& text, bool is_above_table = false) {
    ParagraphLook look;
    look.style = style;
    if (is_above_table) look.space_after = body_.document->style.tables.space_around;
    const ParagraphElement paragraph(body_, look);
    write_words(body_, text);
  }

  /// `is_end` when nothing of an outer list comes after: the text that follows stands off like after a
  /// paragraph.
  void list(const List& b, bool is_end) {
    if (b.items.empty()) return;
    // What comes and goes at the end leaves another item the last.
    const auto last = std::find_if_not(b.items.rbegin(), b.items.rend(),
                                       [](const ListItem& item) { return is_tracked(item.mark); });
    const ListItem* ends = last == b.items.rend() ? &b.items.back() : &*last;
    for (const ListItem& item : b.items) {
      const bool is_last = is_end && &item >= ends;
      list_item(item, is_last && item.lists.empty());
      for (const List& nested : item.lists) list(nested, is_last && &nested == &item.lists.back());
    }
  }

  void list_item(const ListItem& item, bool is_end) {
    const Style& page_style = body_.document->style;
    const Numbered& numbered = body_.numbering.of(item);
    const std::string style =
        in_rationale_ ? "Rationale" : list_style_id(numbered.is_counted, numbered.level + 1);
    ParagraphLook look = look_of(style, item.mark);
    look.end_mark = item.end_mark;
    look.is_moved = body_.moves.is_whole(item.mark, item.end_mark);
    Numbered direct = numbered;
    direct.by_style = numbered.by_style && !in_rationale_;
    look.numbered = &direct;
    const Length after = page_style.text_style("body").space_after;
    if (is_end && after > page_style.text_style("list").space_after) look.space_after = after;
    if (is_end && leads_to_bare_signatures()) look.keep_next = true;
    typed_indent(look, list_indent(page_style, numbered.level));
    if (in_rationale_) {
      // The style's own indent would go before the numbering's.
      look.hanging = page_style.list_indent;
      look.left = page_style.text_style("rationale").indent + look.hanging * (numbered.level + 1);
    }
    const ParagraphElement paragraph(body_, look,
                                     bookmarks_of(body_, item.origin, target(item.anchor, &item)));
    typed_label(numbered, item.mark);
    write_runs(body_, item.runs);
  }

  /// Signatures never stand on a page without any text of what is signed.
  bool leads_to_bare_signatures() const {
    const auto* page = next_ == nullptr ? nullptr : std::get_if<SignaturePage>(&next_->value);
    return page != nullptr && page->paragraphs.empty();
  }

  /// `mark` of the whole paragraph: what comes and goes leaves the room below a table to the next one too.
  ParagraphLook look_of(std::string_view style, const Mark& mark) {
    ParagraphLook look;
    look.style = style;
    const bool is_heading = style.starts_with("Heading");  // which has its own room above
    if (after_table_ && !is_heading) look.space_before = body_.document->style.tables.space_around;
    after_table_ = after_table_ && is_tracked(mark);
    return look;
  }

  static void typed_indent(ParagraphLook& look, NumberIndent indent) {
    if (look.numbered->typed.empty()) return;
    look.left = indent.left;
    look.hanging = indent.hanging;
  }

  void typed_label(const Numbered& numbered, const Mark& mark) {
    if (numbered.typed.empty()) return;
    write_words(body_, numbered.typed, mark);
    write_tab(body_, mark);
  }

  static Mark of_kind(Mark mark, Mark::Kind kind) {
    mark.kind = kind;
    return mark;
  }

  const Bookmarked* target(const std::string& anchor, const void* owner) const {
    return body_.anchors.find_owned(*body_.document, anchor, owner);
  }

  BodyPart& body_;
  const Block* next_ = nullptr;
  bool in_rationale_ = false;
  bool after_table_ = false;
};

}  // namespace

void write_document(BodyPart& body, const std::vector<Flow>& documents) {
  XmlText& xml = body.xml;
  xml.raw(kXmlDeclaration);
  const Element root(xml, "w:document");
  xml.attribute("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
  xml.attribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
  xml.attribute("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
  const Element story(xml, "w:body");
  body.has_several_documents = documents.size() > 1;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Document& document = *documents[i].document;
    body.document = &document;
    body.document_number = i + 1;
    body.carriers.begin_document(document);
    BlocksWriter(body).write(documents[i]);
    const SectionPlace place{i, !body.has_several_documents, body.file_language};
    const std::string section = write_section(body.package, document, body.options, place);
    if (i + 1 == documents.size()) {
      xml.raw(section);
    } else {
      xml.insert(*body.paragraph_properties_end, section);
    }
  }
}

}  // namespace sopimus
