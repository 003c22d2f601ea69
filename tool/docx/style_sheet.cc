// Entry point: paragraph_styles.

#include "docx/style_sheet.h"

#include <algorithm>
#include <string_view>

#include "docx/numbering.h"
#include "docx/word_values.h"

namespace sopimus {

namespace {

class StyleSheet {
 public:
  explicit StyleSheet(const Style& style) : style_(style) {}

  std::vector<ParagraphStyle> take() {
    title_block();
    text();
    tables_and_figures();
    signatures();
    heads();
    for (int level = 1; level <= kLevels; ++level) heading(level);
    for (int level = 1; level <= kLevels; ++level) contents(level);
    for (const bool is_ordered : {false, true}) {
      for (int level = 1; level <= kListStyles; ++level) list(is_ordered, level);
    }
    return std::move(styles_);
  }

 private:
  ParagraphStyle& add(std::string_view id, std::string_view name, std::string_view alias,
                      std::string_view role, std::string_view next = "") {
    ParagraphStyle one;
    one.id = id;
    one.name = name;
    one.alias = alias;
    one.next = next;
    one.text = style_.text_style(role);
    styles_.push_back(std::move(one));
    return styles_.back();
  }

  void title_block() {
    ParagraphStyle& label = add("DocumentLabel", "Document Label", "Asiakirjan tunnus", "subtitle", "Title");
    label.text.strong = true;
    label.text.colour = style_.accent;
    label.text.space_before = style_.text_style("title").space_before;
    label.text.keep_with_next = true;
    add("Title", "Title", "", "title", "BodyText").keep_lines = true;
    add("Subtitle", "Subtitle", "", "subtitle", "BodyText").keep_lines = true;
    ParagraphStyle& state = add("DocumentState", "Document State", "Asiakirjan tila", "subtitle", "BodyText");
    state.text.strong = true;
    state.text.colour = style_.accent;
  }

  void text() {
    add("BodyText", "Body Text", "", "body");
    ParagraphStyle& lead_in = add("LeadIn", "Lead-in", "Johdanto", "lead-in", "BodyText");
    lead_in.text.keep_with_next = true;
    lead_in.keep_lines = true;
    add("Definition", "Definition", "Määritelmä", "definition");
    // A bar at the margin tells what explains from what binds.
    ParagraphStyle& rationale = add("Rationale", "Rationale", "Perustelu", "rationale");
    rationale.borders = {{"w:left", 8, bar_space(rationale.text.indent), style_.rule_colour}};
    ParagraphStyle& question = add("Question", "Open Question", "Avoin kysymys", "question", "BodyText");
    const Length inset = style_.list_indent / 2;
    question.text.indent += inset;
    question.indent_right = inset;
    // Lines of the ground's colour make it reach beyond the text; what is beside keeps its distance.
    constexpr int kPadding = 3;
    question.fill = style_.table_head_fill;
    question.borders = {{"w:top", 4, kPadding, *question.fill},
                        {"w:left", 20, bar_space(inset), style_.accent},
                        {"w:bottom", 4, kPadding, *question.fill}};
    const Length apart = Length::points(kPadding) + style_.text_style("body").space_after;
    question.text.space_before = std::max(question.text.space_before, apart);
    question.text.space_after = std::max(question.text.space_after, apart);
    add("Note", "Note", "Huomautus", "note", "BodyText");
  }

  /// The distance that puts a bar at the margin beside text indented by `indent`. Word's limit is 31 points.
  static int bar_space(Length indent) {
    return static_cast<int>(std::clamp<std::int64_t>(indent.emu / Length::points(1).emu - 1, 1, 31));
  }

  void tables_and_figures() {
    ParagraphStyle& caption = add("Caption", "caption", "", "caption", "BodyText");
    caption.keep_lines = true;
    caption.text.keep_with_next = true;
    add("TableText", "Table Text", "Taulukon teksti", "table");
    add("TableHeading", "Table Heading", "Taulukon otsikko", "table-head", "TableText");
    ParagraphStyle& figure = add("Figure", "Figure", "Kuva", "body", "Caption");
    figure.text.space_before = figure.text.space_after;
    figure.text.space_after = {};
    figure.text.alignment = Alignment::Centre;
    figure.text.keep_with_next = true;
  }

  void signatures() {
    ParagraphStyle& heading =
        add("SignatureHeading", "Signature Heading", "Allekirjoitusten otsikko", "heading-1", "BodyText");
    heading.text.keep_with_next = true;
    heading.keep_lines = true;
    add("SignatureParty", "Signature Party", "Allekirjoittava osapuoli", "signature", "SignaturePlace")
        .text.space_before = style_.signatures.rows_apart;
    ParagraphStyle& place =
        add("SignaturePlace", "Signature Place", "Allekirjoituksen paikka", "signature", "SignatureLine");
    place.text.space_before = Length::points(7);
    place.tabs = {{"right", signature_width(style_), "underscore"}};
    // The line a person signs on is the upper border of what stands below it.
    ParagraphStyle& line =
        add("SignatureLine", "Signature Line", "Allekirjoitusviiva", "signature", "SignatureText");
    line.text.space_before = style_.signatures.room;
    line.borders = {{"w:top", eighths(style_.signatures.line), 2, Colour{}}};
    line.tabs = {{"right", signature_width(style_), "underscore"}};
    add("SignatureText", "Signature Text", "Allekirjoittaja", "signature").tabs = {
        {"right", signature_width(style_), "underscore"}};
    ParagraphStyle& picture =
        add("SignaturePicture", "Signature Picture", "Allekirjoituskenttä", "signature", "SignatureText");
    picture.text.space_before = Length::points(7);
  }

  void heads() {
    ParagraphStyle& contents = add("TOCHeading", "TOC Heading", "", "heading-1", "BodyText");
    contents.text.keep_with_next = true;
    contents.priority = 39;
    for (const std::string_view name : {"header", "footer"}) {
      ParagraphStyle& head = add(name == "header" ? "Header" : "Footer", name, "", name);
      head.priority = 99;
      head.is_in_gallery = false;
      if (name == "header") continue;
      head.borders = {{"w:top", 4, 3, style_.rule_colour}};
    }
  }

  void heading(int level) {
    const std::string number = std::to_string(level);
    const std::string role = "heading-" + std::to_string(std::min(level, 4));
    ParagraphStyle& one = add(heading_style_id(level), "heading " + number, "", role, "BodyText");
    one.text.keep_with_next = true;
    one.keep_lines = true;
    one.priority = 9;
    one.num = kHeadingNum;
    one.level = level - 1;
    one.is_outlined = true;
    one.indents_by_numbering = true;
  }

  void contents(int level) {
    const std::string role = "contents-" + std::to_string(std::min(level, 3));
    ParagraphStyle& one = add(contents_style_id(level), "toc " + std::to_string(level), "", role, "Normal");
    const Length column = Length::millimetres(level == 1 ? 6 : 4 + 3 * level);
    one.text.indent += column;
    one.text.first_line_indent = -column;
    one.tabs = {{"left", one.text.indent, ""},
                {"right", text_width_of(style_), style_.has_leaders ? "dot" : ""}};
    one.priority = 39;
    one.is_in_gallery = false;
  }

  void list(bool is_ordered, int level) {
    std::string name = is_ordered ? "List Number" : "List Bullet";
    if (level > 1) name.append(1, ' ').append(std::to_string(level));
    ParagraphStyle& one = add(list_style_id(is_ordered, level), name, "", "list");
    // Counted lists start anew again and again: each paragraph says which list it is of.
    if (!is_ordered) one.num = kBulletNum;
    one.level = level - 1;
    one.indents_by_numbering = true;
  }

  const Style& style_;
  std::vector<ParagraphStyle> styles_;
};

}  // namespace

std::vector<ParagraphStyle> paragraph_styles(const Style& style) { return StyleSheet(style).take(); }

}  // namespace sopimus
