// Tables: widths that sum to the text's width, a head row on each page, short rows kept whole.

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "docx/body.h"
#include "docx/table_measures.h"
#include "docx/wide_words.h"
#include "docx/word_values.h"
#include "model/arrangement.h"

namespace sopimus {

namespace {

/// Heads the rows below it: "Strateginen taso".
bool is_group_head(const TableRow& row) { return row.cells.size() == 1 && row.cells[0].is_header; }

class TableWriter {
 public:
  /// `target` is what the table's own anchor needs in its first cell when no caption carries it.
  TableWriter(BodyPart& body, const Table& table, const Bookmarked* target)
      : body_(body),
        xml_(body.xml),
        table_(table),
        pending_(target),
        widths_(column_widths(table, text_width_of(body.document->style).to_twips())),
        measures_(body.document->style, widths_),
        number_columns_(find_number_columns(table)) {}

  void write() {
    const Element element(xml_, "w:tbl");
    properties();
    {
      const Element grid(xml_, "w:tblGrid");
      for (const std::int64_t width : widths_) {
        const Element column(xml_, "w:gridCol");
        xml_.attribute("w:w", width);
      }
    }
    // Only rows at the top repeat; Word ignores the mark further down.
    std::size_t heads = 0;
    while (heads < table_.rows.size() && table_.rows[heads].is_header) ++heads;
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      const bool is_head = i < heads;
      const Length height = measures_.height_of(table_.rows[i]);
      keeps_next_ = is_head || is_group_head(table_.rows[i]) || (is_edge(i, heads) && height < room() / 10);
      row(table_.rows[i], is_head, height <= room() / 3);
    }
  }

 private:
  void properties() {
    const Element properties(xml_, "w:tblPr");
    xml_.value("w:tblStyle", "AgreementTable");
    {
      const Element width(xml_, "w:tblW");
      xml_.attribute("w:w", std::accumulate(widths_.begin(), widths_.end(), std::int64_t{0}));
      xml_.attribute("w:type", "dxa");
    }
    {
      const Element layout(xml_, "w:tblLayout");
      xml_.attribute("w:type", "fixed");
    }
    {
      const bool has_head = !table_.rows.empty() && table_.rows.front().is_header;
      const Element look(xml_, "w:tblLook");
      xml_.attribute("w:val", has_head ? "0620" : "0600");
      xml_.attribute("w:firstRow", has_head ? 1 : 0);
      for (const std::string_view off : {"w:lastRow", "w:firstColumn", "w:lastColumn"})
        xml_.attribute(off, 0);
      for (const std::string_view none : {"w:noHBand", "w:noVBand"}) xml_.attribute(none, 1);
    }
    if (!table_.caption.empty()) xml_.value("w:tblCaption", caption_text());
  }

  std::string caption_text() const {
    return to_plain_text(is_deleted(table_.mark) ? table_.caption : without_deleted(table_.caption));
  }

  Length room() const {
    const Style& style = body_.document->style;
    return style.page_height - style.margin_top - style.margin_bottom;
  }

  /// Neither the first nor the last row stands alone on a page, unless that would leave a large gap: the
  /// rule of the PDF.
  bool is_edge(std::size_t row, std::size_t heads) const {
    return row + 1 < table_.rows.size() && (row == heads || row + 2 == table_.rows.size());
  }

  /// A row more than about a third of a page high is not whole: moved to the next page it would leave a hole.
  /// The rule of the PDF.
  void row(const TableRow& row, bool is_head, bool is_whole) {
    const Element element(xml_, "w:tr");
    const Mark& mark = is_tracked(row.mark) ? row.mark : table_.mark;
    if (is_head || is_whole || is_tracked(mark)) {
      const Element properties(xml_, "w:trPr");
      if (is_whole) xml_.empty("w:cantSplit");
      if (is_head) xml_.empty("w:tblHeader");
      write_change(body_, mark);
    }
    std::size_t column = 0;
    for (const TableCell& one : row.cells) column = cell(one, column, is_head || row.is_header);
    // A row with too few cells is no table to Word: the rest is one empty cell.
    if (column < widths_.size()) {
      TableCell rest;
      rest.column_span = static_cast<int>(widths_.size() - column);
      cell(rest, column, is_head || row.is_header);
    }
  }

  /// Returns the column after the cell.
  std::size_t cell(const TableCell& cell, std::size_t column, bool is_head) {
    const std::size_t wanted = column + static_cast<std::size_t>(std::max(cell.column_span, 1));
    const std::size_t end = std::min(std::max(wanted, column + 1), widths_.size());
    const Element element(xml_, "w:tc");
    {
      const Element properties(xml_, "w:tcPr");
      {
        const auto from = widths_.begin() + static_cast<std::ptrdiff_t>(column);
        const auto to = widths_.begin() + static_cast<std::ptrdiff_t>(end);
        const Element width(xml_, "w:tcW");
        xml_.attribute("w:w", std::accumulate(from, to, std::int64_t{0}));
        xml_.attribute("w:type", "dxa");
      }
      if (end - column > 1) xml_.value("w:gridSpan", static_cast<std::int64_t>(end - column));
    }
    const bool is_header = cell.is_header || is_head;
    const std::size_t across = measures_.letters_across(column, end - column);
    ParagraphLook look;
    look.style = is_header ? "TableHeading" : "TableText";
    if (keeps_next_) look.keep_next = true;
    look.is_right = end - column == 1 && column < number_columns_.size() && number_columns_[column];
    const bool is_of_one_kind = ends_are_of_one_kind(cell);
    for (const Paragraph& paragraph : cell.paragraphs) {
      const bool is_last = &paragraph == &cell.paragraphs.back();
      look.end_mark = is_last && is_of_one_kind ? Mark{} : paragraph.end_mark;
      const bool is_part = paragraph.role == Paragraph::Role::Part;
      look.left = is_part ? body_.document->style.tables.part_indent : Length{};
      if (!is_header) look.style = paragraph.role == Paragraph::Role::Note ? "Note" : "TableText";
      const Bookmarked* target = body_.anchors.find_owned(*body_.document, paragraph.anchor, &paragraph);
      if (target == nullptr) target = std::exchange(pending_, nullptr);
      const ParagraphElement one(body_, look, bookmarks_of(body_, paragraph.origin, target));
      const std::optional<Runs> divided =
          divide_wide_words(paragraph.runs, across, body_.options.divider, body_.document->language);
      write_runs(body_, divided ? *divided : paragraph.runs);
    }
    if (cell.paragraphs.empty()) const ParagraphElement empty(body_, look);
    if (body_.has_changed_end) write_separator(body_);
    return end;
  }

  /// All new or all gone: then the last end is the one that every cell has, in both texts.
  static bool ends_are_of_one_kind(const TableCell& cell) {
    return std::all_of(cell.paragraphs.begin(), cell.paragraphs.end(), [&](const Paragraph& one) {
      return one.end_mark.kind == cell.paragraphs.front().end_mark.kind;
    });
  }

  BodyPart& body_;
  XmlText& xml_;
  const Table& table_;
  const Bookmarked* pending_;
  std::vector<std::int64_t> widths_;
  TableMeasures measures_;
  std::vector<bool> number_columns_;
  bool keeps_next_ = false;  // the row being written, with the one below
};

}  // namespace

void write_table(BodyPart& body, const Table& table) {
  const Bookmarked* target = body.anchors.find_owned(*body.document, table.anchor, &table);
  if (!table.caption.empty()) {
    ParagraphLook look;
    look.style = "Caption";
    look.keep_next = true;
    look.end_mark = mark_of_all(table.caption);
    const ParagraphElement caption(body, look, bookmarks_of(body, table.origin, target));
    write_caption_runs(body, table.caption, target);
  }
  if (table.rows.empty()) return;
  if (body.has_changed_end) write_separator(body, true);
  TableWriter(body, table, table.caption.empty() ? target : nullptr).write();
}

}  // namespace sopimus
