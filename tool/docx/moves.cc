// Moved passages, and the comments that say where each came from and where it went.

#include <set>
#include <utility>
#include <variant>

#include "docx/changes.h"
#include "docx/xml_text.h"
#include "model/change_survey.h"

namespace sopimus {

namespace {

/// One end of a move.
struct MoveEnd {
  int pair = 0;
  bool is_source = false;
  int paragraphs = 0;    // that moved as a whole
  bool is_plain = true;  // nothing else did, and nothing changed in them
};

/// Finds the moves of whole paragraphs.
class WholeMoves {
 public:
  void operator()(const Heading& b) { paragraph(b.mark, b.end_mark, b.runs); }
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

  std::set<int> take() const {
    std::set<int> whole;
    for (const auto& [change, one] : ends_) {
      const auto other = ends_.find(one.pair);
      if (other == ends_.end()) continue;
      const MoveEnd& end = other->second;
      const bool is_alike = one.is_source != end.is_source && one.paragraphs == end.paragraphs;
      if (is_alike && one.is_plain && end.is_plain) whole.insert(change);
    }
    return whole;
  }

 private:
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

  /// The end that `mark` is of, null when of none.
  MoveEnd* end(const Mark& mark) {
    if (mark.change_class != ChangeClass::Move || !is_tracked(mark)) return nullptr;
    MoveEnd fresh;
    fresh.pair = mark.pair;
    fresh.is_source = is_deleted(mark);
    return &ends_.emplace(mark.change, std::move(fresh)).first->second;
  }

  std::map<int, MoveEnd> ends_{};
};

}  // namespace

bool DocxMoves::is_whole(const Mark& mark, const Mark& end_mark) const {
  return mark == end_mark && mark.change_class == ChangeClass::Move && whole.contains(mark.change);
}

std::set<int> find_whole_moves(const std::vector<Block>& blocks) {
  WholeMoves whole;
  for (const Block& block : blocks) std::visit(whole, block.value);
  return whole.take();
}

DocxMoves find_moves(const Flow& flow) {
  ChangeSurvey survey;
  WholeMoves whole;
  for (const Block* block : flow.blocks) {
    survey.add(*block);
    std::visit(whole, block->value);
  }
  DocxMoves moves;
  for (const auto& [change, note] : survey.notes(flow.document->language)) moves.notes[change] = note.text;
  moves.whole = whole.take();
  return moves;
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
