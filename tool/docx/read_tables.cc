#include "docx/read_tables.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "source/found_runs.h"
#include "source/found_text.h"

namespace sopimus {

namespace {

int width_of(const TableRow& row) {
  return std::accumulate(row.cells.begin(), row.cells.end(), 0,
                         [](int sum, const TableCell& cell) { return sum + cell.column_span; });
}

}  // namespace

FoundMarks marks_of(const WordParagraph& paragraph, const CarriedIdentity& carried) {
  return {carried.anchors_of(paragraph.bookmarks), paragraph.changed, paragraph.comments};
}

void WordTableReader::add_paragraphs(std::vector<WordBlock>& blocks, TableCell& cell) {
  for (WordBlock& block : blocks) {
    if (block.table) {
      for (WordRow& row : block.table->rows) {
        for (WordCell& inner : row.cells) add_paragraphs(inner.blocks, cell);
      }
      continue;
    }
    WordParagraph& source = block.paragraph;
    const WordStyle& style = styles_.of(source.style);
    WordNumberingPlace place = source.numbering;
    if (!place.num) place = style.numbering;
    const auto number = counting_.count(place, source.style);
    Paragraph paragraph;
    paragraph.runs = to_clean_runs(std::move(source.runs));
    if (paragraph.runs.empty()) continue;
    if (number && !number->text.empty()) paragraph.runs.front().text.insert(0, number->text + " ");
    paragraph.origin = carried_.origin_of(source.bookmarks);
    if (source.is_note || style.name == "note") paragraph.role = Paragraph::Role::Note;
    if (style.name == "table heading") cell.is_header = true;
    cell.paragraphs.push_back(std::move(paragraph));
    marks_.push_back(marks_of(source, carried_));
  }
}

TableCell WordTableReader::read_cell(WordCell& source) {
  TableCell cell;
  cell.column_span = source.span;
  add_paragraphs(source.blocks, cell);
  return cell;
}

Table WordTableReader::read(WordTable& source, std::vector<FoundMarks>& marks) {
  Table table;
  bool has_words = false;
  int columns = 0;
  for (WordRow& from : source.rows) {
    TableRow row;
    row.is_header = from.is_header;
    for (WordCell& cell : from.cells) {
      row.cells.push_back(read_cell(cell));
      row.cells.back().is_header |= row.is_header;
      has_words |= !row.cells.back().paragraphs.empty();
    }
    columns = std::max(columns, width_of(row));
    table.rows.push_back(std::move(row));
  }
  marks = std::exchange(marks_, {});
  if (!has_words) return {};
  for (TableRow& row : table.rows) {
    const int missing = columns - width_of(row);
    if (missing == 0) continue;
    TableCell rest;
    rest.column_span = missing;
    row.cells.push_back(std::move(rest));
  }
  table.column_shares = source.widths;
  if (table.column_shares.size() != static_cast<std::size_t>(columns)) {
    table.column_shares.assign(static_cast<std::size_t>(columns), 1);
  }
  return table;
}

bool WordTableReader::read_signatures(WordTable& table, SignaturePage& page) const {
  if (!carried_.is_ours()) return false;
  bool is_page = false;
  for (WordRow& row : table.rows) {
    for (WordCell& cell : row.cells) {
      Signatory signatory;
      std::vector<std::string> lines;
      for (WordBlock& block : cell.blocks) {
        const std::string& style = styles_.of(block.paragraph.style).name;
        Runs runs = to_clean_runs(std::move(block.paragraph.runs));
        const std::string text = to_plain_text(runs);
        if (style == "signature heading") {
          is_page = true;
          page.heading = with_sentence_ends(std::move(runs));
        } else if (!is_page) {
          block.paragraph.runs = std::move(runs);
          return false;
        } else if (style == "signature party") {
          signatory.party_name = text;
        } else if (style == "signature line" || style == "signature text") {
          lines.push_back(text);
        } else if (style == "body text" && !text.empty()) {
          page.paragraphs.push_back(with_sentence_ends(std::move(runs)));
        }
      }
      if (signatory.party_name.empty()) continue;
      // What is printed last below the line is the role; above it stands a name, or words to write one on.
      if (!lines.empty()) signatory.role = lines.back();
      page.signatories.push_back(std::move(signatory));
    }
  }
  return is_page;
}

}  // namespace sopimus
