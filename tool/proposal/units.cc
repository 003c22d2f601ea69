#include "proposal/units.h"

#include <map>
#include <tuple>
#include <utility>

#include "model/flow.h"
#include "proposal/word_pieces.h"

namespace sopimus {

namespace {

using Kind = EditUnit::Kind;

class BaseUnits {
 public:
  explicit BaseUnits(EditText& to) : to_(to) {}

  void operator()(const Heading& b) {
    EditUnit& unit = add(Kind::Heading, b.runs, b.origin);
    unit.level = b.level;
    unit.number = b.number;
  }
  void operator()(const Paragraph& b) {
    const bool is_caption = b.role == Paragraph::Role::Caption;
    add(is_caption ? Kind::Caption : Kind::Paragraph, b.runs, b.origin).role = b.role;
  }
  void operator()(const List& b) { add_list(b, 1); }
  void operator()(const Table& b) {
    if (!b.caption.empty()) add(Kind::Caption, b.caption, b.origin);
    TableShape shape;
    shape.shares = b.column_shares;
    for (const TableRow& row : b.rows) {
      shape.rows.emplace_back();
      for (const TableCell& cell : row.cells) {
        shape.rows.back().push_back({cell.column_span, cell.is_header, {}});
        for (const Paragraph& paragraph : cell.paragraphs) {
          shape.rows.back().back().units.push_back(to_.units.size());
          EditUnit& unit = add(Kind::Cell, paragraph.runs, paragraph.origin);
          unit.table = to_.tables.size();
          unit.row = shape.rows.size() - 1;
          unit.column = shape.rows.back().size() - 1;
        }
      }
    }
    to_.tables.push_back(std::move(shape));
  }
  void operator()(const Figure& b) {
    if (!b.caption.empty()) add(Kind::Caption, b.caption, b.origin);
  }
  template <typename Other>
  void operator()(const Other&) {}

 private:
  void add_list(const List& list, int level) {
    bool is_first = true;
    for (const ListItem& item : list.items) {
      EditUnit& unit = add(Kind::Item, item.runs, item.origin);
      unit.level = level;
      unit.is_ordered = list.ordered;
      unit.is_leading = std::exchange(is_first, false);
      for (const List& nested : item.lists) add_list(nested, level + 1);
    }
  }

  EditUnit& add(Kind kind, const Runs& runs, const Origin& origin) {
    EditUnit& unit = to_.units.emplace_back();
    unit.kind = kind;
    set_runs(unit, runs);
    unit.origin = origin;
    if (!origin.is_generated()) {
      unit.nth = ++used_[{origin.clause, origin.language, origin.edition, origin.paragraph}];
    }
    return unit;
  }

  EditText& to_;
  std::map<std::tuple<std::string, std::string, std::string, std::size_t>, int> used_{};
};

void add_cells(const FoundPassage& passage, EditText& to) {
  TableShape shape;
  shape.shares = passage.table.column_shares;
  std::size_t nth = 0;
  for (const TableRow& row : passage.table.rows) {
    shape.rows.emplace_back();
    for (const TableCell& cell : row.cells) {
      shape.rows.back().push_back({cell.column_span, cell.is_header, {}});
      for (const Paragraph& paragraph : cell.paragraphs) {
        shape.rows.back().back().units.push_back(to.units.size());
        EditUnit& unit = to.units.emplace_back();
        unit.kind = Kind::Cell;
        set_runs(unit, paragraph.runs);
        unit.table = to.tables.size();
        unit.row = shape.rows.size() - 1;
        unit.column = shape.rows.back().size() - 1;
        if (nth < passage.cell_marks.size()) unit.marks = passage.cell_marks[nth];
        ++nth;
      }
    }
  }
  to.tables.push_back(std::move(shape));
}

Kind kind_of(const FoundPassage& passage) {
  if (passage.kind == FoundPassage::Kind::Heading) return Kind::Heading;
  if (passage.kind == FoundPassage::Kind::Item) return Kind::Item;
  const bool is_caption =
      passage.kind == FoundPassage::Kind::Table || passage.role == Paragraph::Role::Caption;
  return is_caption ? Kind::Caption : Kind::Paragraph;
}

}  // namespace

void add_units(const Document& document, EditText& to) {
  BaseUnits units(to);
  for (const Block& block : to_flow(document)) std::visit(units, block.value);
}

EditText units_of(const FoundText& text) {
  EditText result;
  for (const FoundPassage& passage : text.passages) {
    if (passage.kind == FoundPassage::Kind::Title || passage.kind == FoundPassage::Kind::Signatures) continue;
    if (!passage.runs.empty()) {
      EditUnit& unit = result.units.emplace_back();
      unit.kind = kind_of(passage);
      unit.level = passage.level;
      unit.is_ordered = passage.is_ordered;
      unit.is_leading = passage.is_leading;
      unit.role = passage.role;
      set_runs(unit, passage.runs);
      unit.number = passage.kind == FoundPassage::Kind::Heading ? passage.number : "";
      unit.marks = passage.marks;
    }
    if (passage.kind == FoundPassage::Kind::Table) add_cells(passage, result);
  }
  return result;
}

void set_runs(EditUnit& unit, Runs runs) {
  unit.runs = std::move(runs);
  unit.words.clear();
  for (const WordPiece& piece : pieces_of(to_plain_text(unit.runs))) unit.words += piece.key;
}

}  // namespace sopimus
