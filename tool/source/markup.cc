#include "source/markup.h"

namespace sopimus {

std::size_t end_of_markup(std::string_view text, std::size_t start) {
  const auto end_after = [&](std::string_view mark) {
    const std::size_t end = text.find(mark, start);
    return end == std::string_view::npos ? end : end + mark.size();
  };
  const std::string_view rest = text.substr(start);
  if (rest.starts_with("<!--")) return end_after("-->");
  if (rest.starts_with("<?")) return end_after("?>");
  if (rest.starts_with("<![CDATA[")) return end_after("]]>");
  char quote = '\0';
  for (std::size_t i = start; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

std::size_t end_of_element(std::string_view text, std::size_t start) {
  std::size_t depth = 0;
  while (start != std::string_view::npos) {
    const std::size_t end = end_of_markup(text, start);
    if (end == std::string_view::npos) break;
    const std::string_view markup = text.substr(start, end - start);
    if (markup.starts_with("</")) {
      --depth;
    } else if (!is_no_tag(markup) && !is_empty_element(markup)) {
      ++depth;
    }
    if (depth == 0) return end;
    start = text.find('<', end);
  }
  return std::string_view::npos;
}

}  // namespace sopimus
