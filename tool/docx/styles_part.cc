#include "docx/styles_part.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "docx/style_sheet.h"
#include "docx/word_values.h"
#include "docx/xml_text.h"

namespace sopimus {

namespace {

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string_view to_word(Alignment alignment) {
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

class StylesPart {
 public:
  StylesPart(const Style& style, const std::string& language) : style_(style), language_(language) {}

  std::string write() {
    xml_.raw(kXmlDeclaration);
    {
      const Element root(xml_, "w:styles");
      xml_.attribute("xmlns:w", kMain);
      defaults();
      defaults_of_kinds();
      hyperlink();
      separator();
      for (const ParagraphStyle& one : paragraph_styles(style_)) paragraph_style(one);
      agreement_table();
    }
    return xml_.take();
  }

 private:
  void defaults() {
    const TextStyle& body = style_.text_style("body");
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
      size(body.size);
      const Element lang(xml_, "w:lang");
      xml_.attribute("w:val", to_word_language(language_));
      xml_.attribute("w:eastAsia", to_word_language(language_));
      xml_.attribute("w:bidi", "ar-SA");
    }
    const Element outer(xml_, "w:pPrDefault");
    const Element properties(xml_, "w:pPr");
    if (std::max(style_.breaks.orphans, style_.breaks.widows) > 1) {
      xml_.empty("w:widowControl");
    } else {
      xml_.value("w:widowControl", 0);
    }
    spacing(body.leading, Length{}, Length{});
  }

  /// Of every kind one style is the default, by Word's own name.
  void defaults_of_kinds() {
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
    open_style("table", "TableNormal", "Normal Table", "", true);
    xml_.value("w:uiPriority", 99);
    xml_.empty("w:semiHidden");
    {
      const Element properties(xml_, "w:tblPr");
      width("w:tblInd", 0);
      cell_margins(0, 108, 0);
    }
    xml_.close();
  }

  void hyperlink() {
    open_style("character", "Hyperlink", "Hyperlink", "", false);
    xml_.value("w:basedOn", "DefaultParagraphFont");
    xml_.value("w:uiPriority", 99);
    {
      const Element properties(xml_, "w:rPr");
      xml_.value("w:color", to_word_colour(style_.accent));
      xml_.value("w:u", "single");
    }
    xml_.close();
  }

  /// A paragraph that only carries a section's end or parts two tables: one point high.
  void separator() {
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
      size(Length::points(1));
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

  void paragraph_style(const ParagraphStyle& one) {
    open_style("paragraph", one.id, one.name, one.alias, false);
    xml_.value("w:basedOn", "Normal");
    if (!one.next.empty()) xml_.value("w:next", one.next);
    if (one.priority > 0) xml_.value("w:uiPriority", one.priority);
    if (one.is_in_gallery) xml_.empty("w:qFormat");
    {
      const Element properties(xml_, "w:pPr");
      paragraph_properties(one);
    }
    {
      const Element properties(xml_, "w:rPr");
      run_properties(one.text);
    }
    xml_.close();
  }

  void paragraph_properties(const ParagraphStyle& one) {
    const TextStyle& text = one.text;
    if (text.keep_with_next) xml_.empty("w:keepNext");
    if (one.keep_lines) xml_.empty("w:keepLines");
    if (one.num > 0) {
      const Element numbering(xml_, "w:numPr");
      if (one.level > 0) xml_.value("w:ilvl", one.level);
      xml_.value("w:numId", one.num);
    }
    if (!one.borders.empty()) {
      const Element borders(xml_, "w:pBdr");
      for (const BorderLine& line : one.borders) border(line);
    }
    if (one.fill) shading(*one.fill);
    tab_stops(one.tabs);
    if (!text.hyphenate) xml_.empty("w:suppressAutoHyphens");
    spacing(text.leading, text.space_before, text.space_after);
    if (!one.indents_by_numbering) indents(one);
    if (text.alignment != Alignment::Left) xml_.value("w:jc", to_word(text.alignment));
    if (one.is_outlined) xml_.value("w:outlineLvl", one.level);
  }

  void indents(const ParagraphStyle& one) {
    const Length first = one.text.first_line_indent;
    if (one.text.indent == Length{} && first == Length{} && one.indent_right == Length{}) return;
    const Element indent(xml_, "w:ind");
    xml_.attribute("w:left", one.text.indent.to_twips());
    if (one.indent_right != Length{}) xml_.attribute("w:right", one.indent_right.to_twips());
    if (first > Length{}) xml_.attribute("w:firstLine", first.to_twips());
    if (first < Length{}) xml_.attribute("w:hanging", (-first).to_twips());
  }

  void tab_stops(const std::vector<TabStop>& tabs) {
    if (tabs.empty()) return;
    const Element element(xml_, "w:tabs");
    for (const TabStop& stop : tabs) {
      const Element tab(xml_, "w:tab");
      xml_.attribute("w:val", stop.alignment);
      if (!stop.leader.empty()) xml_.attribute("w:leader", stop.leader);
      xml_.attribute("w:pos", stop.at.to_twips());
    }
  }

  void border(const BorderLine& line) {
    const Element border(xml_, line.side);
    xml_.attribute("w:val", "single");
    xml_.attribute("w:sz", line.eighths);
    xml_.attribute("w:space", line.space_points);
    xml_.attribute("w:color", to_word_colour(line.colour));
  }

  void shading(Colour fill) {
    const Element shading(xml_, "w:shd");
    xml_.attribute("w:val", "clear");
    xml_.attribute("w:color", "auto");
    xml_.attribute("w:fill", to_word_colour(fill));
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
    size(text.size);
  }

  void size(Length size) {
    xml_.value("w:sz", size.to_half_points());
    xml_.value("w:szCs", size.to_half_points());
  }

  void width(std::string_view name, std::int64_t twips) {
    const Element element(xml_, name);
    xml_.attribute("w:w", twips);
    xml_.attribute("w:type", "dxa");
  }

  /// Units: twips.
  void cell_margins(std::int64_t above, std::int64_t across, std::int64_t below) {
    const Element margins(xml_, "w:tblCellMar");
    width("w:top", above);
    width("w:left", across);
    width("w:bottom", below);
    width("w:right", across);
  }

  /// Rules between the rows, none between the columns; a filled head with a stronger rule below.
  void agreement_table() {
    open_style("table", "AgreementTable", "Agreement Table", "Sopimuksen taulukko", false);
    xml_.value("w:basedOn", "TableNormal");
    {
      const Element properties(xml_, "w:tblPr");
      {
        const Element borders(xml_, "w:tblBorders");
        for (const char* side : {"w:top", "w:bottom", "w:insideH"})
          border({side, eighths(style_.tables.rule), 0, style_.rule_colour});
      }
      // A rule has room of its own in Word: with it a row is as high as the PDF's.
      const TableRules& rules = style_.tables;
      cell_margins(rules.padding_along.to_twips(), rules.padding_across.to_twips(),
                   std::max(rules.padding_along - rules.rule, Length{}).to_twips());
    }
    {
      const Element first_row(xml_, "w:tblStylePr");
      xml_.attribute("w:type", "firstRow");
      const Element properties(xml_, "w:tcPr");
      {
        const Element borders(xml_, "w:tcBorders");
        border({"w:bottom", eighths(style_.tables.head_rule), 0, style_.rule_colour});
      }
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
