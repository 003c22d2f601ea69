#include "model/change_survey.h"

#include "model/phrases.h"

namespace sopimus {

namespace {

std::string name_of(const std::string& number, const Runs& runs, Mark::Kind without) {
  if (!number.empty()) return number;
  std::string title;
  for (const Run& run : runs) {
    if (run.mark.kind != without) title += run.text;
  }
  return "”" + title + "”";
}

}  // namespace

class MarkVisitor {
 public:
  explicit MarkVisitor(ChangeSurvey& survey) : survey_(survey) {}

  void operator()(const Heading& b) {
    ++survey_.headings_;
    if (b.mark.kind != Mark::Kind::Inserted) {
      const std::string& number = b.old_number.empty() ? b.number : b.old_number;
      survey_.before_ = {survey_.headings_, name_of(number, b.runs, Mark::Kind::Inserted)};
    }
    if (b.mark.kind != Mark::Kind::Deleted) {
      survey_.after_ = {survey_.headings_, name_of(b.number, b.runs, Mark::Kind::Deleted)};
    }
    note(b.mark);
    note_end(b.end_mark, b.mark);
    note(b.runs);
  }
  void operator()(const Paragraph& b) {
    note(b.mark);
    note_end(b.end_mark, b.mark);
    note(b.runs);
  }
  void operator()(const List& b) {
    note(b.mark);
    for (const ListItem& item : b.items) {
      note(item.mark);
      note_end(item.end_mark, item.mark);
      note(item.runs);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    note(b.mark);
    note(b.caption);
    for (const TableRow& row : b.rows) {
      note(row.mark);
      for (const TableCell& cell : row.cells) {
        note(cell.mark);
        for (const Paragraph& paragraph : cell.paragraphs) (*this)(paragraph);
      }
    }
  }
  void operator()(const Figure& b) {
    note(b.mark);
    note(b.caption);
  }
  template <typename Other>
  void operator()(const Other&) {}  // nothing of them is ever marked

 private:
  void note_end(const Mark& end_mark, const Mark& block) {
    note(end_mark);
    if (end_mark && !block) survey_.has_changed_ends_ = true;
  }
  void note(const Mark& mark) {
    if (mark) survey_.has_marks_ = true;
    const bool is_move = mark.change_class == ChangeClass::Move &&
                         (mark.kind == Mark::Kind::Inserted || mark.kind == Mark::Kind::Deleted);
    if (!is_move) return;
    const bool is_source = mark.kind == Mark::Kind::Deleted;
    survey_.ends_.try_emplace(
        mark.change, ChangeSurvey::End{is_source ? survey_.before_ : survey_.after_, mark.pair, is_source});
  }
  void note(const Runs& runs) {
    for (const Run& run : runs) note(run.mark);
  }

  ChangeSurvey& survey_;
};

void ChangeSurvey::add(const Block& block) { std::visit(MarkVisitor(*this), block.value); }

std::map<int, MoveNote> ChangeSurvey::notes(std::string_view language) const {
  std::map<int, MoveNote> notes;
  for (const auto& [change, end] : ends_) {
    const auto other = ends_.find(end.pair);
    MoveNote& note = notes[change];
    if (other != ends_.end()) note.pair = end.pair;
    if (other == ends_.end() || other->second.place.heading == 0) {
      note.text = phrase(end.is_source ? "moved-to-elsewhere" : "moved-from-elsewhere", language);
    } else if (other->second.place.heading == end.place.heading) {
      note.text = filled_phrase("moved-within", language, (end.is_source ? other->second : end).place.name);
    } else {
      note.text =
          filled_phrase(end.is_source ? "moved-to" : "moved-from", language, other->second.place.name);
    }
  }
  return notes;
}

std::map<int, MoveNote> find_move_notes(const std::vector<Block>& blocks, std::string_view language) {
  ChangeSurvey survey;
  for (const Block& block : blocks) survey.add(block);
  return survey.notes(language);
}

}  // namespace sopimus
