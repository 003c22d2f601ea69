#include "docx/numbering.h"
#include "docx/xml_text.h"

namespace sopimus {

namespace {

std::string_view to_word(NumberLevel::Format format) {
  switch (format) {
    case NumberLevel::Format::Decimal:
      return "decimal";
    case NumberLevel::Format::LowerLetter:
      return "lowerLetter";
    case NumberLevel::Format::LowerRoman:
      return "lowerRoman";
    case NumberLevel::Format::Bullet:
      break;
  }
  return "bullet";
}

std::string eight_digits(std::size_t value) {
  std::string digits = std::to_string(value);
  return std::string(8 - digits.size(), '0') + digits;
}

class NumberingPart {
 public:
  NumberingPart(const Numbering& numbering, const Style& style) : numbering_(numbering), style_(style) {}

  std::string write() {
    xml_.raw(kXmlDeclaration);
    {
      const Element root(xml_, "w:numbering");
      xml_.attribute("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
      const auto& abstracts = numbering_.abstracts();
      for (std::size_t i = 0; i < abstracts.size(); ++i) abstract(i, abstracts[i]);
      const auto& instances = numbering_.instances();
      for (std::size_t i = 0; i < instances.size(); ++i) instance(i + 1, instances[i]);
    }
    return xml_.take();
  }

 private:
  void abstract(std::size_t index, const AbstractNumbering& levels) {
    const Element abstract(xml_, "w:abstractNum");
    xml_.attribute("w:abstractNumId", static_cast<std::int64_t>(index));
    // Word takes two lists of one w:nsid for the same list when text is pasted.
    xml_.value("w:nsid", eight_digits(10000001 + index));
    xml_.value("w:multiLevelType", "multilevel");
    xml_.value("w:tmpl", eight_digits(20000001 + index));
    for (int level = 0; level < kLevels; ++level) {
      one_level(index, level, levels[static_cast<std::size_t>(level)]);
    }
  }

  void one_level(std::size_t index, int level, const NumberLevel& format) {
    const Element element(xml_, "w:lvl");
    xml_.attribute("w:ilvl", level);
    xml_.value("w:start", 1);
    xml_.value("w:numFmt", to_word(format.format));
    if (index == 0) xml_.value("w:pStyle", heading_style_id(level + 1));
    if (index == 1 && level < kListStyles) xml_.value("w:pStyle", list_style_id(false, level + 1));
    xml_.value("w:suff", "tab");
    xml_.value("w:lvlText", format.text);
    xml_.value("w:lvlJc", "left");
    const Element properties(xml_, "w:pPr");
    const NumberIndent place = index == 0 ? heading_indent(style_, level) : list_indent(style_, level);
    const Element indent(xml_, "w:ind");
    xml_.attribute("w:left", place.left.to_twips());
    xml_.attribute("w:hanging", place.hanging.to_twips());
  }

  void instance(std::size_t id, const NumberInstance& instance) {
    const Element element(xml_, "w:num");
    xml_.attribute("w:numId", static_cast<std::int64_t>(id));
    xml_.value("w:abstractNumId", static_cast<std::int64_t>(instance.abstract));
    for (const auto& [level, start] : instance.starts) {
      const Element start_override(xml_, "w:lvlOverride");
      xml_.attribute("w:ilvl", level);
      xml_.value("w:startOverride", start);
    }
  }

  const Numbering& numbering_;
  const Style& style_;
  XmlText xml_;
};

}  // namespace

NumberIndent heading_indent(const Style& style, int level) {
  const Length width = style.number_column + style.number_column_step * level;
  return {width, width};
}

NumberIndent list_indent(const Style& style, int level) {
  return {style.text_style("list").indent + style.list_indent * (level + 1), style.list_indent};
}

std::string write_numbering(const Numbering& numbering, const Style& style) {
  return NumberingPart(numbering, style).write();
}

}  // namespace sopimus
