// A calendar day, and how the languages of an agreement print it.

#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace sopimus {

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  auto operator<=>(const Date&) const = default;
};

/// "2025-12-31" (ISO 8601-1:2019, 5.2.2.1); absent when the text is not such a day or no such day exists.
std::optional<Date> parse_date(std::string_view text);
/// The form parse_date reads.
std::string to_iso(const Date& date);
/// Units: days, months; either may be negative. A month that lacks the day ends with its last: 31.1. plus one
/// month is 28.2. or 29.2.
Date plus_days(const Date& date, int days);
Date plus_months(const Date& date, int months);
/// 1 is Monday, 7 Sunday (ISO 8601-1:2019, 4.3.8).
int weekday_of(const Date& date);
/// "31.12.2025" in Finnish, "31.12.2025" in Swedish of Finland too: day and month without leading zeros.
std::string to_numeric(const Date& date);
/// "31. joulukuuta 2025", "den 31 december 2025"; another language gives the numeric form.
std::string to_words(const Date& date, std::string_view language);

}  // namespace sopimus
