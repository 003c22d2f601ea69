#include "base/length.h"

#include <charconv>

namespace sopimus {

std::optional<Length> parse_length(std::string_view text) {
  struct Unit {
    std::string_view name;
    std::int64_t emu;
  };
  static constexpr Unit kUnits[] = {{"pt", 12700}, {"mm", 36000}, {"cm", 360000}};
  for (const Unit& unit : kUnits) {
    if (!text.ends_with(unit.name)) continue;
    const std::string_view number = text.substr(0, text.size() - unit.name.size());
    // Decimal by hand: a double would bring rounding into what must be the same everywhere.
    std::int64_t whole = 0;
    std::int64_t thousandths = 0;
    std::int64_t scale = 1000;
    bool point = false;
    bool digits = false;
    for (std::size_t i = number.starts_with('-') ? 1 : 0; i < number.size(); ++i) {
      if (number[i] == '.' && !point) {
        point = true;
      } else if (number[i] >= '0' && number[i] <= '9' && whole < 100000 && scale > 0) {
        digits = true;
        if (!point) {
          whole = whole * 10 + (number[i] - '0');
        } else if (scale > 1) {
          scale /= 10;
          thousandths += (number[i] - '0') * scale;
        } else {
          return std::nullopt;
        }
      } else {
        return std::nullopt;
      }
    }
    if (!digits) return std::nullopt;
    const std::int64_t emu = (whole * 1000 + thousandths) * unit.emu / 1000;
    if (emu > Length::millimetres(2000).emu) return std::nullopt;
    return Length{number.starts_with('-') ? -emu : emu};
  }
  return std::nullopt;
}

std::string to_points_text(Length length) {
  const bool negative = length.emu < 0;
  const std::int64_t thousandths = ((negative ? -length.emu : length.emu) * 10 + 63) / 127;
  std::string text = std::to_string(thousandths / 1000);
  std::string rest = std::to_string(1000 + thousandths % 1000).substr(1);
  while (!rest.empty() && rest.back() == '0') rest.pop_back();
  if (!rest.empty()) text += "." + rest;
  return negative && thousandths != 0 ? "-" + text : text;
}

}  // namespace sopimus
