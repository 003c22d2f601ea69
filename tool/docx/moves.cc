// Moved passages, and the comments that say where each came from and where it went.

#include <utility>
#include <variant>

#include "docx/changes.h"
#include "docx/xml_text.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

/// The heading below which something stands, in the old text or in the new one.
struct MovePlace {
  const void* heading = nullptr;
  std::string number{};
  std::string text{};
};

/// One end of a move.
struct MoveEnd {
  int pair = 0;
  bool is_source = false;
  MovePlace place{};
  int paragraphs = 0;    // that moved as a whole
  bool is_plain = true;  // nothing else did, and nothing changed in them
};

/// Walks the blocks of a document with the place in both texts at hand.
class MoveSurvey {
 public:
  void operator()(const Heading& b) {
    if (b.mark.kind != Mark::Kind::Inserted) {
      before_ = {&b, b.old_number.empty() ? b.number : b.old_number, to_plain_text(b.runs)};
    }
    if (!is_deleted(b.mark)) after_ = {&b, b.number, to_plain_text(without_deleted(b.runs))};
    paragraph(b.mark, b.end_mark, b.runs);
  }
  void operator()(const Paragraph& b) { paragraph(b.mark, b.end_mark, b.runs); }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      paragraph(item.mark, item.end_mark, item.runs);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    passage(b.mark, b.caption);
    for (const TableRow& row : b.rows) {
      passage(row.mark, {});
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& one : cell.paragraphs) passage(one.mark, one.runs);
      }
    }
  }
  void operator()(const Figure& b) { passage(b.mark, b.caption); }
  template <typename Other>
  void operator()(const Other&) {}  // nothing of them is ever marked

  DocxMoves to_moves(std::string_view language) const {
    DocxMoves moves;
    for (const auto& [change, one] : ends_) {
      const auto other = ends_.find(one.pair);
      const MoveEnd* end = other == ends_.end() ? nullptr : &other->second;
      moves.notes[change] = to_note(one, end, language);
      const bool is_alike =
          end != nullptr && one.is_source != end->is_source && one.paragraphs == end->paragraphs;
      if (is_alike && one.is_plain && end->is_plain) moves.whole.insert(change);
    }
    return moves;
  }

 private:
  static std::string to_note(const MoveEnd& one, const MoveEnd* other, std::string_view language) {
    const std::string key = one.is_source ? "moved-to" : "moved-from";
    if (other == nullptr || other->place.heading == nullptr) return phrase(key + "-elsewhere", language);
    if (other->place.heading == one.place.heading) {
      return filled_phrase("moved-within", language, to_words(one.place));
    }
    return filled_phrase(key, language, to_words(other->place));
  }

  static std::string to_words(const MovePlace& place) {
    return place.number.empty() ? "”" + place.text + "”" : place.number;
  }

  void paragraph(const Mark& mark, const Mark& end_mark, const Runs& runs) {
    MoveEnd* own = end(mark);
    if (own == nullptr || end_mark != mark) {
      passage(mark, runs);
      return;
    }
    ++own->paragraphs;
    for (const Run& run : runs) {
      if (run.mark.change != mark.change || run.made_by == MadeBy::Reference) own->is_plain = false;
    }
  }

  /// Of a table, a figure or a part of a paragraph.
  void passage(const Mark& mark, const Runs& runs) {
    if (MoveEnd* own = end(mark)) own->is_plain = false;
    for (const Run& run : runs) {
      if (MoveEnd* own = end(run.mark)) own->is_plain = false;
    }
  }

  /// The end that `mark` is of, null when of none. Its first part says where all of it stands.
  MoveEnd* end(const Mark& mark) {
    if (mark.change_class != ChangeClass::Move || !is_tracked(mark)) return nullptr;
    const bool is_source = is_deleted(mark);
    MoveEnd fresh;
    fresh.pair = mark.pair;
    fresh.is_source = is_source;
    fresh.place = is_source ? before_ : after_;
    return &ends_.emplace(mark.change, std::move(fresh)).first->second;
  }

  MovePlace before_{};
  MovePlace after_{};
  std::map<int, MoveEnd> ends_{};
};

}  // namespace

bool DocxMoves::is_whole(const Mark& mark, const Mark& end_mark) const {
  return mark == end_mark && mark.change_class == ChangeClass::Move && whole.contains(mark.change);
}

DocxMoves find_moves(const FlowDocument& flow) {
  MoveSurvey survey;
  for (const Block* block : flow.blocks) std::visit(survey, block->value);
  return survey.to_moves(flow.document->language);
}

std::string write_comments(const std::vector<DocxComment>& comments) {
  XmlText xml;
  xml.raw(kXmlDeclaration);
  {
    const Element root(xml, "w:comments");
    xml.attribute("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
    for (const DocxComment& comment : comments) {
      const Element element(xml, "w:comment");
      xml.attribute("w:id", comment.id);
      xml.attribute("w:author", comment.by.author);
      if (!comment.by.date.empty()) xml.attribute("w:date", comment.by.date);
      const Element paragraph(xml, "w:p");
      const Element run(xml, "w:r");
      const Element text(xml, "w:t");
      xml.text(comment.text);
    }
  }
  return xml.take();
}

}  // namespace sopimus
