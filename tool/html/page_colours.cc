#include "html/page_colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace sopimus {

namespace {

constexpr Colour kWhite{0xFF, 0xFF, 0xFF};
constexpr Colour kBlack{};
constexpr Colour kDarkGround{0x17, 0x1A, 0x1F};
constexpr Colour kDarkInk{0xE4, 0xE6, 0xE8};
constexpr int kText = 450;
constexpr int kBar = 300;

/// Millionths of the linear value of every byte, rounded, so that no machine's arithmetic tells.
const std::array<std::int64_t, 256>& linear_values() {
  static const auto values = [] {
    std::array<std::int64_t, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
      const double part = static_cast<double>(i) / 255.0;
      const double linear = part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
      table[i] = std::lround(linear * 1e6);
    }
    return table;
  }();
  return values;
}

/// Millionths.
std::int64_t luminance(Colour colour) {
  const auto& linear = linear_values();
  return (2126 * linear[colour.red] + 7152 * linear[colour.green] + 722 * linear[colour.blue]) / 10000;
}

/// What text stands on is nearly the page's ground, so that one colour of text does for both.
Colour near_ground(Colour colour, Colour ground) {
  int percent = 100;
  while (percent > 0 && contrast_of(mixed(colour, ground, percent), ground) > 130) percent -= 2;
  return mixed(colour, ground, percent);
}

/// The colours of one scheme. `text` is how much contrast texts keep.
std::vector<NamedColour> scheme(const Style& style, Colour ground, Colour ink, int text) {
  const auto on = [&](Colour colour) { return with_contrast(colour, ground, text); };
  const Colour accent = on(style.accent);
  const bool is_light = luminance(ground) > luminance(ink);
  const Colour fill = is_light ? near_ground(style.table_head_fill, ground) : mixed(accent, ground, 14);
  std::vector<NamedColour> colours = {
      {"ground", ground},
      {"ink", with_contrast(with_contrast(ink, ground, 700), fill, kText)},
      {"quiet", with_contrast(mixed(ink, ground, 70), ground, kText)},
      {"accent", with_contrast(accent, fill, kText)},
      {"rule", style.rule_colour == Colour{} ? ink : mixed(style.rule_colour, ground, is_light ? 60 : 70)},
      {"bar", with_contrast(style.rule_colour, ground, kBar)},
      {"fill", fill},
      {"rationale", on(style.text_style("rationale").colour)},
  };
  for (const char* role : {"title", "heading-1", "heading-2", "heading-3", "heading-4"}) {
    colours.push_back({role, on(style.text_style(role).colour)});
  }
  const auto add_change = [&](const char* name, Colour colour) {
    const Colour below = mixed(on(colour), ground, is_light ? 8 : 16);
    // Marks stand on the fill of a table's head too.
    const Colour mark = with_contrast(with_contrast(on(colour), below, kText), fill, kText);
    colours.push_back({name, mark});
    colours.push_back({std::string(name) + "-ground", below});
  };
  add_change("inserted", style.changes.inserted);
  add_change("deleted", style.changes.deleted);
  add_change("moved", style.changes.moved);
  return colours;
}

}  // namespace

int contrast_of(Colour one, Colour other) {
  const std::int64_t a = luminance(one);
  const std::int64_t b = luminance(other);
  return static_cast<int>((std::max(a, b) + 50000) * 100 / (std::min(a, b) + 50000));
}

Colour mixed(Colour colour, Colour ground, int percent) {
  const auto mix = [percent](unsigned char a, unsigned char b) {
    return static_cast<unsigned char>((a * percent + b * (100 - percent) + 50) / 100);
  };
  return {mix(colour.red, ground.red), mix(colour.green, ground.green), mix(colour.blue, ground.blue)};
}

Colour with_contrast(Colour colour, Colour ground, int least) {
  const Colour towards = contrast_of(kWhite, ground) > contrast_of(kBlack, ground) ? kWhite : kBlack;
  for (int percent = 100; percent > 0; percent -= 2) {
    const Colour tried = mixed(colour, towards, percent);
    if (contrast_of(tried, ground) >= least) return tried;
  }
  return towards;
}

std::vector<NamedColour> light_colours(const Style& style) {
  return scheme(style, kWhite, style.text_style("body").colour, kText);
}

// A dark page is read in the dark: what is merely enough there is too little.
std::vector<NamedColour> dark_colours(const Style& style) {
  return scheme(style, kDarkGround, kDarkInk, 650);
}

std::string to_css(Colour colour) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text = "#";
  for (const unsigned char part : {colour.red, colour.green, colour.blue}) {
    text += kDigits[part >> 4];
    text += kDigits[part & 0xF];
  }
  return text;
}

}  // namespace sopimus
