#include "docx/read_story.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/text.h"
#include "docx/anchors.h"
#include "docx/read_part.h"
#include "docx/read_runs.h"

namespace sopimus {

namespace {

constexpr int kMostColumns = 63;  // Word's own limit

class StoryReader {
 public:
  StoryReader(const WordSurroundings& around, ReadDocxOptions::Changes changes, bool heeds_fields)
      : around_(around), changes_(changes), inline_(around, changes, heeds_fields) {}

  std::vector<WordBlock> read(pugi::xml_node story) {
    std::vector<WordBlock> blocks;
    read_blocks(story, blocks);
    finish_joined(blocks);
    return blocks;
  }

  bool has_open_field() const { return inline_.has_open_field(); }
  const WordTally& tally() const { return inline_.tally(); }
  WordQuotes take_quotes() { return inline_.take_quotes(); }

 private:
  void read_blocks(pugi::xml_node parent, std::vector<WordBlock>& to) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") {
        read_paragraph(node, to);
      } else if (name == "tbl") {
        finish_joined(to);
        read_table(node, to);
      } else if (name == "sdt") {
        if (!is_contents_page(node)) read_blocks(child_of(node, "sdtContent"), to);
      } else if (name == "AlternateContent") {
        read_blocks(chosen_alternative(node), to);
      } else if (name == "customXml" || name == "smartTag" || name == "txbxContent") {
        read_blocks(node, to);
      } else if (name == "altChunk") {
        inline_.count_embedded();
      } else if (is_change(name)) {
        if (is_read(name, changes_)) read_blocks(node, to);
      } else if (name == "bookmarkStart") {
        inline_.keep_bookmark(node);
      } else if (name == "commentRangeStart") {
        inline_.keep_comment(node);
      } else if (name == "commentRangeEnd") {
        inline_.end_comment(node);
      }
    }
  }

  void read_paragraph(pugi::xml_node node, std::vector<WordBlock>& to) {
    const pugi::xml_node properties = child_of(node, "pPr");
    WordParagraph paragraph;
    paragraph.style = value_of(properties, "pStyle");
    paragraph.outline = parse_word_whole(value_of(properties, "outlineLvl"));
    paragraph.numbering = numbering_place_of(properties);
    WordInlineFinds finds = inline_.read(node, paragraph);
    for (const pugi::xml_node& mark : child_of(properties, "rPr").children()) {
      if (is_change(local_name(mark))) take_date(mark, paragraph);
    }
    if (row_change_) take_date(row_change_, paragraph);
    if (joined_) put_before(std::move(*joined_), paragraph);
    joined_.reset();
    std::vector<WordBlock> boxes;
    for (const pugi::xml_node& box : finds.text_boxes) read_inner(box, boxes);
    if (is_end_gone(child_of(properties, "rPr"))) {
      joined_ = std::make_unique<WordParagraph>(std::move(paragraph));
    } else if (!is_contents_line(paragraph)) {
      to.push_back({std::move(paragraph), nullptr});
    }
    for (WordBlock& box : boxes) to.push_back(std::move(box));
    for (const pugi::xml_node& note : finds.notes) read_note(note, to);
  }

  /// A story inside of a paragraph has joined paragraphs of its own.
  void read_inner(pugi::xml_node story, std::vector<WordBlock>& to) {
    std::unique_ptr<WordParagraph> outer = std::move(joined_);
    read_blocks(story, to);
    finish_joined(to);
    joined_ = std::move(outer);
  }

  void read_note(pugi::xml_node note, std::vector<WordBlock>& to) {
    if (note_depth_ > 0) return;  // a note in a note is no note of Word's
    ++note_depth_;
    std::vector<WordBlock> blocks;
    read_inner(note, blocks);
    --note_depth_;
    for (WordBlock& block : blocks) {
      block.paragraph.is_note = true;
      to.push_back(std::move(block));
    }
  }

  void read_table(pugi::xml_node node, std::vector<WordBlock>& to) {
    auto table = std::make_shared<WordTable>();
    for (const pugi::xml_node& column : child_of(node, "tblGrid").children()) {
      if (local_name(column) != "gridCol") continue;
      constexpr int kWidest = 31'680;  // twips: Word's widest page
      table->widths.push_back(
          std::clamp(parse_word_whole(attribute_of(column, "w")).value_or(1), 1, kWidest));
      if (table->widths.size() == kMostColumns) break;
    }
    read_rows(node, *table);
    if (!table->rows.empty()) to.push_back({{}, std::move(table)});
  }

  void read_rows(pugi::xml_node parent, WordTable& table) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "tr") {
        read_row(node, table);
      } else if (name == "sdt") {
        read_rows(child_of(node, "sdtContent"), table);
      } else if (name == "customXml" || name == "smartTag") {
        read_rows(node, table);
      } else if (is_change(name) && is_read(name, changes_)) {
        read_rows(node, table);
      }
    }
  }

  void read_row(pugi::xml_node node, WordTable& table) {
    const pugi::xml_node properties = child_of(node, "trPr");
    if (is_left_out(properties)) return;
    WordRow row;
    row.is_header = switch_of(properties, "tblHeader").value_or(false);
    if (const auto before = parse_word_whole(value_of(properties, "gridBefore")); before && *before > 0) {
      WordCell empty;
      empty.span = std::min(*before, kMostColumns);
      row.cells.push_back(std::move(empty));
    }
    const pugi::xml_node outer = std::exchange(row_change_, change_of(properties));
    read_cells(node, row);
    row_change_ = outer;
    if (!row.cells.empty()) table.rows.push_back(std::move(row));
  }

  void read_cells(pugi::xml_node parent, WordRow& row) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "tc") {
        read_cell(node, row);
      } else if (name == "sdt") {
        read_cells(child_of(node, "sdtContent"), row);
      } else if (name == "customXml" || name == "smartTag") {
        read_cells(node, row);
      }
    }
  }

  void read_cell(pugi::xml_node node, WordRow& row) {
    const pugi::xml_node properties = child_of(node, "tcPr");
    const bool is_old = changes_ == ReadDocxOptions::Changes::Rejected;
    if (child_of(properties, is_old ? "cellIns" : "cellDel")) return;
    WordCell cell;
    cell.span = std::clamp(parse_word_whole(value_of(properties, "gridSpan")).value_or(1), 1, kMostColumns);
    read_inner(node, cell.blocks);
    // What goes on from the row above keeps its place as an empty cell.
    row.cells.push_back(std::move(cell));
  }

  static pugi::xml_node change_of(pugi::xml_node row_properties) {
    const pugi::xml_node inserted = child_of(row_properties, "ins");
    return inserted ? inserted : child_of(row_properties, "del");
  }

  /// A row or a paragraph's end that the changes took away.
  bool is_left_out(pugi::xml_node properties) const {
    const bool is_old = changes_ == ReadDocxOptions::Changes::Rejected;
    return static_cast<bool>(child_of(properties, is_old ? "ins" : "del"));
  }
  bool is_end_gone(pugi::xml_node end_properties) const {
    const bool is_old = changes_ == ReadDocxOptions::Changes::Rejected;
    return is_left_out(end_properties) || child_of(end_properties, is_old ? "moveTo" : "moveFrom");
  }

  static bool is_contents_page(pugi::xml_node control) {
    const pugi::xml_node part = child_of(child_of(control, "sdtPr"), "docPartObj");
    return value_of(part, "docPartGallery") == "Table of Contents";
  }

  bool is_contents_line(const WordParagraph& paragraph) const {
    const std::string& name = around_.styles->of(paragraph.style).name;
    return name == "toc heading" || (name.size() == 5 && name.starts_with("toc "));
  }

  /// The words of a paragraph whose end is gone begin the next, which gives the look; the first one's
  /// bookmarks come first if it has words left.
  static void put_before(WordParagraph&& first, WordParagraph& next) {
    next.changed = std::max(next.changed, first.changed);
    first.comments.insert(first.comments.end(), next.comments.begin(), next.comments.end());
    next.comments = std::move(first.comments);
    if (first.letters == 0) return;
    first.runs.insert(first.runs.end(), next.runs.begin(), next.runs.end());
    next.runs = std::move(first.runs);
    first.bookmarks.insert(first.bookmarks.end(), next.bookmarks.begin(), next.bookmarks.end());
    next.bookmarks = std::move(first.bookmarks);
    next.letters += first.letters;
    next.strong_letters += first.strong_letters;
  }

  void finish_joined(std::vector<WordBlock>& to) {
    if (joined_ && joined_->letters > 0) to.push_back({std::move(*joined_), nullptr});
    joined_.reset();
  }

  const WordSurroundings& around_;
  ReadDocxOptions::Changes changes_;
  WordInlineReader inline_;
  std::unique_ptr<WordParagraph> joined_{};  // goes on in the next; null for none
  int note_depth_ = 0;
  pugi::xml_node row_change_{};  // of the row that is being read
};

}  // namespace

std::vector<WordBlock> read_story(pugi::xml_node body, const WordSurroundings& surroundings,
                                  ReadDocxOptions::Changes changes, WordTally& tally, WordQuotes& quotes) {
  StoryReader reader(surroundings, changes, true);
  std::vector<WordBlock> blocks = reader.read(body);
  tally = reader.tally();
  quotes = reader.take_quotes();
  if (!reader.has_open_field()) return blocks;
  StoryReader plain(surroundings, changes, false);
  blocks = plain.read(body);
  quotes = plain.take_quotes();
  return blocks;
}

}  // namespace sopimus
