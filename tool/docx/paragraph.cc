// Paragraphs: properties in the schema's order, and the bookmarks that begin and end inside them.

#include <utility>

#include "docx/body.h"

namespace sopimus {

namespace {

void write_numbering_properties(XmlText& xml, const Numbered& numbered) {
  if (numbered.num > 0 && numbered.by_style) return;
  // w:numId 0 takes the style's numbering away (ECMA-376-1:2016, 17.9.18).
  const Element properties(xml, "w:numPr");
  xml.value("w:ilvl", numbered.level);
  xml.value("w:numId", numbered.num);
}

void write_properties(BodyPart& body, const ParagraphLook& look) {
  XmlText& xml = body.xml;
  xml.value("w:pStyle", look.style);
  if (look.keep_next) {
    if (*look.keep_next) {
      xml.empty("w:keepNext");
    } else {
      xml.value("w:keepNext", 0);
    }
  }
  if (look.numbered != nullptr) write_numbering_properties(xml, *look.numbered);
  if (look.space_before || look.space_after) {
    const Element spacing(xml, "w:spacing");
    if (look.space_before) xml.attribute("w:before", look.space_before->to_twips());
    if (look.space_after) xml.attribute("w:after", look.space_after->to_twips());
  }
  if (look.left != Length{} || look.hanging != Length{}) {
    const Element indent(xml, "w:ind");
    xml.attribute("w:left", look.left.to_twips());
    if (look.hanging != Length{}) xml.attribute("w:hanging", look.hanging.to_twips());
  }
  if (look.is_centred) xml.value("w:jc", "center");
  if (look.is_right) xml.value("w:jc", "right");
  if (!is_tracked(look.end_mark)) return;
  const Element end(xml, "w:rPr");
  write_change(body, look.end_mark);
}

}  // namespace

ParagraphElement::ParagraphElement(BodyPart& body, const ParagraphLook& look,
                                   std::vector<std::string> bookmarks)
    : body_(body), bookmarks_(bookmarks.size()) {
  body_.xml.open("w:p");
  body_.xml.open("w:pPr");
  body_.is_in_move = look.is_moved;
  write_properties(body_, look);
  body_.paragraph_properties_end = body_.xml.offset();
  body_.xml.close();
  body_.has_changed_end = is_tracked(look.end_mark);
  if (look.is_moved) move_.emplace(body_, look.end_mark);
  first_bookmark_ = body_.next_annotation;
  for (const std::string& name : bookmarks) open_bookmark(body_, body_.next_annotation++, name);
}

ParagraphElement::~ParagraphElement() {
  for (std::size_t i = bookmarks_; i > 0; --i) {
    close_bookmark(body_, first_bookmark_ + static_cast<int>(i) - 1);
  }
  if (move_) move_->end(body_);
  body_.xml.close();
  body_.is_in_move = false;
}

void open_bookmark(BodyPart& body, int id, std::string_view name) {
  const Element start(body.xml, "w:bookmarkStart");
  body.xml.attribute("w:id", id);
  body.xml.attribute("w:name", name);
}

void close_bookmark(BodyPart& body, int id) {
  const Element end(body.xml, "w:bookmarkEnd");
  body.xml.attribute("w:id", id);
}

std::vector<std::string> bookmarks_of(BodyPart& body, const Origin& origin, const Bookmarked* target) {
  std::vector<std::string> names;
  // A comparison is for reading; what parties edit is the plain text.
  if (!body.is_comparison) {
    std::string clause = body.carriers.name_paragraph(origin);
    if (!clause.empty()) names.push_back(std::move(clause));
  }
  if (target == nullptr) return names;
  if (!target->contents.empty()) names.push_back(target->contents);
  if (!target->reference.empty() && !target->is_sequence) names.push_back(target->reference);
  return names;
}

void write_separator(BodyPart& body, bool keeps_next) {
  ParagraphLook look;
  look.style = "Separator";
  if (keeps_next) look.keep_next = true;
  // LibreOffice joins an inserted paragraph that it rejects with the next by the first one's style, unless
  // the next has a character.
  constexpr std::string_view kNoWidthSpace = "\u200B";
  const bool is_after_change = body.has_changed_end;
  const ParagraphElement paragraph(body, look);
  if (is_after_change) write_words(body, kNoWidthSpace);
}

}  // namespace sopimus
