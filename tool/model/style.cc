#include "model/style.h"

namespace sopimus {

namespace {

struct Row {
  const char* role;
  int size;  // hundredths of a point, like all numbers here
  int leading;
  int before;
  int after;
  bool strong;
  bool keep;
};

constexpr Row kRows[] = {
    {"title", 2000, 2500, 1400, 400, true, true},     {"subtitle", 1100, 1400, 0, 300, false, true},
    {"heading-1", 1600, 2000, 2000, 700, true, true}, {"heading-2", 1300, 1650, 1500, 500, true, true},
    {"heading-3", 1150, 1450, 1200, 400, true, true}, {"heading-4", 1100, 1400, 1000, 300, true, true},
    {"body", 1100, 1400, 0, 650, false, false},       {"list", 1100, 1400, 0, 300, false, false},
    {"definition", 1100, 1400, 0, 500, false, false}, {"rationale", 1000, 1300, 0, 500, false, false},
    {"question", 1100, 1400, 0, 650, false, false},   {"note", 900, 1150, 200, 500, false, false},
    {"caption", 1000, 1300, 500, 300, true, true},    {"table", 950, 1200, 0, 0, false, false},
    {"table-head", 950, 1200, 0, 0, true, false},     {"contents-1", 1100, 1350, 200, 0, true, false},
    {"contents-2", 1050, 1250, 0, 0, false, false},   {"contents-3", 1000, 1200, 0, 0, false, false},
    {"header", 900, 1150, 0, 0, false, false},        {"footer", 850, 1100, 0, 0, false, false},
    {"signature", 1000, 1300, 0, 0, false, false},    {"lead-in", 1100, 1400, 500, 300, true, true},
    {"line-number", 800, 1000, 0, 0, false, false},
};

}  // namespace

const TextStyle& Style::text_style(std::string_view role) const {
  static const TextStyle plain;
  if (const auto found = text.find(role); found != text.end()) return found->second;
  if (const auto body = text.find("body"); body != text.end()) return body->second;
  return plain;
}

Style default_style() {
  Style style;
  for (const Row& row : kRows) {
    TextStyle text;
    text.size = Length::hundredths_of_point(row.size);
    text.leading = Length::hundredths_of_point(row.leading);
    text.space_before = Length::hundredths_of_point(row.before);
    text.space_after = Length::hundredths_of_point(row.after);
    text.strong = row.strong;
    text.keep_with_next = row.keep;
    const std::string_view role = row.role;
    text.hyphenate = !(role == "title" || role == "subtitle" || role.starts_with("heading") ||
                       role == "header" || role == "footer" || role == "line-number" ||
                       role.starts_with("contents") || role == "lead-in" || role == "caption");
    style.text.emplace(row.role, text);
  }
  const Length step = Length::millimetres(6);
  style.text["definition"].indent = step;
  style.text["rationale"].indent = step;
  style.text["rationale"].colour = {0x33, 0x33, 0x33};
  style.text["line-number"].colour = {0x66, 0x66, 0x66};
  style.text["contents-2"].indent = step;
  style.text["contents-3"].indent = step * 2;
  for (const char* heading : {"title", "heading-1", "heading-2", "heading-3"}) {
    style.text[heading].colour = style.accent;
  }
  return style;
}

const std::vector<std::string>& text_style_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> result;
    for (const Row& row : kRows) result.emplace_back(row.role);
    return result;
  }();
  return names;
}

}  // namespace sopimus
