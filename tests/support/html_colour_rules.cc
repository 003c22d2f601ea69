// Contrast, computed from the custom properties of the style sheet in both schemes.

#include <cmath>
#include <map>
#include <optional>

#include "support/html_rule_parts.h"

namespace sopimus {

namespace {

using Colours = std::map<std::string, std::string, std::less<>>;

/// "--name:#123456" of the rule that begins with `head`.
Colours read_colours(std::string_view css, std::string_view head) {
  Colours colours;
  const std::size_t begin = css.find(head);
  if (begin == std::string_view::npos) return colours;
  const std::string_view rule = css.substr(begin, css.find('}', begin) - begin);
  for (std::size_t at = rule.find("--"); at != std::string_view::npos; at = rule.find("--", at + 2)) {
    const std::size_t colon = rule.find(":#", at);
    if (colon == std::string_view::npos || colon + 8 > rule.size()) break;
    colours[std::string(rule.substr(at + 2, colon - at - 2))] = rule.substr(colon + 2, 6);
  }
  return colours;
}

/// WCAG 2.2, relative luminance.
double luminance_of(const std::string& hex) {
  const auto part = [&hex](std::size_t at) {
    const double value = static_cast<double>(std::stoi(hex.substr(at, 2), nullptr, 16)) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4);
}

double contrast_between(const std::string& one, const std::string& other) {
  const double a = luminance_of(one);
  const double b = luminance_of(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct ColourPair {
  const char* text;
  const char* ground;
  double least;
};

constexpr ColourPair kPairs[] = {{"ink", "ground", 4.5},
                                 {"ink", "fill", 4.5},
                                 {"quiet", "ground", 4.5},
                                 {"accent", "ground", 4.5},
                                 {"accent", "fill", 4.5},
                                 {"title", "ground", 4.5},
                                 {"heading-1", "ground", 4.5},
                                 {"heading-2", "ground", 4.5},
                                 {"heading-3", "ground", 4.5},
                                 {"heading-4", "ground", 4.5},
                                 {"rationale", "ground", 4.5},
                                 {"inserted", "inserted-ground", 4.5},
                                 {"deleted", "deleted-ground", 4.5},
                                 {"moved", "moved-ground", 4.5},
                                 {"bar", "ground", 3.0}};

void check_scheme(HtmlPage& page, std::string_view css, const char* name, std::string_view head) {
  const Colours colours = read_colours(css, head);
  for (const ColourPair& pair : kPairs) {
    const auto text = colours.find(pair.text);
    const auto ground = colours.find(pair.ground);
    if (text == colours.end() || ground == colours.end()) {
      page.fault("1.4.3 contrast", std::string(name) + ": no colour " + pair.text + " or " + pair.ground);
    } else if (contrast_between(text->second, ground->second) < pair.least) {
      page.fault("1.4.3 contrast", std::string(name) + ": " + pair.text + " on " + pair.ground);
    }
  }
}

}  // namespace

void check_html_colours(HtmlPage& page) {
  const std::string_view css = page.root().child("head").child("style").child_value();
  check_scheme(page, css, "light", ":root{color-scheme:light dark");
  check_scheme(page, css, "dark", "(prefers-color-scheme:dark){:root{");
  if (page.body().find_node(
          [](const pugi::xml_node& node) { return std::string_view(node.name()) == "ins"; })) {
    const auto says = [css](std::string_view rule) { return css.find(rule) != std::string_view::npos; };
    if (!says("\nins{") || !says("text-decoration:underline 2px") || !says("text-decoration:line-through")) {
      page.fault("1.4.1 not by colour alone", "ins and del have no line");
    }
  }
}

}  // namespace sopimus
