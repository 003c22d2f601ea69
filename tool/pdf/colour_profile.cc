#include "pdf/colour_profile.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace sopimus {
namespace {

using Tristimulus = std::array<std::uint32_t, 3>;  // X, Y, Z as s15Fixed16Number

// The profile connection space's white (ICC.1:2001-04, 6.1.7: D50), and the red, green and blue of IEC
// 61966-2-1 adapted to it by the Bradford transform of annex E; the three sum up to the white.
constexpr Tristimulus kWhite = {0xF6D6, 0x10000, 0xD32D};
constexpr Tristimulus kRed = {0x6FA0, 0x38F5, 0x0390};
constexpr Tristimulus kGreen = {0x6297, 0xB787, 0x18DA};
constexpr Tristimulus kBlue = {0x249F, 0x0F84, 0xB6C3};

/// x to the power 2.4 by basic operations alone, whose results IEEE 754 fixes on every machine.
constexpr double to_power_2_4(double x) {
  double root = 1;  // Newton's iteration for the fifth root; x is between 0.05 and 1
  for (int i = 0; i < 40; ++i) root -= (root - x / (root * root * root * root)) / 5;
  return x * x * root * root;
}

/// IEC 61966-2-1:1999, 5.2: from a coded value to light, in 1/65535. One entry for each 8-bit value.
constexpr std::array<std::uint16_t, 256> make_curve() {
  std::array<std::uint16_t, 256> curve{};
  for (std::size_t i = 0; i < curve.size(); ++i) {
    const double coded = static_cast<double>(i) / 255;
    const double light = coded <= 0.04045 ? coded / 12.92 : to_power_2_4((coded + 0.055) / 1.055);
    curve[i] = static_cast<std::uint16_t>(light * 65535 + 0.5);
  }
  return curve;
}
constexpr std::array<std::uint16_t, 256> kCurve = make_curve();

void append_u16(std::string& out, std::uint32_t value) {
  out.push_back(static_cast<char>(value >> 8U & 0xFFU));
  out.push_back(static_cast<char>(value & 0xFFU));
}

void append_u32(std::string& out, std::uint32_t value) {
  append_u16(out, value >> 16U);
  append_u16(out, value & 0xFFFFU);
}

std::string make_xyz(const Tristimulus& colour) {
  std::string out("XYZ \0\0\0\0", 8);
  for (const std::uint32_t value : colour) append_u32(out, value);
  return out;
}

std::string make_curve_tag() {
  std::string out("curv\0\0\0\0", 8);
  append_u32(out, kCurve.size());
  for (const std::uint16_t value : kCurve) append_u16(out, value);
  return out;
}

/// ICC.1:2001-04, 6.5.17 (textDescriptionType): ASCII, then an empty Unicode and an empty ScriptCode text.
std::string make_description(std::string_view text) {
  std::string out("desc\0\0\0\0", 8);
  append_u32(out, static_cast<std::uint32_t>(text.size() + 1));
  out.append(text);
  out.append(1 + 8 + 3 + 67, '\0');
  return out;
}

std::string make_text(std::string_view text) {
  return std::string("text\0\0\0\0", 8).append(text).append(1, '\0');
}

/// ICC.1:2001-04, 6.1 (Header). Its date is fixed: the profile is as old as the standard, not as the file.
std::string make_header(std::uint32_t size) {
  std::string out;
  append_u32(out, size);
  append_u32(out, 0);           // no preferred colour management module
  append_u32(out, 0x02400000);  // version 2.4
  out.append("mntrRGB XYZ ");
  for (const std::uint32_t part : {1999, 1, 1, 0, 0, 0}) append_u16(out, part);
  out.append("acsp");
  out.append(28, '\0');  // platform, flags, manufacturer, model, attributes, perceptual intent
  for (const std::uint32_t value : kWhite) append_u32(out, value);
  out.append(48, '\0');
  return out;
}

}  // namespace

std::string make_srgb_profile() {
  const std::string curve = make_curve_tag();
  const std::vector<std::pair<std::string_view, std::string>> tags = {
      {"cprt", make_text("No copyright, use freely")},
      {"desc", make_description("sRGB IEC61966-2.1")},
      {"wtpt", make_xyz(kWhite)},
      {"rXYZ", make_xyz(kRed)},
      {"gXYZ", make_xyz(kGreen)},
      {"bXYZ", make_xyz(kBlue)},
      {"rTRC", curve},
      {"gTRC", curve},
      {"bTRC", curve},
  };
  constexpr std::size_t kHeaderSize = 128;
  std::string table;
  std::string data;
  append_u32(table, static_cast<std::uint32_t>(tags.size()));
  const std::size_t data_start = kHeaderSize + 4 + 12 * tags.size();
  std::size_t last = 0;
  for (const auto& [tag, content] : tags) {
    const bool shared = tag == "gTRC" || tag == "bTRC";  // 6.2: several tags may name one element
    if (!shared) {
      last = data.size();
      data.append(content).append((4 - content.size() % 4) % 4, '\0');
    }
    table.append(tag);
    append_u32(table, static_cast<std::uint32_t>(data_start + last));
    append_u32(table, static_cast<std::uint32_t>(content.size()));
  }
  return make_header(static_cast<std::uint32_t>(data_start + data.size())) + table + data;
}

}  // namespace sopimus
