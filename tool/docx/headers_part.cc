#include "docx/headers_part.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <span>

#include "docx/body.h"
#include "docx/table_measures.h"
#include "docx/word_values.h"
#include "model/head_text.h"

namespace sopimus {

namespace {

void write_namespaces(XmlText& xml) {
  xml.attribute("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
  xml.attribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
  xml.attribute("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
}

constexpr int kColumnsApart = 60;  // of a head, in twips

void write_twips(XmlText& xml, std::string_view name, std::int64_t width) {
  const Element element(xml, name);
  xml.attribute("w:w", width);
  xml.attribute("w:type", "dxa");
}

/// One head or foot.
class HeadWriter {
 public:
  HeadWriter(Package& package, std::string part, const Document& document, const DocxOptions& options,
             const SectionPlace& place)
      : package_(package),
        part_(std::move(part)),
        document_(document),
        identity_(document.identity),
        options_(options),
        place_(place) {
    if (document.language != place.file_language) language_ = to_word_language(document.language);
  }

  std::string head(bool is_first) {
    xml_.raw(kXmlDeclaration);
    {
      const Element root(xml_, "w:hdr");
      write_namespaces(xml_);
      columns(is_first);
      // A head ends in a paragraph as every story does.
      line("Separator", "", false);
    }
    return xml_.take();
  }

  std::string foot() {
    const FootText text = to_foot_text(document_);
    xml_.raw(kXmlDeclaration);
    {
      const Element root(xml_, "w:ftr");
      write_namespaces(xml_);
      if (text.fingerprint.empty()) {
        line("Footer", text.agreement, false);
      } else {
        foot_columns(text);
        line("Separator", "", false);
      }
    }
    return xml_.take();
  }

 private:
  /// A long title takes a second line beside the fingerprint, and does not run into it.
  void foot_columns(const FootText& text) {
    const Element table(xml_, "w:tbl");
    const std::int64_t width = text_width_of(document_.style).to_twips();
    // A letter is half an em wide in the mean; capitals and digits are wider.
    const Length letter = document_.style.text_style("footer").size * 11 / 20;
    const auto letters = static_cast<std::int64_t>(count_letters(text.fingerprint));
    const std::int64_t right = std::min((letter * letters).to_twips(), width * 2 / 3);
    const std::array<std::int64_t, 2> widths = {width - right, right};
    begin_table(widths, 0);
    const Element row(xml_, "w:tr");
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const Element cell(xml_, "w:tc");
      cell_properties(widths[i]);
      const Element paragraph(xml_, "w:p");
      properties("Footer", i == 1);
      run(i == 0 ? text.agreement : text.fingerprint, false);
    }
  }

  void columns(bool is_first) {
    const HeadText text = to_head_text(document_, is_first);
    const Element table(xml_, "w:tbl");
    const std::int64_t width = text_width_of(document_.style).to_twips();
    // The middle on a narrow page.
    const std::int64_t left = std::min(document_.style.header_column.to_twips(), width * 11 / 20);
    const std::int64_t right = Length::millimetres(20).to_twips();
    const std::array<std::int64_t, 3> widths = {left, width - left - right, right};
    begin_table(widths, kColumnsApart);
    const Element row(xml_, "w:tr");
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const Element cell(xml_, "w:tc");
      cell_properties(widths[i]);
      if (i == 0) sender(text, is_first, Length::twips(left - kColumnsApart));
      if (i == 1) kind(text);
      if (i == 2) numbers();
    }
  }

  /// Properties and grid. Units: twips.
  void begin_table(std::span<const std::int64_t> widths, int margin_right) {
    {
      const Element properties(xml_, "w:tblPr");
      write_twips(xml_, "w:tblW", std::accumulate(widths.begin(), widths.end(), std::int64_t{0}));
      {
        const Element layout(xml_, "w:tblLayout");
        xml_.attribute("w:type", "fixed");
      }
      const Element margins(xml_, "w:tblCellMar");
      write_twips(xml_, "w:left", 0);
      write_twips(xml_, "w:right", margin_right);
    }
    const Element grid(xml_, "w:tblGrid");
    for (const std::int64_t one : widths) {
      const Element column(xml_, "w:gridCol");
      xml_.attribute("w:w", one);
    }
  }

  void cell_properties(std::int64_t width) {
    const Element properties(xml_, "w:tcPr");
    write_twips(xml_, "w:tcW", width);
  }

  /// Who, and which text: the title is the first page's heading and stands here on the others.
  void sender(const HeadText& text, bool is_first, Length width) {
    if (is_first && !document_.style.logo_png.empty()) {
      logo(width);
    } else {
      line("Header", text.sender, true);
    }
    if (!text.title.empty()) line("Header", text.title, false);
  }

  void kind(const HeadText& text) {
    line("Header", text.kind, true);
    if (!text.reference.empty()) line("Header", text.reference, false);
    if (!text.edition.empty()) {
      const Element paragraph(xml_, "w:p");
      properties("Header", false);
      run(text.edition, true, to_word_colour(document_.style.accent));
    }
    if (!text.publicity.empty()) line("Header", text.publicity, text.is_secret);
  }

  void numbers() {
    const Element paragraph(xml_, "w:p");
    properties("Header", true);
    const auto count = options_.page_counts.find(identity_.document);
    const bool is_counted = count != options_.page_counts.end();
    write_field(xml_, "PAGE", "1", language_);
    run(" (", false);
    write_field(xml_, place_.is_only ? "NUMPAGES" : "SECTIONPAGES",
                is_counted ? std::to_string(count->second) : "–", language_);
    run(")", false);
  }

  /// As high as the style says, unless it would be wider than its column. Its picture says what the name
  /// would.
  void logo(Length column) {
    const Style& style = document_.style;
    const std::int64_t across = std::max<std::int64_t>(style.logo_width_pixels, 1);
    const std::int64_t down = std::max<std::int64_t>(style.logo_height_pixels, 1);
    Picture picture;
    picture.width = std::max(std::min(style.logo_height * across / down, column), Length::points(1));
    picture.height = std::max(std::min(style.logo_height, picture.width * down / across), Length::points(1));
    picture.alternative = identity_.owner;
    picture.relationship = package_.relate(part_, "image", package_.add_picture(style.logo_png));
    const Element paragraph(xml_, "w:p");
    properties("Header", false);
    write_picture_run(xml_, picture, 1);
  }

  void properties(std::string_view style, bool is_right) {
    const Element properties(xml_, "w:pPr");
    xml_.value("w:pStyle", style);
    if (is_right) xml_.value("w:jc", "right");
  }

  void line(std::string_view style, const std::string& text, bool strong) {
    const Element paragraph(xml_, "w:p");
    properties(style, false);
    run(text, strong);
  }

  void run(std::string_view text, bool strong, std::string_view colour = {}) {
    if (text.empty()) return;
    const Element run(xml_, "w:r");
    if (strong || !colour.empty() || !language_.empty()) {
      const Element properties(xml_, "w:rPr");
      if (strong) xml_.empty("w:b");
      if (!colour.empty()) xml_.value("w:color", colour);
      if (!language_.empty()) xml_.value("w:lang", language_);
    }
    const Element element(xml_, "w:t");
    xml_.attribute("xml:space", "preserve");
    xml_.text(text);
  }

  Package& package_;
  const std::string part_;
  const Document& document_;
  const Identity& identity_;
  const DocxOptions& options_;
  const SectionPlace& place_;
  std::string language_{};
  XmlText xml_{};
};

class SectionWriter {
 public:
  SectionWriter(Package& package, const Document& document, const DocxOptions& options,
                const SectionPlace& place)
      : package_(package), document_(document), options_(options), place_(place) {}

  std::string write() {
    {
      const Element section(xml_, "w:sectPr");
      for (const bool is_head : {true, false}) {
        for (const bool is_first : {true, false}) reference(is_head, is_first);
      }
      xml_.value("w:type", "nextPage");
      page();
      if (options_.line_numbers) line_numbers();
      {
        const Element numbers(xml_, "w:pgNumType");
        xml_.attribute("w:start", 1);
      }
      {
        const Element columns(xml_, "w:cols");
        xml_.attribute("w:space", 708);
      }
      xml_.empty("w:titlePg");
    }
    return xml_.take();
  }

 private:
  /// Adds the part and names it in the section.
  void reference(bool is_head, bool is_first) {
    const std::string kind = is_head ? "header" : "footer";
    const std::string name = kind + std::to_string(2 * place_.index + (is_first ? 1 : 2)) + ".xml";
    HeadWriter writer(package_, "word/" + name, document_, options_, place_);
    std::string bytes = is_head ? writer.head(is_first) : writer.foot();
    package_.add("word/" + name,
                 "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "+xml",
                 std::move(bytes));
    const Element element(xml_, is_head ? "w:headerReference" : "w:footerReference");
    xml_.attribute("w:type", is_first ? "first" : "default");
    xml_.attribute("r:id", package_.relate(std::string(kDocumentPart), kind, name));
  }

  void page() {
    const Style& style = document_.style;
    {
      const Element size(xml_, "w:pgSz");
      xml_.attribute("w:w", style.page_width.to_twips());
      xml_.attribute("w:h", style.page_height.to_twips());
      if (style.page_height < style.page_width) xml_.attribute("w:orient", "landscape");
    }
    const Element margins(xml_, "w:pgMar");
    xml_.attribute("w:top", style.margin_top.to_twips());
    xml_.attribute("w:right", style.margin_right.to_twips());
    xml_.attribute("w:bottom", style.margin_bottom.to_twips());
    xml_.attribute("w:left", style.margin_left.to_twips());
    xml_.attribute("w:header", style.header_top.to_twips());
    xml_.attribute("w:footer", style.footer_bottom.to_twips());
    xml_.attribute("w:gutter", 0);
  }

  void line_numbers() {
    const LineNumberRules& rules = document_.style.line_numbers;
    const Element numbers(xml_, "w:lnNumType");
    xml_.attribute("w:countBy", rules.every);
    xml_.attribute("w:distance", rules.distance.to_twips());
    xml_.attribute("w:restart", rules.on_each_page ? "newPage" : "newSection");
  }

  Package& package_;
  const Document& document_;
  const DocxOptions& options_;
  const SectionPlace& place_;
  XmlText xml_{};
};

}  // namespace

std::string write_section(Package& package, const Document& document, const DocxOptions& options,
                          const SectionPlace& place) {
  return SectionWriter(package, document, options, place).write();
}

}  // namespace sopimus
