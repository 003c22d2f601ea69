// The contents. Alone in its file: a TOC field with its entries filled in, in the building block that Word
// itself makes, so that its "update table" works on it.
//
// Of several documents in one file each has contents of its own. Word's field takes a range (TOC \b), which
// LibreOffice 7.4 reads and does not heed: updated there, one document's contents would list the headings of
// all. There each entry is made of references, which both update: number, words and page follow the heading.

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
      : body_(body), xml_(body.xml), contents_(contents) {
    const std::string& language = body.document->language;
    if (language != body.file_language) foreign_language_ = to_word_language(language);
  }

  void write_field_of_all() {
    {
      const Element block(xml_, "w:sdt");
      properties();
      const Element content(xml_, "w:sdtContent");
      heading();
      for (const ContentsEntry& entry : contents_.entries) {
        ParagraphLook look;
        const std::string style = contents_style_id(entry.level);
        look.style = style;
        const ParagraphElement paragraph(body_, look);
        if (&entry == &contents_.entries.front()) begin_field();
        linked_entry(entry);
      }
      ParagraphLook look;
      look.style = "Separator";
      const ParagraphElement last(body_, look);
      write_field_character(xml_, "end");
    }
    // LibreOffice takes what stands directly after the block into it when a file is saved.
    write_separator(body_);
  }

  void write_references() {
    heading();
    for (const ContentsEntry& entry : contents_.entries) {
      ParagraphLook look;
      const std::string style = contents_style_id(entry.level);
      look.style = style;
      const ParagraphElement paragraph(body_, look);
      referring_entry(entry);
    }
  }

 private:
  void heading() {
    ParagraphLook look;
    look.style = "TOCHeading";
    const ParagraphElement heading(body_, look);
    write_words(body_, phrase("contents", body_.document->language));
  }

  void properties() {
    const Element properties(xml_, "w:sdtPr");
    const Element part(xml_, "w:docPartObj");
    xml_.value("w:docPartGallery", "Table of Contents");
    xml_.empty("w:docPartUnique");
  }

  void begin_field() {
    int deepest = 3;  // what Word offers, and compose lists
    for (const ContentsEntry& entry : contents_.entries) deepest = std::max(deepest, entry.level);
    write_field_character(xml_, "begin");
    {
      const Element run(xml_, "w:r");
      const Element text(xml_, "w:instrText");
      xml_.attribute("xml:space", "preserve");
      xml_.text(" TOC \\o \"1-" + std::to_string(std::min(deepest, kLevels)) + "\" \\h \\z \\u ");
    }
    write_field_character(xml_, "separate");
  }

  /// As Word makes it: a link over all of the line.
  void linked_entry(const ContentsEntry& entry) {
    const Bookmarked* target = target_of(entry);
    if (target == nullptr) {
      words(entry);
      return;
    }
    const Element link(xml_, "w:hyperlink");
    xml_.attribute("w:anchor", target->contents);
    xml_.attribute("w:history", 1);
    words(entry);
    page(entry, *target);
  }

  /// No link around the fields, which are links themselves: LibreOffice would save them wrongly nested.
  void referring_entry(const ContentsEntry& entry) {
    const Bookmarked* target = target_of(entry);
    // Where the heading's number is typed it is part of the heading's words.
    if (target == nullptr || target->number != entry.number || target->text != entry.text) {
      words(entry);
    } else {
      const std::string instruction = "REF " + target->contents;
      if (!entry.number.empty()) {
        write_field(xml_, instruction + " \\r \\h", entry.number, foreign_language_);
        write_tab(body_);
      }
      write_field(xml_, instruction + " \\h", entry.text, foreign_language_);
      write_tab(body_);
    }
    if (target != nullptr) page(entry, *target);
  }

  const Bookmarked* target_of(const ContentsEntry& entry) const {
    const Bookmarked* target =
        entry.anchor.empty() ? nullptr : body_.anchors.find(*body_.document, entry.anchor);
    return target == nullptr || target->contents.empty() ? nullptr : target;
  }

  void words(const ContentsEntry& entry) {
    if (!entry.number.empty()) {
      write_words(body_, entry.number);
      write_tab(body_);
    }
    write_words(body_, entry.text);
    write_tab(body_);
  }

  void page(const ContentsEntry& entry, const Bookmarked& target) {
    const auto page = body_.options.pages.find(body_.document->identity.document + "#" + entry.anchor);
    const std::string shown = page == body_.options.pages.end() ? "–" : std::to_string(page->second);
    write_field(xml_, "PAGEREF " + target.contents + " \\h", shown);
  }

  BodyPart& body_;
  XmlText& xml_;
  const Contents& contents_;
  std::string foreign_language_{};
};

}  // namespace

void write_contents(BodyPart& body, const Contents& contents) {
  if (contents.entries.empty()) return;
  ContentsWriter writer(body, contents);
  if (body.has_several_documents) {
    writer.write_references();
  } else {
    writer.write_field_of_all();
  }
}

}  // namespace sopimus
