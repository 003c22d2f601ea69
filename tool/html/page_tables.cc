// Tables: head cells with their scope, and a name for each table.

#include <algorithm>

#include "html/page_body.h"
#include "html/page_words.h"
#include "model/arrangement.h"

namespace sopimus {

namespace {

int columns_of(const TableRow& row) {
  int columns = 0;
  for (const TableCell& cell : row.cells) columns += std::clamp(cell.column_span, 1, 1000);
  return columns;
}

/// Heads the rows below it: "Strateginen taso".
bool is_group_head(const TableRow& row) {
  return !row.is_header && row.cells.size() == 1 && row.cells[0].is_header;
}

/// Of a comparison the new text decides.
std::vector<bool> number_columns_of(const Table& table) {
  if (!has_marks(table)) return find_number_columns(table);
  Table after = table;
  for (TableRow& row : after.rows) {
    for (TableCell& cell : row.cells) {
      for (Paragraph& paragraph : cell.paragraphs) {
        std::erase_if(paragraph.runs, [](const Run& run) { return run.mark.kind == Mark::Kind::Deleted; });
      }
    }
  }
  return find_number_columns(after);
}

class PageTableWriter {
 public:
  PageTableWriter(PageBody& body, const Table& table)
      : body_(body), html_(body.html), table_(table), number_columns_(number_columns_of(table)) {
    for (const TableRow& row : table.rows) columns_ = std::max(columns_, columns_of(row));
    whole_.mark = table.mark;
    whole_.kind = "table";
  }

  void write() {
    const bool is_marked = is_whole(table_.mark);
    const Tag box(html_, "div", block_class(columns_ > 3 ? "tw many" : "tw", is_marked, table_.mark));
    html_.attribute_if("id", body_.targets.id_of(*body_.flow, table_.anchor, &table_));
    const Tag table(html_, "table");
    if (table_.caption.empty()) {
      html_.attribute("aria-labelledby", body_.heading + (body_.lead.empty() ? "" : " ") + body_.lead);
    } else {
      const Tag caption(html_, "caption");
      write_marked_runs(body_, table_.caption, whole_);
    }
    column_widths();
    rows();
  }

 private:
  void column_widths() {
    const int sum = [this] {
      int all = 0;
      for (const int share : table_.column_shares) all += std::max(share, 0);
      return all;
    }();
    if (sum <= 0) return;
    const Tag group(html_, "colgroup");
    for (const int share : table_.column_shares) {
      const int percent = static_cast<int>(std::int64_t{std::max(share, 0)} * 100 / sum);
      body_.percents.insert(percent);
      const Tag column(html_, "col", "w" + std::to_string(percent));
    }
  }

  void rows() {
    std::size_t next = 0;
    while (next < table_.rows.size() && table_.rows[next].is_header) ++next;
    if (next > 0) {
      const Tag head(html_, "thead");
      for (std::size_t i = 0; i < next; ++i) row(table_.rows[i], true);
    }
    while (next < table_.rows.size()) {
      // What a group's head heads is a body of its own.
      const Tag body(html_, "tbody");
      do {
        row(table_.rows[next++], false);
      } while (next < table_.rows.size() && !is_group_head(table_.rows[next]));
    }
  }

  void row(const TableRow& row, bool is_head) {
    html_.line_end();
    const bool is_marked = !is_whole(table_.mark) && has_marks(row);
    const Tag element(html_, "tr", block_class("", is_marked, row.mark));
    WholeMark whole = whole_;
    if (is_whole(row.mark)) {
      whole = {};
      whole.mark = row.mark;
      whole.kind = "row";
    }
    int column = 0;
    for (const TableCell& one : row.cells) {
      const char* scope = is_group_head(row) ? "rowgroup" : is_head ? "col" : "row";
      cell(one, column, one.is_header || is_head ? scope : "", whole);
      column += std::clamp(one.column_span, 1, 1000);
    }
    if (column < columns_) {
      const Tag rest(html_, "td");
      if (columns_ - column > 1) html_.attribute("colspan", std::int64_t{columns_ - column});
    }
    if (!is_whole(row.mark)) whole_ = whole;
  }

  void cell(const TableCell& cell, int column, std::string_view scope, WholeMark& row_whole) {
    const int span = std::clamp(cell.column_span, 1, 1000);
    const auto at = static_cast<std::size_t>(column);
    const bool is_number = span == 1 && at < number_columns_.size() && number_columns_[at];
    const bool is_one = cell.paragraphs.size() == 1;
    const Tag element(html_, scope.empty() ? "td" : "th");
    html_.attribute_if("scope", scope);
    if (span > 1) html_.attribute("colspan", std::int64_t{span});
    std::string name = is_number ? "r" : "";
    if (is_one && cell.paragraphs[0].role == Paragraph::Role::Part) name += name.empty() ? "part" : " part";
    html_.attribute_if("class", name);
    for (const Paragraph& paragraph : cell.paragraphs) {
      if (!is_one) {
        html_.open("p");
        html_.attribute_if("class", paragraph.role == Paragraph::Role::Part ? "part" : "");
      }
      html_.attribute_if("id", body_.targets.id_of(*body_.flow, paragraph.anchor, &paragraph));
      WholeMark own;
      own.mark = is_whole(paragraph.mark) ? paragraph.mark : cell.mark;
      own.kind = "block";
      WholeMark& whole = is_whole(row_whole.mark) || !is_whole(own.mark) ? row_whole : own;
      write_marked_runs(body_, paragraph.runs, whole);
      write_end_mark(body_, paragraph.end_mark, whole.mark);
      if (!is_one) html_.close();
    }
  }

  PageBody& body_;
  HtmlText& html_;
  const Table& table_;
  std::vector<bool> number_columns_;
  int columns_ = 0;
  WholeMark whole_{};  // of the table
};

}  // namespace

void write_page_table(PageBody& body, const Table& table) {
  if (table.rows.empty() && table.caption.empty()) return;
  PageTableWriter(body, table).write();
}

}  // namespace sopimus
