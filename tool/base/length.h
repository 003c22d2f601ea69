// Lengths as whole numbers, so that layout gives the same answer on every machine.

#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sopimus {

/// A length in EMU (ECMA-376-1:2016, 20.1.2.1): 1 pt = 12,700, 1 twip = 635, 1 mm = 36,000, all exact.
struct Length {
  std::int64_t emu = 0;

  static constexpr Length points(std::int64_t n) { return {n * 12700}; }
  static constexpr Length hundredths_of_point(std::int64_t n) { return {n * 127}; }
  static constexpr Length twips(std::int64_t n) { return {n * 635}; }
  static constexpr Length millimetres(std::int64_t n) { return {n * 36000}; }

  /// Rounded to the nearest, halves away from zero.
  constexpr std::int64_t to_twips() const { return rounded(635); }
  constexpr std::int64_t to_half_points() const { return rounded(6350); }
  constexpr std::int64_t to_hundredths_of_point() const { return rounded(127); }

  auto operator<=>(const Length&) const = default;
  constexpr Length operator+(Length b) const { return {emu + b.emu}; }
  constexpr Length operator-(Length b) const { return {emu - b.emu}; }
  constexpr Length operator-() const { return {-emu}; }
  constexpr Length operator*(std::int64_t n) const { return {emu * n}; }
  constexpr Length operator/(std::int64_t n) const { return {emu / n}; }
  constexpr Length& operator+=(Length b) {
    emu += b.emu;
    return *this;
  }
  constexpr Length& operator-=(Length b) {
    emu -= b.emu;
    return *this;
  }

 private:
  constexpr std::int64_t rounded(std::int64_t unit) const {
    return (emu >= 0 ? emu + unit / 2 : emu - unit / 2) / unit;
  }
};

/// "11pt", "10.5pt", "25mm", "1.5cm"; absent when the text is no length or larger than 2 m.
std::optional<Length> parse_length(std::string_view text);

/// In points with up to three decimals: "11", "70.866". For dumps.
std::string to_points_text(Length length);

}  // namespace sopimus
