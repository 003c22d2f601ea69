#include "layout/moves.h"

#include "model/phrases.h"

namespace sopimus {

namespace {

/// The words of one of the two texts.
std::string title_of(const Runs& runs, Mark::Kind without) {
  std::string title;
  for (const Run& run : runs) {
    if (run.mark.kind != without) title += run.text;
  }
  return "”" + title + "”";
}

std::string anchor_of(int change) { return "change:" + std::to_string(change); }

}  // namespace

/// Visits everything that can have a mark.
class MoveCollector {
 public:
  explicit MoveCollector(Moves& moves) : moves_(moves) {}

  void operator()(const Heading& b) {
    ++moves_.headings_;
    if (b.mark.kind != Mark::Kind::Inserted) {
      const std::string& number = b.old_number.empty() ? b.number : b.old_number;
      moves_.old_place_ = {moves_.headings_,
                           number.empty() ? title_of(b.runs, Mark::Kind::Inserted) : number};
    }
    if (b.mark.kind != Mark::Kind::Deleted) {
      moves_.new_place_ = {moves_.headings_,
                           b.number.empty() ? title_of(b.runs, Mark::Kind::Deleted) : b.number};
    }
    add(b.mark);
    add_end(b.end_mark, b.mark);
    add(b.runs);
  }
  void operator()(const Paragraph& b) {
    add(b.mark);
    add_end(b.end_mark, b.mark);
    add(b.runs);
  }
  void operator()(const List& b) {
    add(b.mark);
    for (const ListItem& item : b.items) {
      add(item.mark);
      add_end(item.end_mark, item.mark);
      add(item.runs);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    add(b.mark);
    add(b.caption);
    for (const TableRow& row : b.rows) {
      add(row.mark);
      for (const TableCell& cell : row.cells) {
        add(cell.mark);
        for (const Paragraph& paragraph : cell.paragraphs) (*this)(paragraph);
      }
    }
  }
  void operator()(const Figure& b) {
    add(b.mark);
    add(b.caption);
  }
  template <typename Other>
  void operator()(const Other&) {}

 private:
  void add_end(const Mark& end_mark, const Mark& block) {
    add(end_mark);
    if (end_mark && !block) moves_.has_changed_ends_ = true;
  }
  void add(const Runs& runs) {
    for (const Run& run : runs) add(run.mark);
  }
  void add(const Mark& mark) {
    if (!mark) return;
    moves_.has_marks_ = true;
    if (mark.change_class != ChangeClass::Move || mark.kind == Mark::Kind::Changed) return;
    const bool is_old = mark.kind == Mark::Kind::Deleted;
    moves_.places_.try_emplace(mark.change, is_old ? moves_.old_place_ : moves_.new_place_);
  }

  Moves& moves_;
};

void Moves::collect(const std::vector<Block>& blocks) {
  MoveCollector collector(*this);
  for (const Block& block : blocks) std::visit(collector, block.value);
}

std::optional<Moves::Note> Moves::take_note(const Mark& mark, const std::string& language) {
  if (mark.change_class != ChangeClass::Move || mark.kind == Mark::Kind::Changed) return std::nullopt;
  const auto here = places_.find(mark.change);
  if (here == places_.end() || !told_.insert(mark.change).second) return std::nullopt;
  Note note;
  note.anchor = anchor_of(mark.change);
  const bool is_new = mark.kind == Mark::Kind::Inserted;
  const auto other = places_.find(mark.pair);
  if (other == places_.end() || other->second.heading == 0) {
    note.text = phrase(is_new ? "moved-from-elsewhere" : "moved-to-elsewhere", language);
  } else if (other->second.heading == here->second.heading) {
    const Place& now = is_new ? here->second : other->second;
    note.text = filled_phrase("moved-within", language, now.name);
  } else {
    note.text = filled_phrase(is_new ? "moved-from" : "moved-to", language, other->second.name);
  }
  if (other != places_.end()) note.target = anchor_of(mark.pair);
  return note;
}

}  // namespace sopimus
