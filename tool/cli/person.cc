#include "cli/person.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>

#include "base/diagnostics.h"
#include "base/text.h"

namespace sopimus {

namespace {

std::string find_variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::string() : trim(value);
}

template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  Number number{};
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || stop != text.data() + text.size()) return std::nullopt;
  return number;
}

/// "+03:00", "+0300" and "Z" in minutes.
std::optional<int> parse_zone(std::string_view text) {
  if (text == "Z") return 0;
  if (text.size() == 6 && text[3] == ':') {
    const std::string packed = std::string(text.substr(0, 3)) + std::string(text.substr(4));
    return parse_zone(packed);
  }
  if (text.size() != 5 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const auto hours = parse_number<int>(text.substr(1, 2));
  const auto minutes = parse_number<int>(text.substr(3, 2));
  if (!hours || !minutes || *hours < 0 || *hours > 14 || *minutes < 0 || *minutes > 59) return std::nullopt;
  const int offset = *hours * 60 + *minutes;
  return text[0] == '-' ? -offset : offset;
}

Moment clock_now() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return {now, static_cast<int>(local.tm_gmtoff / 60)};
}

Person person_now(const Repository& repository, const std::string& role) {
  const GitUser user = find_git_user(repository);
  Person person;
  person.name = find_variable("GIT_" + role + "_NAME");
  if (person.name.empty()) person.name = user.name;
  person.email = find_variable("GIT_" + role + "_EMAIL");
  if (person.email.empty()) person.email = user.email;
  if (person.name.empty() || person.email.empty()) {
    throw Failure(std::string("git does not know your ") + (person.name.empty() ? "name" : "address"),
                  person.name.empty() ? "tell it: git config --global user.name 'Etunimi Sukunimi'"
                                      : "tell it: git config --global user.email 'nimi@kunta.fi'");
  }
  Moment moment = clock_now();
  const std::string variable = "GIT_" + role + "_DATE";
  if (const std::string date = find_variable(variable); !date.empty()) {
    const std::optional<Moment> parsed = parse_moment(date);
    if (!parsed) {
      throw Failure("the variable " + variable + " holds '" + date + "', which is no moment",
                    "write it as 2025-10-01T12:00:00+03:00");
    }
    moment = *parsed;
  }
  person.seconds = moment.seconds;
  person.offset_minutes = moment.offset_minutes;
  return person;
}

}  // namespace

Person author_now(const Repository& repository) { return person_now(repository, "AUTHOR"); }
Person committer_now(const Repository& repository) { return person_now(repository, "COMMITTER"); }

std::optional<Moment> parse_moment(std::string_view text) {
  const std::vector<std::string> words = split_words(text);
  if (words.size() == 2 && words[1].size() == 5) {
    const std::string_view digits = std::string_view(words[0]).substr(words[0].starts_with('@') ? 1 : 0);
    const auto seconds = parse_number<std::int64_t>(digits);
    const auto zone = parse_zone(words[1]);
    if (seconds && zone && *seconds >= 0) return Moment{*seconds, *zone};
  }
  constexpr std::size_t kDay = 10;
  constexpr std::size_t kZone = 19;
  if (text.size() < kZone + 1 || (text[kDay] != 'T' && text[kDay] != ' ')) return std::nullopt;
  const std::optional<Date> day = parse_date(text.substr(0, kDay));
  const auto hour = parse_number<int>(text.substr(11, 2));
  const auto minute = parse_number<int>(text.substr(14, 2));
  const auto second = parse_number<int>(text.substr(17, 2));
  const std::optional<int> zone = parse_zone(trim(text.substr(kZone)));
  const bool is_whole = day && hour && minute && second && zone && text[13] == ':' && text[16] == ':';
  if (!is_whole || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  const std::chrono::sys_days days = std::chrono::year_month_day(
      std::chrono::year(day->year), std::chrono::month(static_cast<unsigned>(day->month)),
      std::chrono::day(static_cast<unsigned>(day->day)));
  const std::int64_t local =
      std::chrono::seconds(days.time_since_epoch()).count() + *hour * 3600 + *minute * 60 + *second;
  return Moment{local - *zone * 60, *zone};
}

Date today() {
  std::time_t now = std::time(nullptr);
  if (const auto fixed = parse_number<std::time_t>(find_variable("SOURCE_DATE_EPOCH"))) now = *fixed;
  std::tm local{};
  ::localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

}  // namespace sopimus
