#include "html/page_style.h"

#include <algorithm>

#include "html/page_colours.h"
#include "html/page_words.h"

namespace sopimus {

namespace {

/// "1.45" from hundredths.
std::string decimal(std::int64_t hundredths) {
  std::string text = std::to_string(hundredths / 100);
  const std::int64_t rest = hundredths % 100;
  if (rest == 0) return text;
  text += rest < 10 ? ".0" : ".";
  return text + std::to_string(rest % 10 == 0 ? rest / 10 : rest);
}

std::int64_t ratio(Length part, Length whole) {
  return whole.emu <= 0 ? 100 : std::max<std::int64_t>(part.emu, 0) * 100 / whole.emu;
}

std::string to_millimetres(Length length) {
  return decimal(length.emu * 100 / Length::millimetres(1).emu) + "mm";
}
std::string to_points(Length length) { return decimal(length.emu * 100 / Length::points(1).emu) + "pt"; }

/// A CSS string (CSS Syntax Level 3, 4.3.5) that neither HTML nor XML takes for markup.
std::string css_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || byte < 0x20) {
      constexpr std::string_view kDigits = "0123456789abcdef";
      result += {'\\', kDigits[byte >> 4], kDigits[byte & 0xF], ' '};
    } else {
      result += c;
    }
  }
  return result + "\"";
}

class StyleSheet {
 public:
  StyleSheet(const Style& style, const PageFeatures& features)
      : style_(style), features_(features), body_(style.text_style("body")) {}

  std::string make() {
    colours();
    text_ += "html{font-family:" + css_string(style_.font.name) + "," + css_string(style_.font.word) +
             ",\"Segoe UI\",\"Helvetica Neue\",Arial,sans-serif}\n";
    text_ += kPageCss;
    roles();
    for (const int percent : features_.percents) {
      text_ += ".w" + std::to_string(percent) + "{width:" + std::to_string(percent) + "%}\n";
    }
    if (features_.is_comparison) comparison();
    paper();
    return std::move(text_);
  }

 private:
  void colours() {
    text_ += ":root{color-scheme:light dark" + properties(light_colours(style_)) + "}\n";
    // Paper is white whatever the screen is.
    text_ += "@media screen and (prefers-color-scheme:dark){:root{" +
             properties(dark_colours(style_)).substr(1) + "}}\n";
  }

  static std::string properties(const std::vector<NamedColour>& colours) {
    std::string text;
    for (const NamedColour& named : colours) text += ";--" + named.name + ":" + to_css(named.colour);
    return text;
  }

  void roles() {
    const auto heading = [this](int level) { return "h" + std::to_string(std::min(level, 6)); };
    role(heading(features_.title_level), "title", "color:var(--title)");
    for (int level = 1; level <= 4; ++level) {
      const std::string name = "heading-" + std::to_string(level);
      role(heading(features_.title_level + level), name, "color:var(--" + name + ")");
    }
    role(".subtitle", "subtitle", "");
    role(".lead", "lead-in", "break-after:avoid");
    role(".definition", "definition", "");
    role(".rationale p,.rationale li", "rationale", "");
    role(".note", "note", "");
    role("caption,figcaption,p.caption", "caption", "");
    role(".sign p", "signature", "");
    for (int level = 1; level <= 3; ++level) {
      const std::string number = std::to_string(level);
      role(".contents .c" + number, "contents-" + number, "");
    }
    const TextStyle& table = style_.text_style("table");
    text_ += "table{font-size:" + decimal(ratio(table.size, body_.size)) + "rem}\n";
  }

  /// A kind of paragraph in relation to body text, which is 1rem: on paper as large as the style says, on a
  /// screen as large as its reader wants.
  void role(const std::string& selector, const std::string& name, const std::string& more) {
    const TextStyle& look = style_.text_style(name);
    text_ += selector + "{font-size:" + decimal(ratio(look.size, body_.size)) +
             "rem;margin:" + decimal(ratio(look.space_before, body_.size)) + "rem 0 " +
             decimal(ratio(look.space_after, body_.size)) + "rem " +
             (look.indent > Length{} ? decimal(ratio(look.indent, body_.size)) + "rem" : "0") +
             ";font-weight:" + (look.strong ? "bold" : "normal") +
             (look.emphasis ? ";font-style:italic" : "");
    if (look.alignment == Alignment::Centre) text_ += ";text-align:center";
    if (look.alignment == Alignment::Right) text_ += ";text-align:right";
    if (!more.empty()) text_ += ";" + more;
    text_ += "}\n";
  }

  void comparison() {
    text_ += kComparisonCss;
    for (const ChangeClass each : kShownClasses) {
      const std::string off = std::string(".off-") + to_word(each) + " ";
      const std::string of = std::string("[data-class=") + to_word(each) + "]";
      text_ += off + "ins" + of + "," + off + ".old del" + of +
               "{color:inherit;background:none;text-decoration:none;display:inline}\n";
      text_ += off + "del" + of + "," + off + ".old ins" + of + "," + off + of + " .v," + off + ".e" + of +
               "," + off + ".was" + of + "," + off + ".pair" + of + "," + off + "li" + of +
               "{display:none}\n";
    }
  }

  void paper() {
    text_ += "@page{size:" + to_millimetres(style_.page_width) + " " + to_millimetres(style_.page_height) +
             ";margin:" + to_millimetres(style_.margin_top) + " " + to_millimetres(style_.margin_right) +
             " " + to_millimetres(style_.margin_bottom) + " " + to_millimetres(style_.margin_left) + ";";
    text_ += "@top-right{content:counter(page) \" (\" counter(pages) \")\";font-size:" +
             to_points(style_.text_style("header").size) + "}";
    if (!features_.print_head.empty()) {
      text_ += "@top-left{content:" + css_string(features_.print_head) +
               ";font-weight:bold;font-size:" + to_points(style_.text_style("header").size) + "}";
    }
    text_ += "}\n@media print{html{font-size:" + to_points(body_.size) +
             ";line-height:" + decimal(ratio(body_.leading, body_.size)) + "}}\n";
  }

  const Style& style_;
  const PageFeatures& features_;
  const TextStyle& body_;
  std::string text_;
};

}  // namespace

std::string page_style(const Style& style, const PageFeatures& features) {
  return StyleSheet(style, features).make();
}

}  // namespace sopimus
