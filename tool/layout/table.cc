// Tables: columns by shares, cells set in them, head rows again on each page.

#include <algorithm>
#include <memory>
#include <numeric>

#include "layout/change_look.h"
#include "layout/table_row.h"
#include "model/arrangement.h"

namespace sopimus {

namespace {

constexpr Length kLeastColumn = Length::points(12);

class TableDrawer {
 public:
  TableDrawer(DocumentLayout& layout, const Table& table, const std::optional<Ground>& ground)
      : layout_(layout), rules_(layout.style().tables), table_(table), ground_(ground) {
    left_ = layout.left;
    width_ = layout.width;
    if (ground) {
      const Length indent = layout.style().text_style("rationale").indent;
      left_ += indent;
      width_ -= indent;
    }
    measure_columns();
    number_columns_ = find_number_columns(table);
    number_columns_.resize(columns());
    frame_ = std::make_shared<const RowFrame>(RowFrame{.left = left_,
                                                       .width = width_,
                                                       .rules = rules_,
                                                       .rule_colour = layout.style().rule_colour,
                                                       .head_fill = layout.style().table_head_fill,
                                                       .ground = ground});
  }

  void draw() {
    if (table_.rows.empty()) return;
    element_ = layout_.structure.add("Table", layout_.root);
    const std::string& anchor = live_anchor(table_.anchor, table_.mark);
    if (!anchor.empty()) anchors_.push_back({layout_.target_of(anchor), element_});
    add_caption();
    const std::size_t head_rows = count_head_rows();
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      const bool is_last = i + 1 == table_.rows.size();
      SetRow row = set_row(table_.rows[i], i < head_rows);
      const bool is_low = row.height < layout_.builder.room() / 10;
      add_row(std::move(row), i == 0, is_last);
      const bool heads_rows = i < head_rows || is_group_head(table_.rows[i]);
      // Neither the first nor the last row stands alone on a page, unless that would leave a large gap.
      const bool is_edge = is_low && (i == head_rows || i + 2 == table_.rows.size());
      if ((heads_rows || is_edge) && !is_last) layout_.builder.keep_next();
      if (i + 1 == head_rows && head_rows < table_.rows.size()) head_ = make_repeated_head();
    }
  }

 private:
  /// Columns by shares; a row with more cells than shares gets columns of one share.
  void measure_columns() {
    std::vector<std::int64_t> shares(table_.column_shares.begin(), table_.column_shares.end());
    for (const TableRow& row : table_.rows) {
      std::size_t columns = 0;
      for (const TableCell& cell : row.cells)
        columns += static_cast<std::size_t>(std::max(cell.column_span, 1));
      if (columns > shares.size() && columns <= kMostColumns) shares.resize(columns, 1);
    }
    for (std::int64_t& share : shares) share = std::clamp<std::int64_t>(share, 1, 10000);
    const std::int64_t all = std::accumulate(shares.begin(), shares.end(), std::int64_t{0});
    edges_ = {left_};
    std::int64_t before = 0;
    for (const std::int64_t share : shares) {
      before += share;
      edges_.push_back(left_ + width_ * before / all);
    }
  }

  std::size_t columns() const { return edges_.size() - 1; }

  /// The head is the rows at the top that are marked so; a table of only head rows has none to repeat.
  std::size_t count_head_rows() const {
    std::size_t count = 0;
    while (count < table_.rows.size() && table_.rows[count].is_header) ++count;
    return count;
  }

  static bool is_group_head(const TableRow& row) { return row.cells.size() == 1 && row.cells[0].is_header; }

  void add_caption() {
    if (table_.caption.empty()) return;
    const int caption = layout_.structure.add("Caption", element_);
    ParagraphPlace place;
    place.style = layout_.style().text_style("caption");
    place.left = left_;
    place.width = width_;
    place.ground = ground_;
    place.is_changed = bool(table_.mark);
    place.anchors = std::move(anchors_);
    anchors_.clear();
    add_paragraph(layout_, to_stretches(layout_, table_.caption, place.style, caption), std::move(place));
    layout_.builder.keep_next();
  }

  SetRow set_row(const TableRow& row, bool is_head) {
    SetRow result;
    result.is_head = is_head;
    const Mark& mark = mark_within(table_.mark, row.mark);
    result.is_changed = bool(mark);
    const int element = layout_.structure.add("TR", element_);
    std::size_t column = 0;
    for (const TableCell& cell : row.cells) {
      if (column >= columns()) break;
      const std::size_t span =
          std::min(static_cast<std::size_t>(std::max(cell.column_span, 1)), columns() - column);
      const bool is_header = is_head || cell.is_header;
      const int cell_element = layout_.structure.add(is_header ? "TH" : "TD", element);
      StructureElement& described = layout_.structure.at(cell_element);
      described.column_span = static_cast<int>(span);
      if (is_header) described.scope = is_head ? "Column" : "Row";
      result.is_changed = result.is_changed || cell.mark;
      result.cells.push_back(set_cell(cell, is_header, column, span, cell_element,
                                      mark_within(mark, cell.mark), result.anchors));
      result.height = std::max(result.height, result.cells.back().height);
      column += span;
    }
    // A table is regular: every row has a cell for every column.
    for (; column < columns(); ++column) layout_.structure.add("TD", element);
    return result;
  }

  SetCell set_cell(const TableCell& cell, bool is_header, std::size_t column, std::size_t span, int element,
                   const Mark& mark, std::vector<Anchor>& anchors) {
    SetCell result;
    result.height = rules_.padding_along;
    std::vector<std::size_t> line_counts;  // of the paragraphs
    for (const Paragraph& paragraph : cell.paragraphs) {
      const TextStyle& style = style_of(paragraph, is_header);
      if (!result.lines.empty()) result.height += std::max(style.space_before, Length::points(2));
      const int parent = cell.paragraphs.size() > 1 ? layout_.structure.add("P", element) : element;
      const std::string& anchor = live_anchor(paragraph.anchor, mark_within(mark, paragraph.mark));
      if (!anchor.empty()) anchors.push_back({layout_.target_of(anchor), parent});
      ParagraphShape shape;
      const bool is_part = paragraph.role == Paragraph::Role::Part;
      shape.left = edges_[column] + rules_.padding_across + (is_part ? rules_.part_indent : Length{});
      shape.width = std::max(edges_[column + span] - shape.left - rules_.padding_across, kLeastColumn);
      shape.leading = style.leading;
      shape.alignment = span == 1 && number_columns_[column] ? Alignment::Right : style.alignment;
      shape.hyphenate = style.hyphenate;
      shape.hyphens_in_a_row = layout_.style().breaks.hyphens_in_a_row;
      shape.whole_words_first = style.alignment != Alignment::Justified;
      const std::size_t lines_before = result.lines.size();
      std::vector<Stretch> stretches = to_stretches(layout_, paragraph.runs, style, parent);
      take_note_anchors(layout_, anchors);
      add_end_mark(layout_, paragraph.end_mark, mark_within(mark, paragraph.mark), style, parent, stretches);
      for (ComposedLine& line :
           compose_paragraph(stretches, shape, layout_.typesetter, layout_.hyphenator, layout_.diagnostics)) {
        result.lines.push_back({std::move(line), result.height, style.leading});
        result.height += style.leading;
      }
      line_counts.push_back(result.lines.size() - lines_before);
    }
    mark_kept_lines(result, line_counts, layout_.style().breaks);
    if (result.lines.empty()) result.height += layout_.style().text_style("table").leading;
    result.height += rules_.padding_along;
    return result;
  }

  const TextStyle& style_of(const Paragraph& paragraph, bool is_header) const {
    if (is_header) return layout_.style().text_style("table-head");
    if (paragraph.role == Paragraph::Role::Note) return layout_.style().text_style("note");
    return layout_.style().text_style("table");
  }

  void add_row(SetRow row, bool is_first, bool is_last) {
    const bool is_head = row.is_head;
    row.may_divide = !is_head && row.height > layout_.builder.room() / 3;
    row.opens_table = is_first;
    if (is_first) row.anchors.insert(row.anchors.begin(), anchors_.begin(), anchors_.end());
    Slab slab = to_slab(std::move(row), frame_, head_);
    if (is_first && table_.caption.empty()) slab.space_before = rules_.space_around;
    if (is_last) slab.space_after = rules_.space_around;
    if (is_head) head_slabs_.push_back(slab);
    layout_.builder.add(std::move(slab));
  }

  /// The head rows as one slab of artifacts: the structure has them once.
  std::shared_ptr<const Slab> make_repeated_head() {
    auto head = std::make_shared<Slab>();
    for (Slab& slab : head_slabs_) {
      for (Piece& piece : slab.pieces) {
        if (auto* text = std::get_if<TextPiece>(&piece)) {
          text->at.y += head->height;
          text->structure = -1;
        }
        if (auto* drawn = std::get_if<RulePiece>(&piece)) drawn->area.y += head->height;
        head->pieces.push_back(std::move(piece));
      }
      head->height += slab.height;
    }
    head_slabs_.clear();
    return head->height < layout_.builder.room() / 3 ? head : nullptr;
  }

  static constexpr std::size_t kMostColumns = 100;

  DocumentLayout& layout_;
  const TableRules& rules_;
  const Table& table_;
  const std::optional<Ground>& ground_;
  Length left_{};
  Length width_{};
  std::vector<bool> number_columns_;
  std::vector<Length> edges_;  // of the columns, one more than there are
  int element_ = -1;
  std::vector<Anchor> anchors_;  // of the table, for its first slab
  std::shared_ptr<const RowFrame> frame_{};
  std::vector<Slab> head_slabs_;
  std::shared_ptr<const Slab> head_{};
};

}  // namespace

void add_table(DocumentLayout& layout, const Table& table, const std::optional<Ground>& ground) {
  TableDrawer(layout, table, ground).draw();
}

}  // namespace sopimus
