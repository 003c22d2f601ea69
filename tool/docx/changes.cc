#include "docx/changes.h"

#include <algorithm>

#include "docx/body.h"

namespace sopimus {

namespace {

/// Word demands an author: the agreement's owner where compare knows none.
Reviser reviser_of(const Document& document, const Mark& mark) {
  Reviser reviser = document.revisers.at(mark.by);
  if (reviser.author.empty()) reviser.author = document.identity.owner;
  return reviser;
}

/// w:id, unique among all annotations of the part, and who and when.
void write_attributes(BodyPart& body, const Mark& mark) {
  const Reviser reviser = reviser_of(*body.document, mark);
  body.xml.attribute("w:id", body.next_annotation++);
  body.xml.attribute("w:author", reviser.author);
  if (!reviser.date.empty()) body.xml.attribute("w:date", reviser.date);
}

std::string_view element_of(const BodyPart& body, const Mark& mark) {
  const bool is_move = body.is_in_move && mark.change_class == ChangeClass::Move;
  if (is_move) return is_deleted(mark) ? "w:moveFrom" : "w:moveTo";
  return is_deleted(mark) ? "w:del" : "w:ins";
}

}  // namespace

bool is_comparison(const Document& document) { return !document.revisers.empty(); }

bool is_tracked(const Mark& mark) {
  return mark.kind == Mark::Kind::Inserted || mark.kind == Mark::Kind::Deleted;
}

bool is_deleted(const Mark& mark) { return mark.kind == Mark::Kind::Deleted; }

Mark mark_of_all(const Runs& runs) {
  if (runs.empty() || !is_tracked(runs.front().mark)) return {};
  const bool is_one = std::all_of(runs.begin(), runs.end(),
                                  [&](const Run& run) { return run.mark.kind == runs.front().mark.kind; });
  return is_one ? runs.front().mark : Mark{};
}

Runs without_deleted(const Runs& runs) {
  Runs left;
  for (const Run& run : runs) {
    if (!is_deleted(run.mark)) left.push_back(run);
  }
  return left;
}

ChangeElement::ChangeElement(BodyPart& body, const Mark& mark) : body_(body) {
  if (!is_tracked(mark)) return;
  mark_ = mark;
  std::map<int, std::string>& notes = body.moves.notes;
  const auto note = notes.find(mark.change);
  if (note != notes.end()) {
    comment_ = body.next_annotation++;
    body.comments.push_back({comment_, reviser_of(*body.document, mark), note->second});
    notes.erase(note);
    // LibreOffice takes a deletion and an insertion of the same characters, comments' anchors among them, for
    // a move, and then gives the paragraph behind a wrong style when changes are rejected: one comment stands
    // before its words, the other behind.
    if (is_deleted(mark)) {
      write_comment_reference();
    } else {
      write_comment_mark("w:commentRangeStart");
    }
  }
  body.xml.open(element_of(body, mark));
  write_attributes(body, mark);
}

ChangeElement::~ChangeElement() {
  if (!mark_) return;
  body_.xml.close();
  if (comment_ == 0 || is_deleted(mark_)) return;
  write_comment_mark("w:commentRangeEnd");
  write_comment_reference();
}

void ChangeElement::write_comment_mark(std::string_view name) const {
  const Element mark(body_.xml, name);
  body_.xml.attribute("w:id", comment_);
}

/// Itself of the change, so that it goes with the words it is about.
void ChangeElement::write_comment_reference() const {
  const Element change(body_.xml, element_of(body_, mark_));
  write_attributes(body_, mark_);
  const Element run(body_.xml, "w:r");
  write_comment_mark("w:commentReference");
}

void write_change(BodyPart& body, const Mark& mark) {
  if (!is_tracked(mark)) return;
  const Element change(body.xml, element_of(body, mark));
  write_attributes(body, mark);
}

MoveRange::MoveRange(BodyPart& body, const Mark& mark)
    : is_source_(is_deleted(mark)), id_(body.next_annotation) {
  const int nth = ++body.moved_paragraphs[mark.change];
  const Element start(body.xml, is_source_ ? "w:moveFromRangeStart" : "w:moveToRangeStart");
  write_attributes(body, mark);
  // One name for both ends.
  std::string name = "move" + std::to_string(body.document_number);
  for (const int part : {std::min(mark.change, mark.pair), nth})
    name.append("_").append(std::to_string(part));
  body.xml.attribute("w:name", name);
}

void MoveRange::end(BodyPart& body) const {
  const Element end(body.xml, is_source_ ? "w:moveFromRangeEnd" : "w:moveToRangeEnd");
  body.xml.attribute("w:id", id_);
}

}  // namespace sopimus
