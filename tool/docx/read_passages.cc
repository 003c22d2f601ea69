#include "docx/read_passages.h"

#include <algorithm>
#include <array>
#include <utility>

#include "docx/read_tables.h"
#include "source/found_runs.h"
#include "source/typed_labels.h"

namespace sopimus {

namespace {

using Kind = FoundPassage::Kind;

constexpr int kBodyText = 9;  // of outline levels

/// Roles by the names of this program's own styles.
Paragraph::Role role_of(const std::string& style) {
  using Role = Paragraph::Role;
  constexpr std::array<std::pair<std::string_view, Role>, 6> kRoles = {{{"lead-in", Role::LeadIn},
                                                                        {"definition", Role::Definition},
                                                                        {"rationale", Role::Rationale},
                                                                        {"open question", Role::Question},
                                                                        {"note", Role::Note},
                                                                        {"caption", Role::Caption}}};
  for (const auto& [name, role] : kRoles) {
    if (name == style) return role;
  }
  return Role::Body;
}

class PassageFinder {
 public:
  PassageFinder(const WordStyles& styles, WordCounting& counting, const CarriedIdentity& carried,
                FoundText& text)
      : styles_(styles), counting_(counting), carried_(carried), text_(text) {}

  void find(std::vector<WordBlock>& blocks) {
    const auto outlined = std::count_if(blocks.begin(), blocks.end(), [&](const WordBlock& block) {
      return !block.table && block.paragraph.letters > 0 && outline_of(block.paragraph).has_value();
    });
    has_outline_ = outlined >= 2;
    add_all(blocks);
    finish_caption();
  }

 private:
  void add_all(std::vector<WordBlock>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      next_ = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
      if (blocks[i].table) {
        add_table(*blocks[i].table);
      } else {
        add_paragraph(blocks[i].paragraph);
      }
    }
  }

  void add_paragraph(WordParagraph& paragraph) {
    const WordStyle& style = styles_.of(paragraph.style);
    FoundPassage passage;
    passage.runs = to_clean_runs(std::move(paragraph.runs));
    // Word counts a numbered paragraph without words too.
    const auto number = counting_.count(place_of(paragraph, style), id_of(paragraph));
    if (style.name == "figure") was_figure_ = true;
    if (passage.runs.empty()) return;
    passage.origin = carried_.origin_of(paragraph.bookmarks);
    passage.marks = marks_of(paragraph, carried_);
    passage.role = paragraph.is_note ? Paragraph::Role::Note : role_of(style.name);
    if (take_title_block(style.name, passage)) return;
    classify(paragraph, number, passage);
    passage.is_generated =
        carried_.is_ours() && passage.origin.clause.empty() && passage.role == Paragraph::Role::LeadIn;
    add(std::move(passage));
    was_figure_ = false;
  }

  void classify(const WordParagraph& paragraph, const std::optional<WordNumber>& number,
                FoundPassage& passage) {
    const std::string text = to_plain_text(passage.runs);
    const std::optional<int> outline = outline_of(paragraph);
    const bool is_bold = paragraph.letters > 0 && paragraph.strong_letters == paragraph.letters;
    // Words that this program wrote are what their style says.
    const bool is_known = !passage.origin.clause.empty();
    if (paragraph.is_note) return;
    if (outline) {
      make_heading(*outline + 1, number, text, passage);
    } else if (number) {
      const bool is_heading = number->is_decimal && is_bold && is_heading_text(text) && !is_known;
      if (is_heading) {
        make_heading(number->level + 1, number, text, passage);
      } else {
        make_item(number->level + 1, number->text, !number->is_bullet, number->is_first, passage);
      }
    } else if (!is_known && make_typed_heading(text, is_bold, passage)) {
      return;
    } else if (!make_typed_item(paragraph, text, is_known, passage) && !is_known) {
      const bool stands_out = is_bold || is_in_capitals(text);
      const bool is_short = stands_out && is_heading_text(text) && !begins_in_lower_case(text);
      if (is_short && passage.role == Paragraph::Role::Body) passage.kind = Kind::ShortLine;
    }
  }

  void make_heading(int level, const std::optional<WordNumber>& number, const std::string& text,
                    FoundPassage& passage) {
    constexpr std::size_t kLongest = 300;  // bytes; more is a paragraph that was given a heading's look
    std::string typed = number && !number->is_bullet ? number->text : "";
    if (text.size() > kLongest) {
      if (!typed.empty()) make_item(level, typed, true, false, passage);
      return;
    }
    passage.kind = Kind::Heading;
    passage.level = level;
    if (typed.empty()) {
      const auto found = parse_typed_number(text);
      if (!found) return;
      passage.number = found->number;
      passage.runs = without_start(std::move(passage.runs), found->length);
      return;
    }
    while (typed.ends_with('.')) typed.pop_back();
    passage.number = std::move(typed);
  }

  /// "3.2 Voimassaolo" that nobody gave a style: bold, or in a file without styles for headings.
  bool make_typed_heading(const std::string& text, bool is_bold, FoundPassage& passage) {
    if (passage.role != Paragraph::Role::Body || (has_outline_ && !is_bold)) return false;
    if (is_annex_heading(text)) {
      is_after_annex_ = true;
      passage.kind = Kind::Heading;
      return true;
    }
    const auto typed = parse_typed_number(text);
    const bool begins_anew = is_after_annex_ && typed && typed->parts == std::vector<int>{1};
    if (!typed || (!numbers_.accepts(typed->parts) && !begins_anew)) return false;
    const std::string_view words = std::string_view(text).substr(typed->length);
    const bool is_plain = !is_bold && typed->parts.size() == 1;
    if (!is_heading_text(words) || (is_plain && (begins_in_lower_case(words) || is_counted_on(*typed)))) {
      return false;
    }
    numbers_.take(typed->parts);
    is_after_annex_ = false;
    passage.kind = Kind::Heading;
    passage.level = static_cast<int>(typed->parts.size());
    passage.number = typed->number;
    passage.runs = without_start(std::move(passage.runs), typed->length);
    return true;
  }

  /// The next paragraph has the next number: a list.
  bool is_counted_on(const TypedNumber& number) const {
    if (next_ == nullptr || next_->table) return false;
    const auto next = parse_typed_number(to_plain_text(to_clean_runs(next_->paragraph.runs)));
    return next && next->parts.size() == 1 && next->parts[0] == number.parts[0] + 1;
  }

  bool make_typed_item(const WordParagraph& paragraph, const std::string& text, bool is_known,
                       FoundPassage& passage) {
    const std::string& style = styles_.of(paragraph.style).name;
    const bool is_list = style.starts_with("list bullet") || style.starts_with("list number");
    if (passage.role != Paragraph::Role::Body && passage.role != Paragraph::Role::Rationale) return false;
    if (is_known && !is_list) return false;
    const auto mark = parse_typed_mark(text);
    if (!mark) return false;
    if (!was_item_) levels_.begin_list();
    int level = levels_.level_of(*mark, 0);
    if (is_list && style.back() >= '2' && style.back() <= '9') level = style.back() - '0';
    passage.runs = without_start(std::move(passage.runs), mark->length);
    make_item(level, mark->label, mark->is_ordered(), mark->value == 1, passage);
    return true;
  }

  static void make_item(int level, std::string label, bool is_ordered, bool is_first, FoundPassage& passage) {
    passage.kind = Kind::Item;
    passage.level = level;
    passage.number = std::move(label);
    passage.is_ordered = is_ordered;
    passage.is_leading = is_first;
  }

  /// Title, and what this program prints around it. True when the paragraph is used up.
  bool take_title_block(const std::string& style, FoundPassage& passage) {
    Identity& identity = text_.identity;
    std::string text = to_plain_text(passage.runs);
    if (style == "title" || style == "otsikko" || style == "rubrik") {
      passage.kind = Kind::Title;
      add(std::move(passage));
      ++titles_;
      return true;
    }
    if (!carried_.is_ours() || !passage.origin.clause.empty()) return false;
    // A combined file is named by its first document.
    if (style == "document label") {
      text_.title_lines.push_back({titles_, text});
      if (titles_ == 0) identity.label = std::move(text);
    } else if (style == "subtitle" || style == "document state") {
      text_.title_lines.push_back({titles_ == 0 ? 0 : titles_ - 1, text});
      if (titles_ > 1) return true;
      if (style == "subtitle") identity.agreement = std::move(text);
      if (style == "document state") identity.edition_text = text.substr(0, text.find(" – "));
    } else if (style == "signature heading") {
      passage.kind = Kind::Signatures;
      passage.signatures.heading = std::move(passage.runs);
      add(std::move(passage));
    } else if (style == "body text" && !text_.passages.empty() &&
               text_.passages.back().kind == Kind::Signatures) {
      text_.passages.back().signatures.paragraphs.push_back(with_sentence_ends(std::move(passage.runs)));
    } else {
      return false;
    }
    return true;
  }

  void add_table(WordTable& table) {
    WordTableReader reader(styles_, counting_, carried_);
    FoundPassage passage;
    if (reader.read_signatures(table, passage.signatures)) {
      passage.kind = Kind::Signatures;
      add(std::move(passage));
      return;
    }
    if (!carried_.is_ours() && is_frame(table)) {
      for (WordRow& row : table.rows) add_all(row.cells.front().blocks);
      return;
    }
    passage.kind = Kind::Table;
    passage.table = reader.read(table, passage.cell_marks);
    if (passage.table.rows.empty()) return;
    if (caption_) {
      passage.marks = std::move(caption_->marks);
      passage.runs = std::move(caption_->runs);
      passage.origin = caption_->origin;
      caption_.reset();
    }
    add(std::move(passage));
  }

  /// A table of one column is a box around text when it has one row or a heading.
  bool is_frame(const WordTable& table) const {
    const bool has_one_column = std::all_of(table.rows.begin(), table.rows.end(),
                                            [](const WordRow& row) { return row.cells.size() == 1; });
    if (!has_one_column) return false;
    return table.rows.size() == 1 ||
           std::any_of(table.rows.begin(), table.rows.end(), [&](const WordRow& row) {
             const auto& blocks = row.cells.front().blocks;
             return std::any_of(blocks.begin(), blocks.end(), [&](const WordBlock& block) {
               return !block.table && outline_of(block.paragraph).has_value();
             });
           });
  }

  /// A caption waits for its table; a figure's stands below it and waits for nothing.
  void add(FoundPassage passage) {
    was_item_ = passage.kind == Kind::Item;
    finish_caption();
    const bool is_above_table = passage.kind == Kind::Paragraph && !was_figure_ &&
                                passage.role == Paragraph::Role::Caption && next_ != nullptr && next_->table;
    if (is_above_table) {
      caption_ = std::move(passage);
    } else {
      text_.passages.push_back(std::move(passage));
    }
  }

  void finish_caption() {
    if (caption_) text_.passages.push_back(std::move(*caption_));
    caption_.reset();
  }

  std::optional<int> outline_of(const WordParagraph& paragraph) const {
    const std::optional<int> own = paragraph.outline;
    const std::optional<int> outline = own ? own : styles_.of(paragraph.style).outline;
    return outline && *outline >= 0 && *outline < kBodyText ? outline : std::nullopt;
  }

  static WordNumberingPlace place_of(const WordParagraph& paragraph, const WordStyle& style) {
    WordNumberingPlace place = paragraph.numbering;
    if (!place.num) {
      place.num = style.numbering.num;
      if (!place.level) place.level = style.numbering.level;
    }
    return place;
  }

  const std::string& id_of(const WordParagraph& paragraph) const {
    return paragraph.style.empty() ? styles_.default_id() : paragraph.style;
  }

  const WordStyles& styles_;
  WordCounting& counting_;
  const CarriedIdentity& carried_;
  FoundText& text_;
  HeadingNumbers numbers_{};
  bool is_after_annex_ = false;  // an annex counts its headings from 1
  TypedListLevels levels_{};
  std::optional<FoundPassage> caption_{};
  const WordBlock* next_ = nullptr;
  bool has_outline_ = false;  // headings are known by their styles
  bool was_item_ = false;
  bool was_figure_ = false;
  std::size_t titles_ = 0;
};

}  // namespace

void find_passages(std::vector<WordBlock> blocks, const WordStyles& styles, WordCounting& counting,
                   const CarriedIdentity& carried, FoundText& text) {
  PassageFinder(styles, counting, carried, text).find(blocks);
}

}  // namespace sopimus
