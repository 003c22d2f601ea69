#include "compose/values.h"

#include "base/date.h"
#include "base/text.h"
#include "language/inflect.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

/// A unit that is counted: Finnish takes the partitive after a number, Swedish its plural.
struct Unit {
  std::string_view kind;
  std::string_view finnish;
  std::string_view swedish_one;
  std::string_view swedish_many;
};

constexpr Unit kUnits[] = {{"months", "kuukausi", "månad", "månader"},
                           {"years", "vuosi", "år", "år"},
                           {"days", "päivä", "dag", "dagar"},
                           {"money", "euro", "euro", "euro"}};

const Unit* find_unit(std::string_view kind) {
  for (const Unit& unit : kUnits) {
    if (unit.kind == kind) return &unit;
  }
  return nullptr;
}

/// "10000.00" → "10 000", "12.5" → "12,5"; absent when it is no decimal number.
std::optional<std::string> number_words(const std::string& value) {
  const std::size_t point = value.find('.');
  const std::string whole = value.substr(0, point);
  std::string decimals = point == std::string::npos ? std::string() : value.substr(point + 1);
  const std::string_view digits = std::string_view(whole).substr(whole.starts_with("-") ? 1 : 0);
  if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  if (decimals.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  if (decimals.find_first_not_of('0') == std::string::npos) decimals.clear();
  std::string words = (whole.starts_with("-") ? "−" : "") + grouped_digits(std::string(digits));
  return decimals.empty() ? words : words + "," + decimals;
}

std::string counted(const std::string& number, const Unit& unit, GrammaticalCase grammatical_case,
                    const std::string& language) {
  const bool one = number == "1";
  std::string word;
  if (language == "sv") {
    word = inflect(one ? unit.swedish_one : unit.swedish_many, grammatical_case, language);
  } else {
    const bool counts = grammatical_case == GrammaticalCase::Nominative && !one;
    word = inflect(unit.finnish, counts ? GrammaticalCase::Partitive : grammatical_case, language);
  }
  return number + std::string(kNoBreakSpace) + word;
}

std::string with_ending(const std::string& mark, GrammaticalCase grammatical_case,
                        const std::string& language) {
  return language == "fi" ? inflect_abbreviation(mark, grammatical_case) : mark;
}

std::string date_words(const Date& date, std::string_view form, const std::string& language) {
  return form == "words" ? to_words(date, language) : to_numeric(date);
}

std::string bracketed(const Inline& mention) { return "[" + mention.of.text + "]"; }

}  // namespace

std::string grouped_digits(const std::string& digits) {
  std::string words;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) words += kNoBreakSpace;
    words += digits[i];
  }
  return words;
}

std::string percent_words(int tenths) {
  std::string words = std::to_string(tenths / 10);
  if (tenths % 10 != 0) words += "," + std::to_string(tenths % 10);
  return words + std::string(kNoBreakSpace) + "%";
}

std::string decimal_percent_words(int tenths) {
  return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + std::string(kNoBreakSpace) + "%";
}

std::optional<std::string> value_words(const Value& value, GrammaticalCase grammatical_case,
                                       std::string_view form, const std::string& language) {
  if (value.kind.text == "text") {
    const auto text = value.text.texts.find(language);
    if (text != value.text.texts.end()) return inflect(text->second.text, grammatical_case, language);
    if (!value.text.texts.empty() || value.value.empty()) return std::nullopt;
    return inflect(value.value.text, grammatical_case, language);
  }
  if (value.kind.text == "date") {
    const std::optional<Date> date = parse_date(value.value.text);
    if (!date) return std::nullopt;
    return date_words(*date, form, language);
  }
  const std::optional<std::string> number = number_words(value.value.text);
  if (!number) return std::nullopt;
  if (const Unit* unit = find_unit(value.kind.text)) {
    return counted(*number, *unit, grammatical_case, language);
  }
  if (value.kind.text == "percent") {
    return with_ending(*number + std::string(kNoBreakSpace) + "%", grammatical_case, language);
  }
  return with_ending(*number, grammatical_case, language);
}

Run resolve_value(const Inline& mention, const Composition& composition) {
  Run run;
  run.made_by = MadeBy::Value;
  run.key = mention.of.text;
  run.text = bracketed(mention);
  std::vector<std::string> ids;
  for (const Value& value : composition.agreement().values) {
    ids.push_back(value.id.text);
    if (value.id.text != mention.of.text) continue;
    if (auto words = value_words(value, mention.grammatical_case, mention.form, composition.language)) {
      run.text = std::move(*words);
    } else {
      composition.diagnostics.error("value-text", mention.of.at,
                                    "the value '" + mention.of.text +
                                        "' cannot be printed in the language '" + composition.language + "'",
                                    "give it in agreement.xml in the form of its kind and in this language");
    }
    return run;
  }
  composition.diagnostics.error("unknown-value", mention.of.at,
                                "no value has the id '" + mention.of.text + "'",
                                near_or(mention.of.text, ids, "add it to <values> in agreement.xml"));
  return run;
}

Run resolve_date(const Inline& mention, const Composition& composition) {
  Run run;
  run.made_by = MadeBy::Date;
  run.key = mention.of.text;
  run.text = bracketed(mention);
  // What is no day was reported by the reader.
  const std::optional<Date> date = parse_date(mention.of.text);
  if (date) run.text = date_words(*date, mention.form, composition.language);
  return run;
}

}  // namespace sopimus
