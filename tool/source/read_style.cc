#include <fmt/format.h>

#include "base/text.h"
#include "model/style.h"
#include "source/attribute_form.h"
#include "source/check_form.h"
#include "source/read.h"
#include "source/shorten.h"

namespace sopimus {

namespace {

class StyleReader {
 public:
  StyleReader(const XmlFile& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  void read(Style& style) {
    const pugi::xml_node root = file_.root();
    const Word id = read_word(file_, root, "id");
    if (!id.empty()) style.id = id.text;
    read_page(root.child("page"), style);
    read_details(root, style);
    read_rules(root, style);
    std::map<std::string, SourceSpan> seen;
    for (const pugi::xml_node text : root.children("text")) {
      const Word role = read_word(file_, text, "role");
      if (!seen.emplace(role.text, role.at).second) {
        diagnostics_.error("duplicate-role", role.at,
                           fmt::format("a second <text> for the role '{}'", role.text), "delete one of them");
      }
      if (!role.empty()) read_text_style(text, style.text[role.text]);
    }
    check_text_area(root, style);
  }

 private:
  /// Leaves `length` as it is when the attribute is absent or has no such form.
  void read_length(pugi::xml_node element, const char* attribute, Length least, Length most, Length& length);
  void read_flag(pugi::xml_node element, const char* attribute, bool& flag);
  void read_colour(pugi::xml_node element, const char* attribute, Colour& colour);
  void read_page(pugi::xml_node page, Style& style);
  void read_details(pugi::xml_node root, Style& style);
  void read_rules(pugi::xml_node root, Style& style);
  void read_count(pugi::xml_node element, const char* attribute, int& count);
  void read_text_style(pugi::xml_node element, TextStyle& text);
  void check_text_area(pugi::xml_node root, const Style& style);

  const XmlFile& file_;
  Diagnostics& diagnostics_;
};

void StyleReader::read_length(pugi::xml_node element, const char* attribute, Length least, Length most,
                              Length& length) {
  const Word word = read_word(file_, element, attribute);
  const auto read = parse_length(word.text);
  if (!read) return;
  if (*read < least || *read > most) {
    diagnostics_.error("out-of-range", word.at,
                       fmt::format("'{}' of {} is not between {}pt and {}pt", attribute, word.text,
                                   to_points_text(least), to_points_text(most)),
                       "choose a length in that range");
    return;
  }
  length = *read;
}

void StyleReader::read_flag(pugi::xml_node element, const char* attribute, bool& flag) {
  const std::string value = read_word(file_, element, attribute).text;
  if (value == "yes") flag = true;
  if (value == "no") flag = false;
}

void StyleReader::read_colour(pugi::xml_node element, const char* attribute, Colour& colour) {
  AttributeRule rule;
  rule.form = AttributeForm::Colour;
  const std::string value = read_word(file_, element, attribute).text;
  if (!has_form(rule, value)) return;
  const auto digit = [&](std::size_t i) {
    const char c = value[i];
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
  };
  const auto channel = [&](std::size_t i) {
    return static_cast<unsigned char>(digit(i) * 16 + digit(i + 1));
  };
  colour = {channel(1), channel(3), channel(5)};
}

void StyleReader::read_page(pugi::xml_node page, Style& style) {
  const Length zero{};
  const Length margin = Length::millimetres(150);
  read_length(page, "width", Length::millimetres(100), Length::millimetres(450), style.page_width);
  read_length(page, "height", Length::millimetres(100), Length::millimetres(450), style.page_height);
  read_length(page, "margin-top", zero, margin, style.margin_top);
  read_length(page, "margin-bottom", zero, margin, style.margin_bottom);
  read_length(page, "margin-left", zero, margin, style.margin_left);
  read_length(page, "margin-right", zero, margin, style.margin_right);
  read_length(page, "header-top", zero, margin, style.header_top);
  read_length(page, "header-column", Length::millimetres(30), Length::millimetres(300), style.header_column);
  read_length(page, "footer-bottom", zero, margin, style.footer_bottom);
}

void StyleReader::read_details(pugi::xml_node root, Style& style) {
  if (const pugi::xml_node font = root.child("font")) {
    style.font.name = read_word(file_, font, "name").text;
    const Word word = read_word(file_, font, "word");
    style.font.word = word.empty() ? style.font.name : word.text;
    style.font.sha256_regular = read_word(file_, font, "sha256-regular").text;
  }
  const pugi::xml_node colours = root.child("colours");
  read_colour(colours, "accent", style.accent);
  read_colour(colours, "rule", style.rule_colour);
  read_colour(colours, "table-head-fill", style.table_head_fill);
  const pugi::xml_node changes = root.child("changes");
  read_colour(changes, "inserted", style.changes.inserted);
  read_colour(changes, "deleted", style.changes.deleted);
  read_colour(changes, "moved", style.changes.moved);
  const pugi::xml_node headings = root.child("headings");
  const Length zero{};
  read_flag(headings, "numbered", style.number_headings);
  read_length(headings, "number-column", zero, Length::millimetres(40), style.number_column);
  read_length(headings, "number-column-step", zero, Length::millimetres(20), style.number_column_step);
  const pugi::xml_node list = root.child("list");
  read_length(list, "indent", Length::millimetres(2), Length::millimetres(30), style.list_indent);
  const Word bullet = read_word(file_, list, "bullet");
  if (!bullet.empty() && to_code_points(bullet.text).size() == 1) {
    style.bullet = bullet.text;
  } else if (!bullet.empty()) {
    diagnostics_.error("bad-value", bullet.at,
                       fmt::format("bullet '{}' is not one character", shorten(bullet.text)),
                       "write one character such as • or –");
  }
  const pugi::xml_node logo = root.child("logo");
  style.logo = read_word(file_, logo, "src").text;
  read_length(logo, "height", Length::millimetres(3), Length::millimetres(60), style.logo_height);
}

void StyleReader::read_count(pugi::xml_node element, const char* attribute, int& count) {
  const Word word = read_word(file_, element, attribute);
  if (const auto read = parse_whole(word.text); read && *read >= 1 && *read <= 100) count = *read;
}

void StyleReader::read_rules(pugi::xml_node root, Style& style) {
  const Length zero{};
  const Length space = Length::millimetres(40);
  const Length rule = Length::points(6);
  const pugi::xml_node contents = root.child("contents");
  const std::string leader = read_word(file_, contents, "leader").text;
  if (!leader.empty()) style.has_leaders = leader != "none";
  read_length(contents, "leader-step", Length::points(2), Length::points(72), style.leader_step);
  const pugi::xml_node breaks = root.child("breaks");
  read_count(breaks, "orphans", style.breaks.orphans);
  read_count(breaks, "widows", style.breaks.widows);
  read_count(breaks, "hyphens-in-a-row", style.breaks.hyphens_in_a_row);
  const pugi::xml_node table = root.child("table");
  read_length(table, "padding-across", zero, Length::points(20), style.tables.padding_across);
  read_length(table, "padding-along", zero, Length::points(20), style.tables.padding_along);
  read_length(table, "rule", zero, rule, style.tables.rule);
  read_length(table, "head-rule", zero, rule, style.tables.head_rule);
  read_length(table, "space-around", zero, space, style.tables.space_around);
  read_length(table, "part-indent", zero, Length::millimetres(20), style.tables.part_indent);
  const pugi::xml_node signatures = root.child("signatures");
  read_length(signatures, "columns-apart", Length::millimetres(2), space, style.signatures.columns_apart);
  read_length(signatures, "rows-apart", zero, space, style.signatures.rows_apart);
  read_length(signatures, "room", Length::millimetres(8), space, style.signatures.room);
  read_length(signatures, "line", zero, rule, style.signatures.line);
  const pugi::xml_node numbers = root.child("line-numbers");
  read_count(numbers, "every", style.line_numbers.every);
  read_length(numbers, "distance", zero, space, style.line_numbers.distance);
  const std::string from = read_word(file_, numbers, "from").text;
  if (!from.empty()) style.line_numbers.on_each_page = from == "page";
}

void StyleReader::read_text_style(pugi::xml_node element, TextStyle& text) {
  const Length zero{};
  const Length space = Length::points(144);
  const Length indent = Length::millimetres(100);
  read_length(element, "size", Length::points(4), Length::points(72), text.size);
  read_length(element, "leading", Length::points(4), Length::points(144), text.leading);
  read_length(element, "space-before", zero, space, text.space_before);
  read_length(element, "space-after", zero, space, text.space_after);
  read_length(element, "indent", zero, indent, text.indent);
  read_length(element, "first-line-indent", -indent, indent, text.first_line_indent);
  read_flag(element, "strong", text.strong);
  read_flag(element, "emphasis", text.emphasis);
  read_colour(element, "colour", text.colour);
  read_flag(element, "hyphenate", text.hyphenate);
  read_flag(element, "keep-with-next", text.keep_with_next);
  const std::string alignment = read_word(file_, element, "alignment").text;
  if (alignment == "left") text.alignment = Alignment::Left;
  if (alignment == "justified") text.alignment = Alignment::Justified;
  if (alignment == "centre") text.alignment = Alignment::Centre;
  if (alignment == "right") text.alignment = Alignment::Right;
  const pugi::xml_attribute indented = element.attribute("first-line-indent");
  if (indented && text.indent + text.first_line_indent < zero) {
    diagnostics_.error("out-of-range", file_.span_of(indented), "first line starts left of the text area",
                       "make 'indent' at least as large as the first line hangs");
  }
  const pugi::xml_attribute set =
      element.attribute("leading") ? element.attribute("leading") : element.attribute("size");
  if (set && text.leading < text.size) {
    diagnostics_.error("out-of-range", file_.span_of(set), "'leading' is smaller than 'size'",
                       "make 'leading' about 1.2 times 'size'");
  }
}

void StyleReader::check_text_area(pugi::xml_node root, const Style& style) {
  const Length width = style.page_width - style.margin_left - style.margin_right;
  const Length height = style.page_height - style.margin_top - style.margin_bottom;
  const pugi::xml_node page = root.child("page");
  const SourceSpan at = file_.span_of(page ? page : root);
  // Narrower than this no table of four columns can be set, lower no heading keeps with its text.
  if (width < Length::millimetres(50) || height < Length::millimetres(50)) {
    diagnostics_.error("out-of-range", at, "margins leave less than 50 mm for the text",
                       "make the margins smaller");
  }
  if (style.header_top >= style.margin_top || style.footer_bottom >= style.margin_bottom) {
    diagnostics_.error("out-of-range", at, "running head or foot stands inside the text area",
                       "make 'header-top' smaller than 'margin-top', 'footer-bottom' than 'margin-bottom'");
  }
}

}  // namespace

Style read_style(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics) {
  Style style = default_style();
  if (const auto file = read_checked(std::move(text), "style", diagnostics)) {
    StyleReader(*file, diagnostics).read(style);
  }
  return style;
}

}  // namespace sopimus
