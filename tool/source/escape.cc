#include "source/escape.h"

#include <fmt/format.h>

#include "base/text.h"

namespace sopimus {

namespace {

bool is_invisible(char32_t c) {
  return c == 0xA0 || c == 0xAD || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
         c == 0x205F || (c >= 0x2060 && c <= 0x206F) || c == 0x3000 || c == 0xFEFF ||
         (c >= 0x7F && c <= 0x9F);
}

std::string escape(std::string_view text, bool in_value) {
  std::string result;
  result.reserve(text.size());
  for (const char32_t c : to_code_points(text)) {
    if (c == U'&') {
      result += "&amp;";
    } else if (c == U'<') {
      result += "&lt;";
    } else if (c == U'>') {
      result += "&gt;";
    } else if (c == U'"' && in_value) {
      result += "&quot;";
    } else if (is_invisible(c)) {
      result += fmt::format("&#{};", static_cast<unsigned>(c));
    } else {
      append_utf8(result, c);
    }
  }
  return result;
}

}  // namespace

std::string to_xml_text(std::string_view text) { return escape(text, false); }
std::string to_xml_value(std::string_view value) { return escape(value, true); }

}  // namespace sopimus
