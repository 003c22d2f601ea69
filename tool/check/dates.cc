// Days that no calendar has, weekdays, and deadlines that are over or lack a year.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/letters.h"
#include "check/rules.h"
#include "check/typed_dates.h"
#include "check/typed_values.h"

namespace sopimus {

namespace {

template <class Visit>
void at_each_date(const CheckedTexts& all, Visit visit) {
  for (const CheckedText& text : all.texts) {
    for (const CheckedPassage& passage : text.passages) {
      for (const TypedDate& date : find_typed_dates(passage.text)) visit(passage, date);
    }
  }
}

std::optional<Date> real_date(const TypedDate& date) {
  return parse_date(fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day));
}

void find_impossible_dates(const CheckedTexts& all, Findings& findings) {
  at_each_date(all, [&](const CheckedPassage& passage, const TypedDate& date) {
    if (real_date(date)) return;
    findings.fault(
        "impossible-date", passage, date.begin, date.end,
        fmt::format("there is no day '{}'", passage.text.substr(date.begin, date.end - date.begin)),
        "correct the day or the month");
  });
}

void find_wrong_weekdays(const CheckedTexts& all, Findings& findings) {
  constexpr std::array<std::string_view, 7> kSwedishNames = {"måndag", "tisdag", "onsdag", "torsdag",
                                                             "fredag", "lördag", "söndag"};
  constexpr std::array<std::string_view, 7> kNames = {"maanantai", "tiistai",  "keskiviikko", "torstai",
                                                      "perjantai", "lauantai", "sunnuntai"};
  at_each_date(all, [&](const CheckedPassage& passage, const TypedDate& date) {
    const std::optional<Date> day = real_date(date);
    if (!day) return;
    for (const CheckedWord& word : passage.words) {
      // "måndagen den 24 oktober 2025".
      const std::string_view between =
          word.end < date.begin ? std::string_view(passage.text).substr(word.end, date.begin - word.end) : "";
      if (between != " " && between != " den ") continue;
      const std::optional<int> weekday = weekday_named(passage.word(word));
      if (!weekday || *weekday == weekday_of(*day)) continue;
      findings.fault(
          "wrong-weekday", passage, word.begin, date.end,
          fmt::format("{} is not '{}'", to_numeric(*day), passage.word(word)),
          fmt::format("write the right day: {} is a {}", to_numeric(*day),
                      (passage.language == "sv" ? kSwedishNames
                                                : kNames)[static_cast<std::size_t>(weekday_of(*day) - 1)]));
    }
  });
}

bool begins_with_one_of(std::string_view word, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return word.starts_with(start); });
}

/// A sentence that tells what has been done: its days are past, as they should be.
bool is_about_past(std::string_view sentence) {
  for (const CheckedWord& place : find_words(sentence)) {
    const std::string word = to_lower(sentence.substr(place.begin, place.end - place.begin));
    const bool is_past = word == "oli" || word == "olivat" || word == "ollut" || word.ends_with("ttiin") ||
                         word == "valmistui" || word == "päättyi" || word == "alkoi" || word == "hyväksyi" ||
                         word == "var" || word == "blev" || word == "godkändes" || word == "slutfördes";
    if (is_past) return true;
  }
  return false;
}

/// A day by which something must be done, and the words that say it.
struct TypedDeadline {
  std::size_t begin = 0;
  std::size_t end = 0;
  Date last{};
};

/// "vuoden 2024 loppuun mennessä", "vuoteen 2025 mennessä", "31.12.2024 mennessä", "viimeistään 1.3.2024",
/// "senast den 31 december 2024", "före utgången av 2024", and of what is to be done, "vuoden 2024 aikana".
class DeadlineFinder {
 public:
  explicit DeadlineFinder(const CheckedPassage& passage) : passage_(passage) {}

  std::vector<TypedDeadline> find() {
    for (std::size_t i = 0; i < passage_.words.size(); ++i) find_year(i);
    for (const TypedDate& date : find_typed_dates(passage_.text)) {
      const std::optional<Date> day = real_date(date);
      if (!day) continue;
      const std::string before = word_before(date.begin);
      const bool is_last = next_word(date.end) == "mennessä" || before == "viimeistään" ||
                           before == "senast" ||
                           (before == "den" && stands_before(date.begin, "senast den "));
      if (is_last) found_.push_back({date.begin, date.end, *day});
    }
    return std::move(found_);
  }

 private:
  std::string at(std::size_t index) const {
    return index < passage_.words.size() ? to_lower(passage_.word(passage_.words[index])) : std::string();
  }

  void find_year(std::size_t i) {
    const std::optional<int> year = year_of(passage_.word(passage_.words[i]));
    if (!year || i == 0) return;
    const std::string before = at(i - 1);
    const std::size_t begin = passage_.words[i - 1].begin;
    if (before == "utgången" || (before == "av" && i > 1 && at(i - 2) == "utgången")) {
      found_.push_back(
          {passage_.words[before == "av" ? i - 2 : i - 1].begin, passage_.words[i].end, {*year, 12, 31}});
    } else if (before == "vuoden" && at(i + 1) == "loppuun" && at(i + 2) == "mennessä") {
      found_.push_back({begin, passage_.words[i + 2].end, {*year, 12, 31}});
    } else if (before == "vuoteen" && at(i + 1) == "mennessä") {
      found_.push_back({begin, passage_.words[i + 1].end, {*year, 12, 31}});
    } else if (before == "vuoden" && (at(i + 1) == "aikana" || at(i + 1) == "loppuun") && is_to_be_done()) {
      found_.push_back({begin, passage_.words[i + 1].end, {*year, 12, 31}});
    }
  }

  bool is_to_be_done() const {
    using Kind = CheckedPassage::Kind;
    return passage_.kind == Kind::Item || passage_.kind == Kind::LeadIn || passage_.kind == Kind::Heading ||
           passage_.kind == Kind::Measure || passage_.kind == Kind::Indicator;
  }

  bool stands_before(std::size_t begin, std::string_view words) const {
    return std::string_view(passage_.text).substr(0, begin).ends_with(words);
  }

  std::string next_word(std::size_t end) const {
    for (const CheckedWord& word : passage_.words) {
      if (word.begin >= end) return word.begin == end + 1 ? to_lower(passage_.word(word)) : std::string();
    }
    return {};
  }
  std::string word_before(std::size_t begin) const {
    for (const CheckedWord& word : passage_.words) {
      if (word.end + 1 == begin) return to_lower(passage_.word(word));
    }
    return {};
  }

  const CheckedPassage& passage_;
  std::vector<TypedDeadline> found_{};
};

/// The first day of the council term that the agreement is for.
std::optional<Date> term_begin(const CheckedTexts& all) {
  if (all.agreement == nullptr) return std::nullopt;
  const AgreementSource& agreement = all.agreement->agreement;
  for (const Term& term : agreement.terms) {
    if (term.id.text != agreement.term.text) continue;
    std::optional<Date> first;
    for (const TermPeriod& period : term.periods) {
      if (!first || period.from < *first) first = period.from;
    }
    return first;
  }
  return std::nullopt;
}

/// What is due before this day is over. A text in force goes on as its deadlines pass; one that is to be
/// decided on, or of which nothing else is known, has none that are.
Date earliest_deadline(const CheckedTexts& all) {
  const Date begin = term_begin(all).value_or(Date{});
  return all.agreement == nullptr || all.is_final ? std::max(all.today, begin) : begin;
}

void find_past_deadlines(const CheckedTexts& all, Findings& findings) {
  const Date earliest = earliest_deadline(all);
  for (const CheckedText& text : all.texts) {
    for (const CheckedPassage& passage : text.passages) {
      for (const TypedDeadline& deadline : DeadlineFinder(passage).find()) {
        if (!(deadline.last < earliest) || is_about_past(passage.sentence_at(deadline.begin))) continue;
        const std::string words = passage.text.substr(deadline.begin, deadline.end - deadline.begin);
        findings.fault("past-deadline", passage, deadline.begin, deadline.end,
                       fmt::format("the deadline '{}' is over", words),
                       "set a new one, or leave out what is done");
      }
    }
  }
}

/// "marras-joulukuun aikana", "tammikuun loppuun mennessä": of which year? What comes every year needs none.
void find_missing_years(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    std::string clause;
    bool is_yearly = false;  // the clause has said that it comes every year
    for (const CheckedPassage& passage : text.passages) {
      if (clause != passage.clause) is_yearly = false;
      clause = passage.clause;
      is_yearly = is_yearly || passage.text.find("uosittai") != std::string::npos ||
                  passage.text.find("uosikell") != std::string::npos;
      if (is_yearly) continue;
      for (std::size_t i = 0; i + 1 < passage.words.size(); ++i) {
        const CheckedWord& month = passage.words[i];
        const std::string next = to_lower(passage.word(passage.words[i + 1]));
        if (next != "aikana" && next != "loppuun" && next != "mennessä" && next != "alkuun") continue;
        if (!month_of(passage.word(month))) continue;
        bool is_fixed = false;
        const std::string_view sentence = passage.sentence_at(month.begin);
        for (const CheckedWord& place : find_words(sentence)) {
          const std::string word = to_lower(sentence.substr(place.begin, place.end - place.begin));
          is_fixed =
              is_fixed || year_of(word) ||
              begins_with_one_of(word, {"vuosi", "vuode", "vuonna", "vuote", "joka", "kunkin", "kunakin",
                                        "jokais", "seuraav", "valtuustokau", "toimikau", "aina", "toistu"});
        }
        if (is_fixed || is_about_past(sentence)) continue;
        findings.fault("deadline-year", passage, month.begin, passage.words[i + 1].end,
                       fmt::format("'{}' does not say of which year",
                                   passage.text.substr(month.begin, passage.words[i + 1].end - month.begin)),
                       "add the year, or say that it comes every year");
      }
    }
  }
}

constexpr std::array kRules = {
    Rule{
        "other-value", Severity::Error, Rule::Needs::Agreement,
        "a duration in a sentence that agreement.xml has otherwise",
        "'Irtisanomisaika on 6 kuukautta' is typed where the value 'irtisanomisaika' is 12 months: two texts "
        "of one\n"
        "agreement would say two things. <value of=\"irtisanomisaika\"/> prints what the data say.",
        find_other_values},
    Rule{"impossible-date", Severity::Error, Rule::Needs::Text, "a day that no calendar has",
         "'31.6.2026' is no day: June has thirty. '30. helmikuuta 2026' is none either.",
         find_impossible_dates},
    Rule{"wrong-weekday", Severity::Error, Rule::Needs::Text, "a weekday that the date does not have",
         "'maanantaina 24.10.2025' is wrong: that day is a Friday. One of the two was changed and the other "
         "forgotten.",
         find_wrong_weekdays},
    Rule{"past-deadline", Severity::Warning, Rule::Needs::Text,
         "a deadline that is over, or before the term begins",
         "'Vuoden 2024 loppuun mennessä on luotu …' in the agreement of 2025–2029 was left from the last "
         "term. In a\n"
         "frozen edition, and in a file, today counts too. Sentences that tell what was done are left alone; "
         "the\n"
         "deadlines of measures and indicators are on the worklist of 'sopimus term'.",
         find_past_deadlines},
    Rule{"deadline-year", Severity::Warning, Rule::Needs::Text, "a deadline that names a month and no year",
         "'hyväksytään valtuustoissa marras-joulukuun aikana': a text that holds for years needs the year. "
         "'vuosittain\n"
         "tammikuun loppuun mennessä' needs none.",
         find_missing_years},
};

}  // namespace

RuleFamily date_rules() { return {"dates", kRules}; }

}  // namespace sopimus
