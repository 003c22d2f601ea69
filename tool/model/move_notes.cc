#include "model/move_notes.h"

#include "model/phrases.h"

namespace sopimus {

namespace {

/// The clause that something stands in.
struct Place {
  const Heading* heading = nullptr;
  std::string name{};  // "4.2", or the heading's words in quotation marks
};

struct MoveEnd {
  Place place{};
  int pair = 0;
  bool is_source = false;
};

std::string name_of(const std::string& number, const Runs& runs, Mark::Kind without) {
  if (!number.empty()) return number;
  std::string title;
  for (const Run& run : runs) {
    if (run.mark.kind != without) title += run.text;
  }
  return "”" + title + "”";
}

/// Walks the blocks with the place in both texts at hand.
class Survey {
 public:
  void operator()(const Heading& b) {
    if (b.mark.kind != Mark::Kind::Inserted) {
      const std::string& number = b.old_number.empty() ? b.number : b.old_number;
      before_ = {&b, name_of(number, b.runs, Mark::Kind::Inserted)};
    }
    if (b.mark.kind != Mark::Kind::Deleted) after_ = {&b, name_of(b.number, b.runs, Mark::Kind::Deleted)};
    note(b.mark);
    note(b.runs);
  }
  void operator()(const Paragraph& b) { note(b.runs); }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      note(item.runs);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    note(b.mark);
    for (const TableRow& row : b.rows) {
      note(row.mark);
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) note(paragraph.runs);
      }
    }
  }
  void operator()(const Figure& b) { note(b.mark); }
  template <typename Other>
  void operator()(const Other&) {}  // nothing of them is ever marked

  const std::map<int, MoveEnd>& ends() const { return ends_; }

 private:
  void note(const Mark& mark) {
    if (!mark || mark.change_class != ChangeClass::Move) return;
    const bool is_source = mark.kind == Mark::Kind::Deleted;
    ends_.try_emplace(mark.change, MoveEnd{is_source ? before_ : after_, mark.pair, is_source});
  }
  void note(const Runs& runs) {
    for (const Run& run : runs) note(run.mark);
  }

  Place before_{};
  Place after_{};
  std::map<int, MoveEnd> ends_{};
};

}  // namespace

std::map<int, MoveNote> find_move_notes(const std::vector<Block>& blocks, std::string_view language) {
  Survey survey;
  for (const Block& block : blocks) std::visit(survey, block.value);
  std::map<int, MoveNote> notes;
  for (const auto& [change, end] : survey.ends()) {
    const auto other = survey.ends().find(end.pair);
    MoveNote& note = notes[change];
    if (other == survey.ends().end() || other->second.place.heading == nullptr) {
      note.text = phrase(end.is_source ? "moved-to-elsewhere" : "moved-from-elsewhere", language);
      continue;
    }
    note.pair = end.pair;
    const Place& there = other->second.place;
    if (there.heading == end.place.heading) {
      note.text = filled_phrase("moved-within", language, there.name);
    } else {
      note.text = filled_phrase(end.is_source ? "moved-to" : "moved-from", language, there.name);
    }
  }
  return notes;
}

}  // namespace sopimus
