#include "register/final_day.h"

namespace sopimus {

namespace {

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Nature 13, 487).
Date easter_of(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return {year, f / 31, f % 31 + 1};
}

bool is_fixed_holiday(const Date& date) {
  const int day = date.month * 100 + date.day;
  return day == 101 || day == 106 || day == 501 || day == 1206 || day == 1224 || day == 1225 || day == 1226;
}

/// Midsummer Eve: the Friday from 19 to 25 June.
bool is_midsummer_eve(const Date& date) {
  return date.month == 6 && date.day >= 19 && date.day <= 25 && weekday_of(date) == 5;
}

bool is_moving_holiday(const Date& date) {
  const Date easter = easter_of(date.year);
  return date == plus_days(easter, -2) || date == plus_days(easter, 1) || date == plus_days(easter, 39);
}

}  // namespace

bool is_working_day(const Date& date) {
  return weekday_of(date) < 6 && !is_fixed_holiday(date) && !is_midsummer_eve(date) &&
         !is_moving_holiday(date);
}

Date last_day_to_appeal(const AppealTime& time, const Date& published) {
  Date day = plus_days(published, time.known_after + time.days);
  while (!is_working_day(day)) day = plus_days(day, 1);
  return day;
}

const AppealTime* find_appeal_time(const Registers& registers, const Party& party, const Body& body) {
  const auto found = registers.appeals.find({party.kind.text, body.kind.text});
  return found == registers.appeals.end() ? nullptr : &found->second;
}

}  // namespace sopimus
