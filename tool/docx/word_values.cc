#include "docx/word_values.h"

#include <algorithm>
#include <stdexcept>

namespace sopimus {

std::string to_word_language(std::string_view language) {
  if (language == "fi") return "fi-FI";
  if (language == "sv") return "sv-FI";
  if (language == "en") return "en-GB";
  if (language == "se") return "se-FI";
  return std::string(language);
}

std::string to_word_colour(Colour colour) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string hex;
  for (const unsigned char part : {colour.red, colour.green, colour.blue}) {
    hex += kDigits[part >> 4];
    hex += kDigits[part & 15];
  }
  return hex;
}

int eighths(Length thickness) {
  const std::int64_t hundredths = thickness.to_hundredths_of_point();
  return static_cast<int>(std::clamp<std::int64_t>((hundredths * 8 + 50) / 100, 2, 48));
}

Length text_width_of(const Style& style) { return style.page_width - style.margin_left - style.margin_right; }

Length signature_width(const Style& style) {
  return (text_width_of(style) - style.signatures.columns_apart) / 2;
}

std::string heading_style_id(int level) { return "Heading" + std::to_string(std::clamp(level, 1, kLevels)); }

std::string contents_style_id(int level) { return "TOC" + std::to_string(std::clamp(level, 1, kLevels)); }

std::string list_style_id(bool ordered, int level) {
  const int number = std::clamp(level, 1, kListStyles);
  return (ordered ? "ListNumber" : "ListBullet") + (number == 1 ? "" : std::to_string(number));
}

std::string_view paragraph_style_id(Paragraph::Role role) {
  switch (role) {
    case Paragraph::Role::Body:
    case Paragraph::Role::Part:
      return "BodyText";
    case Paragraph::Role::LeadIn:
      return "LeadIn";
    case Paragraph::Role::Definition:
      return "Definition";
    case Paragraph::Role::Rationale:
      return "Rationale";
    case Paragraph::Role::Question:
      return "Question";
    case Paragraph::Role::Note:
      return "Note";
    case Paragraph::Role::Caption:
      return "Caption";
  }
  throw std::logic_error("a paragraph role without a style");
}

}  // namespace sopimus
