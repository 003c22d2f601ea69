#include "docx/styles_part.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "docx/numbering.h"
#include "docx/word_values.h"
#include "docx/xml_text.h"

namespace sopimus {

namespace {

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

enum class Look {
  Plain,
  Heading,
  List,
  Contents,
  Head,
  Box,
  Bar,
  SignatureParty,
  SignaturePlace,
  SignatureLine
};

struct Row {
  std::string_view id;
  std::string_view name;   // built-in names are Word's own, which it shows in the user's language
  std::string_view alias;  // what a Finnish user sees beside the name of a style that is ours
  std::string_view role;   // of model/style.h
  std::string_view next;   // of the paragraph that Enter begins; empty: the same
  Look look = Look::Plain;
  int level = 0;
};

// Headings, lists and contents have their levels written by loops below.
constexpr Row kRows[] = {
    {"BodyText", "Body Text", "", "body", ""},
    {"Title", "Title", "", "title", "BodyText", Look::Heading},
    {"Subtitle", "Subtitle", "", "subtitle", "BodyText", Look::Heading},
    {"LeadIn", "Lead-in", "Johdanto", "lead-in", "BodyText", Look::Heading},
    {"Definition", "Definition", "Määritelmä", "definition", ""},
    {"Rationale", "Rationale", "Perustelu", "rationale", "", Look::Bar},
    {"Question", "Open Question", "Avoin kysymys", "question", "BodyText", Look::Box},
    {"Note", "Note", "Huomautus", "note", "BodyText"},
    {"Caption", "caption", "", "caption", "BodyText", Look::Heading},
    {"TableText", "Table Text", "Taulukon teksti", "table", ""},
    {"TableHeading", "Table Heading", "Taulukon otsikko", "table-head", "TableText"},
    {"Figure", "Figure", "Kuva", "body", "Caption", Look::Heading},
    {"SignatureHeading", "Signature Heading", "Allekirjoitusten otsikko", "heading-1", "BodyText",
     Look::Heading},
    {"SignatureText", "Signature Text", "Allekirjoittaja", "signature", ""},
    {"SignatureParty", "Signature Party", "Allekirjoittava osapuoli", "signature", "SignaturePlace",
     Look::SignatureParty},
    {"SignaturePlace", "Signature Place", "Allekirjoituksen paikka", "signature", "SignatureLine",
     Look::SignaturePlace},
    {"SignatureLine", "Signature Line", "Allekirjoitusviiva", "signature", "SignatureText",
     Look::SignatureLine},
    {"TOCHeading", "TOC Heading", "", "heading-1", "BodyText", Look::Heading},
    {"Header", "header", "", "header", "", Look::Head},
    {"Footer", "footer", "", "footer", "", Look::Head},
};

constexpr Length kBoxSpace = Length::points(8);

class StylesPart {
 public:
  StylesPart(const Style& style, const std::string& language) : style_(style), language_(language) {}

  std::string write() {
    xml_.raw(kXmlDeclaration);
    {
      const Element root(xml_, "w:styles");
      xml_.attribute("xmlns:w", kMain);
      defaults();
      fixed_styles();
      for (const Row& row : kRows) paragraph_style(row);
      for (int level = 1; level <= kLevels; ++level) heading(level);
      for (int level = 1; level <= kLevels; ++level) contents(level);
      for (const bool ordered : {false, true}) {
        for (int level = 1; level <= kListStyles; ++level) list(ordered, level);
      }
      table_style();
    }
    return xml_.take();
  }

 private:
  void defaults() {
    const Element defaults(xml_, "w:docDefaults");
    {
      const Element outer(xml_, "w:rPrDefault");
      const Element properties(xml_, "w:rPr");
      {
        const Element fonts(xml_, "w:rFonts");
        for (const std::string_view script : {"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"}) {
          xml_.attribute(script, style_.font.word);
        }
      }
      size(style_.text_style("body"));
      const Element lang(xml_, "w:lang");
      xml_.attribute("w:val", to_word_language(language_));
      xml_.attribute("w:eastAsia", to_word_language(language_));
      xml_.attribute("w:bidi", "ar-SA");
    }
    const Element outer(xml_, "w:pPrDefault");
    const Element properties(xml_, "w:pPr");
    xml_.empty("w:widowControl");
    spacing(style_.text_style("body").leading, Length{}, Length{});
  }

  void fixed_styles() {
    open_style("paragraph", "Normal", "Normal", "", true);
    xml_.empty("w:qFormat");
    xml_.close();
    open_style("character", "DefaultParagraphFont", "Default Paragraph Font", "", true);
    xml_.value("w:uiPriority", 1);
    xml_.empty("w:semiHidden");
    xml_.close();
    open_style("numbering", "NoList", "No List", "", true);
    xml_.value("w:uiPriority", 99);
    xml_.empty("w:semiHidden");
    xml_.close();
    table_normal();
    open_style("character", "Hyperlink", "Hyperlink", "", false);
    xml_.value("w:basedOn", "DefaultParagraphFont");
    xml_.value("w:uiPriority", 99);
    {
      const Element properties(xml_, "w:rPr");
      xml_.value("w:color", to_word_colour(style_.accent));
      xml_.value("w:u", "single");
    }
    xml_.close();
    section_end();
  }

  /// A paragraph that only carries a section's end or parts two tables: one point high.
  void section_end() {
    open_style("paragraph", "Separator", "Separator", "Erotin", false);
    xml_.value("w:basedOn", "Normal");
    xml_.empty("w:semiHidden");
    {
      const Element properties(xml_, "w:pPr");
      const Element spacing(xml_, "w:spacing");
      xml_.attribute("w:line", 20);
      xml_.attribute("w:lineRule", "exact");
    }
    {
      const Element properties(xml_, "w:rPr");
      xml_.value("w:sz", 2);
      xml_.value("w:szCs", 2);
    }
    xml_.close();
  }

  void open_style(std::string_view type, std::string_view id, std::string_view name, std::string_view alias,
                  bool is_default) {
    xml_.open("w:style");
    xml_.attribute("w:type", type);
    if (is_default) xml_.attribute("w:default", 1);
    if (!alias.empty()) xml_.attribute("w:customStyle", 1);
    xml_.attribute("w:styleId", id);
    xml_.value("w:name", name);
    if (!alias.empty()) xml_.value("w:aliases", alias);
  }

  void paragraph_style(const Row& row) {
    const TextStyle& text = style_.text_style(row.role);
    open_style("paragraph", row.id, row.name, row.alias, false);
    xml_.value("w:basedOn", "Normal");
    if (!row.next.empty()) xml_.value("w:next", row.next);
    if (row.look == Look::Contents || row.look == Look::Head) {
      xml_.value("w:uiPriority", row.look == Look::Head ? 99 : 39);
    }
    if (row.look != Look::Contents && row.look != Look::Head) xml_.empty("w:qFormat");
    {
      const Element properties(xml_, "w:pPr");
      paragraph_properties(row, text);
    }
    {
      const Element properties(xml_, "w:rPr");
      run_properties(text);
    }
    xml_.close();
  }

  void paragraph_properties(const Row& row, const TextStyle& text) {
    const bool is_heading = row.look == Look::Heading;
    const bool is_kept = text.keep_with_next || row.id == "Figure";
    if (is_kept) xml_.empty("w:keepNext");
    if (is_heading) xml_.empty("w:keepLines");
    if (row.look == Look::Heading && row.level > 0) numbering(kHeadingNum, row.level - 1);
    if (row.look == Look::List && !row.name.starts_with("List Number")) {
      numbering(kBulletNum, row.level - 1);
    }
    if (row.look == Look::Bar || row.look == Look::Box) borders(row.look);
    if (row.look == Look::SignatureLine) signature_line();
    if (row.look == Look::Contents) contents_tabs(row.level);
    if (row.look == Look::SignaturePlace) {
      const Element tabs(xml_, "w:tabs");
      tab("right", signature_width(style_), "underscore");
    }
    if (!text.hyphenate) xml_.empty("w:suppressAutoHyphens");
    spacing(text.leading, text.space_before + room_above(row.look), text.space_after);
    indents(row, text);
    if (text.alignment != Alignment::Left) xml_.value("w:jc", to_word(text.alignment));
    if (is_heading && row.level > 0) xml_.value("w:outlineLvl", row.level - 1);
  }

  void indents(const Row& row, const TextStyle& text) {
    // A numbered style takes its indents from the numbering (numbering_part.cc).
    if (row.look == Look::List || (row.look == Look::Heading && row.level > 0)) return;
    if (row.look == Look::Contents) {
      const Length width = contents_number_width(row.level);
      const Element indent(xml_, "w:ind");
      xml_.attribute("w:left", (text.indent + width).to_twips());
      xml_.attribute("w:hanging", width.to_twips());
      return;
    }
    // A box is drawn outside of its text: its indent brings it back between the margins.
    const Length boxed = row.look == Look::Box ? kBoxSpace + Length::points(1) : Length{};
    if (text.indent + boxed == Length{} && text.first_line_indent == Length{}) return;
    const Element indent(xml_, "w:ind");
    xml_.attribute("w:left", (text.indent + boxed).to_twips());
    if (boxed > Length{}) xml_.attribute("w:right", boxed.to_twips());
    if (text.first_line_indent > Length{}) {
      xml_.attribute("w:firstLine", text.first_line_indent.to_twips());
    } else if (text.first_line_indent < Length{}) {
      xml_.attribute("w:hanging", (-text.first_line_indent).to_twips());
    }
  }

  void numbering(int num, int level) {
    const Element properties(xml_, "w:numPr");
    if (level > 0) xml_.value("w:ilvl", level);
    xml_.value("w:numId", num);
  }

  void borders(Look look) {
    {
      const Element borders(xml_, "w:pBdr");
      if (look == Look::Box) {
        border("w:top", 8, 4, style_.accent);
        border("w:left", 8, kBoxSpace.emu / Length::points(1).emu, style_.accent);
        border("w:bottom", 8, 4, style_.accent);
        border("w:right", 8, kBoxSpace.emu / Length::points(1).emu, style_.accent);
      } else {
        border("w:left", 12, 8, style_.rule_colour);
      }
    }
    if (look == Look::Box) shading(style_.table_head_fill);
  }

  /// The line a person signs on is the upper border of what stands below it.
  void signature_line() {
    const Element borders(xml_, "w:pBdr");
    border("w:top", 4, 2, Colour{});
  }

  static Length room_above(Look look) {
    if (look == Look::SignatureLine) return Length::millimetres(12);
    return look == Look::SignatureParty || look == Look::SignaturePlace ? Length::millimetres(5) : Length{};
  }

  /// Units: `width` in eighths of a point, `space` in points (ECMA-376-1:2016, 17.3.4).
  void border(std::string_view side, int width, std::int64_t space, Colour colour) {
    const Element border(xml_, side);
    xml_.attribute("w:val", "single");
    xml_.attribute("w:sz", width);
    xml_.attribute("w:space", space);
    xml_.attribute("w:color", to_word_colour(colour));
  }

  void shading(Colour fill) {
    const Element shading(xml_, "w:shd");
    xml_.attribute("w:val", "clear");
    xml_.attribute("w:color", "auto");
    xml_.attribute("w:fill", to_word_colour(fill));
  }

  static Length contents_number_width(int level) { return Length::millimetres(5 + 3 * level); }

  void contents_tabs(int level) {
    const TextStyle& text = style_.text_style(contents_role(level));
    const Element tabs(xml_, "w:tabs");
    tab("left", text.indent + contents_number_width(level), "");
    tab("right", text_width_of(style_), "dot");
  }

  void tab(std::string_view alignment, Length at, std::string_view leader) {
    const Element tab(xml_, "w:tab");
    xml_.attribute("w:val", alignment);
    if (!leader.empty()) xml_.attribute("w:leader", leader);
    xml_.attribute("w:pos", at.to_twips());
  }

  /// Leading is a least height, so that a picture or larger text in a line is never cut.
  void spacing(Length leading, Length before, Length after) {
    const Element spacing(xml_, "w:spacing");
    xml_.attribute("w:before", before.to_twips());
    xml_.attribute("w:after", after.to_twips());
    xml_.attribute("w:line", leading.to_twips());
    xml_.attribute("w:lineRule", "atLeast");
  }

  void run_properties(const TextStyle& text) {
    if (text.strong) {
      xml_.empty("w:b");
      xml_.empty("w:bCs");
    }
    if (text.emphasis) {
      xml_.empty("w:i");
      xml_.empty("w:iCs");
    }
    if (text.colour != Colour{}) xml_.value("w:color", to_word_colour(text.colour));
    size(text);
  }

  void size(const TextStyle& text) {
    xml_.value("w:sz", text.size.to_half_points());
    xml_.value("w:szCs", text.size.to_half_points());
  }

  static std::string_view to_word(Alignment alignment) {
    switch (alignment) {
      case Alignment::Justified:
        return "both";
      case Alignment::Centre:
        return "center";
      case Alignment::Right:
        return "right";
      case Alignment::Left:
        break;
    }
    return "left";
  }

  static std::string contents_role(int level) { return "contents-" + std::to_string(std::min(level, 3)); }

  void heading(int level) {
    const std::string id = heading_style_id(level);
    const std::string name = "heading " + std::to_string(level);
    const std::string role = "heading-" + std::to_string(std::min(level, 4));
    paragraph_style({id, name, "", role, "BodyText", Look::Heading, level});
  }

  void contents(int level) {
    const std::string id = contents_style_id(level);
    const std::string name = "toc " + std::to_string(level);
    paragraph_style({id, name, "", contents_role(level), "Normal", Look::Contents, level});
  }

  void list(bool ordered, int level) {
    const std::string id = list_style_id(ordered, level);
    std::string name = ordered ? "List Number" : "List Bullet";
    if (level > 1) name += " " + std::to_string(level);
    paragraph_style({id, name, "", "list", "", Look::List, level});
  }

  void table_normal() {
    open_style("table", "TableNormal", "Normal Table", "", true);
    xml_.value("w:uiPriority", 99);
    xml_.empty("w:semiHidden");
    {
      const Element properties(xml_, "w:tblPr");
      {
        const Element indent(xml_, "w:tblInd");
        xml_.attribute("w:w", 0);
        xml_.attribute("w:type", "dxa");
      }
      cell_margins(0, 108);
    }
    xml_.close();
  }

  /// Units: twips.
  void cell_margins(int vertical, int horizontal) {
    const Element margins(xml_, "w:tblCellMar");
    const std::pair<std::string_view, int> sides[] = {
        {"w:top", vertical}, {"w:left", horizontal}, {"w:bottom", vertical}, {"w:right", horizontal}};
    for (const auto& [side, width] : sides) {
      const Element margin(xml_, side);
      xml_.attribute("w:w", width);
      xml_.attribute("w:type", "dxa");
    }
  }

  void table_style() {
    open_style("table", "AgreementTable", "Agreement Table", "Sopimuksen taulukko", false);
    xml_.value("w:basedOn", "TableNormal");
    {
      const Element properties(xml_, "w:tblPr");
      {
        const Element borders(xml_, "w:tblBorders");
        for (const std::string_view side :
             {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
          border(side, 4, 0, style_.rule_colour);
        }
      }
      cell_margins(57, 85);
    }
    {
      const Element first_row(xml_, "w:tblStylePr");
      xml_.attribute("w:type", "firstRow");
      const Element properties(xml_, "w:tcPr");
      shading(style_.table_head_fill);
    }
    xml_.close();
  }

  const Style& style_;
  const std::string& language_;
  XmlText xml_;
};

}  // namespace

std::string write_styles(const Style& style, const std::string& language) {
  return StylesPart(style, language).write();
}

std::string write_font_table(const Style& style) {
  XmlText xml;
  xml.raw(kXmlDeclaration);
  {
    const Element fonts(xml, "w:fonts");
    xml.attribute("xmlns:w", kMain);
    const Element font(xml, "w:font");
    xml.attribute("w:name", style.font.word);
    if (style.font.name != style.font.word) xml.value("w:altName", style.font.name);
    xml.value("w:charset", "00");
    xml.value("w:family", "swiss");
    xml.value("w:pitch", "variable");
  }
  return xml.take();
}

}  // namespace sopimus
