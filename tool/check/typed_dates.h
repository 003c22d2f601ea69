// Days and years as an author types them: "24.10.2025", "31. helmikuuta 2025", "31 december 2025",
// "marraskuun aikana".

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sopimus {

/// A day with its year; `month` and `day` may be such as no calendar has.
struct TypedDate {
  std::size_t begin = 0;
  std::size_t end = 0;
  int year = 0;
  int month = 0;
  int day = 0;
};

/// "24.10.2025", "24. lokakuuta 2025", "24 oktober 2025". Numbers of sections and versions (1.2.3.4) are
/// none.
std::vector<TypedDate> find_typed_dates(std::string_view text);

/// The month of a word that begins with its name ("lokakuu", "marras-joulukuun": 11); absent for others.
std::optional<int> month_of(std::string_view word);

/// 1 (Monday) … 7 of a weekday's name, Finnish or Swedish, or its abbreviation, in the forms that stand
/// before a date.
std::optional<int> weekday_named(std::string_view word);

/// 1950 … 2099, of four digits; absent for others.
std::optional<int> year_of(std::string_view word);

}  // namespace sopimus
