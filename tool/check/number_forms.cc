#include "check/number_forms.h"

#include <string>
#include <string_view>

#include "check/letters.h"

namespace sopimus {

namespace {

bool is_two_digits(std::string_view text, std::size_t at) {
  return at + 2 <= text.size() && is_digit(text[at]) && is_digit(text[at + 1]);
}

struct NumberAt {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t length() const { return end - begin; }
};

NumberAt number_at(std::string_view text, std::size_t at) {
  NumberAt number{at, at};
  while (number.end < text.size() && is_digit(text[number.end])) ++number.end;
  return number;
}

std::string without_zero(std::string_view number) {
  return std::string(number.size() == 2 && number.front() == '0' ? number.substr(1) : number);
}

}  // namespace

void find_signs_without_space(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    const std::string_view text = passage.text;
    for (std::size_t i = 1; i < text.size();) {
      const CheckedLetter letter = letter_at(text, i);
      const bool is_sign = letter.code == U'%' || letter.code == 0x2030 || letter.code == 0x20AC;
      if (is_sign && is_digit(text[i - 1])) {
        const std::string sign(text.substr(i, letter.length));
        findings
            .fault("sign-without-space", passage, i, i + letter.length,
                   "no space stands before '" + sign + "' in " +
                       passage.quoted(token_at(text, i, i).first, i + letter.length),
                   "put a space between the number and the sign")
            .fix = "\u00A0" + sign;
      }
      i += letter.length;
    }
  });
}

void find_colons_in_times(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    const std::string_view text = passage.text;
    if (passage.language != "fi") return;
    for (std::size_t at = text.find("klo "); at != std::string_view::npos; at = text.find("klo ", at + 1)) {
      std::size_t colon = at + 4;
      while (colon < text.size() && colon < at + 6 && is_digit(text[colon])) ++colon;
      if (colon == at + 4 || colon >= text.size() || text[colon] != ':' || !is_two_digits(text, colon + 1))
        continue;
      findings
          .fault("time-form", passage, colon, colon + 1,
                 "the time " + passage.quoted(at, colon + 3) + " has a colon",
                 "write a period between hours and minutes")
          .fix = ".";
    }
  });
}

void find_zeros_in_dates(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    const std::string_view text = passage.text;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool begins = is_digit(text[i]) && (i == 0 || (!is_digit(text[i - 1]) && text[i - 1] != '.'));
      if (!begins) continue;
      const NumberAt day = number_at(text, i);
      if (day.length() > 2 || day.end >= text.size() || text[day.end] != '.') continue;
      const NumberAt month = number_at(text, day.end + 1);
      if (month.length() == 0 || month.length() > 2 || month.end >= text.size() || text[month.end] != '.')
        continue;
      const NumberAt year = number_at(text, month.end + 1);
      const bool has_zero =
          (day.length() == 2 && text[day.begin] == '0') || (month.length() == 2 && text[month.begin] == '0');
      if (year.length() != 4 || !has_zero) continue;
      const std::string right = without_zero(text.substr(day.begin, day.length())) + "." +
                                without_zero(text.substr(month.begin, month.length())) + "." +
                                std::string(text.substr(year.begin, year.length()));
      findings
          .fault("date-form", passage, i, year.end,
                 "the date " + passage.quoted(i, year.end) + " has zeros in front", "write '" + right + "'")
          .fix = right;
    }
  });
}

}  // namespace sopimus
