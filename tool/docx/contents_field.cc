// The contents: a TOC field with its entries filled in, in the building block that Word itself makes, so
// that its "update table" works on it.

#include <algorithm>

#include "docx/body.h"
#include "docx/word_values.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

/// A field character of the outer field; its parts lie in different paragraphs.
void write_field_character(XmlText& xml, std::string_view kind) {
  const Element run(xml, "w:r");
  const Element character(xml, "w:fldChar");
  xml.attribute("w:fldCharType", kind);
}

class ContentsWriter {
 public:
  ContentsWriter(BodyPart& body, const Contents& contents)
      : body_(body), xml_(body.xml), contents_(contents) {}

  void write() {
    const Element block(xml_, "w:sdt");
    properties();
    const Element content(xml_, "w:sdtContent");
    {
      ParagraphLook look;
      look.style = "TOCHeading";
      const ParagraphElement heading(body_, look);
      write_words(body_, phrase("contents", body_.document->language));
    }
    for (std::size_t i = 0; i < contents_.entries.size(); ++i) entry(contents_.entries[i], i == 0);
    ParagraphLook look;
    look.style = "Separator";
    const ParagraphElement last(body_, look);
    write_field_character(xml_, "end");
  }

 private:
  void properties() {
    const Element properties(xml_, "w:sdtPr");
    const Element part(xml_, "w:docPartObj");
    xml_.value("w:docPartGallery", "Table of Contents");
    xml_.empty("w:docPartUnique");
  }

  void begin_field() {
    int deepest = 3;  // what Word offers, and compose lists
    for (const ContentsEntry& entry : contents_.entries) deepest = std::max(deepest, entry.level);
    std::string instruction = " TOC \\o \"1-" + std::to_string(std::min(deepest, kLevels)) + "\" \\h \\z \\u";
    if (!body_.contents_range.empty()) instruction += " \\b " + body_.contents_range;
    write_field_character(xml_, "begin");
    {
      const Element run(xml_, "w:r");
      const Element text(xml_, "w:instrText");
      xml_.attribute("xml:space", "preserve");
      xml_.text(instruction + " ");
    }
    write_field_character(xml_, "separate");
  }

  void entry(const ContentsEntry& entry, bool is_first) {
    const std::string style = contents_style_id(entry.level);
    ParagraphLook look;
    look.style = style;
    const ParagraphElement paragraph(body_, look);
    if (is_first) begin_field();
    const Bookmarked* target =
        entry.anchor.empty() ? nullptr : body_.anchors.find(*body_.document, entry.anchor);
    if (target == nullptr || target->contents.empty()) {
      text(entry, "");
      return;
    }
    const Element link(xml_, "w:hyperlink");
    xml_.attribute("w:anchor", target->contents);
    xml_.attribute("w:history", 1);
    text(entry, target->contents);
  }

  void text(const ContentsEntry& entry, const std::string& bookmark) {
    if (!entry.number.empty()) {
      write_words(body_, entry.number);
      write_tab(body_);
    }
    write_words(body_, entry.text);
    write_tab(body_);
    const auto page = body_.options.pages.find(body_.document->identity.document + "#" + entry.anchor);
    const std::string shown = page == body_.options.pages.end() ? "–" : std::to_string(page->second);
    if (!bookmark.empty()) write_field(xml_, "PAGEREF " + bookmark + " \\h", shown);
  }

  BodyPart& body_;
  XmlText& xml_;
  const Contents& contents_;
};

}  // namespace

void write_contents(BodyPart& body, const Contents& contents) {
  if (contents.entries.empty()) return;
  ContentsWriter(body, contents).write();
  // LibreOffice takes what stands directly after the block into it when a file is saved.
  write_separator(body);
}

}  // namespace sopimus
