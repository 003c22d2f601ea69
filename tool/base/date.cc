#include "base/date.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace sopimus {

namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays.at(static_cast<std::size_t>(month - 1));
}

std::string with_digits(int n, std::size_t width) {
  std::string text = std::to_string(n);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

std::chrono::sys_days to_days(const Date& date) {
  return std::chrono::year(date.year) / date.month / date.day;
}

}  // namespace

Date plus_days(const Date& date, int days) {
  const std::chrono::year_month_day day(to_days(date) + std::chrono::days(days));
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

Date plus_months(const Date& date, int months) {
  const int count = date.year * 12 + date.month - 1 + months;
  const int year = count / 12;
  const int month = count % 12 + 1;
  return {year, month, std::min(date.day, days_in(year, month))};
}

int weekday_of(const Date& date) {
  return static_cast<int>(std::chrono::weekday(to_days(date)).iso_encoding());
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int parts[3] = {0, 0, 0};
  int part = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      ++part;
    } else if (text[i] >= '0' && text[i] <= '9') {
      parts[part] = parts[part] * 10 + (text[i] - '0');
    } else {
      return std::nullopt;
    }
  }
  const Date date{parts[0], parts[1], parts[2]};
  if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1 ||
      date.day > days_in(date.year, date.month)) {
    return std::nullopt;
  }
  return date;
}

std::string to_iso(const Date& date) {
  return with_digits(date.year, 4) + "-" + with_digits(date.month, 2) + "-" + with_digits(date.day, 2);
}

std::string to_numeric(const Date& date) {
  return std::to_string(date.day) + "." + std::to_string(date.month) + "." + std::to_string(date.year);
}

std::string to_words(const Date& date, std::string_view language) {
  static constexpr std::array<const char*, 12> kFinnish = {
      "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta",  "kesäkuuta",
      "heinäkuuta", "elokuuta",   "syyskuuta",   "lokakuuta",  "marraskuuta", "joulukuuta"};
  static constexpr std::array<const char*, 12> kSwedish = {"januari",   "februari", "mars",     "april",
                                                           "maj",       "juni",     "juli",     "augusti",
                                                           "september", "oktober",  "november", "december"};
  const auto month = static_cast<std::size_t>(date.month - 1);
  const std::string day = std::to_string(date.day);
  const std::string year = std::to_string(date.year);
  if (language == "fi") return day + ". " + kFinnish.at(month) + " " + year;
  if (language == "sv") return "den " + day + " " + kSwedish.at(month) + " " + year;
  return to_numeric(date);
}

}  // namespace sopimus
