// Citations of statutes against the registers.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "base/text.h"
#include "check/letters.h"
#include "check/rules.h"
#include "check/statute_names.h"

namespace sopimus {

namespace {

/// In the language of the passage, else in Finnish.
const std::string& title_of(const Statute& statute, const CheckedPassage& passage) {
  const Name* name = statute.title.find(passage.language);
  return (name != nullptr ? name : statute.title.find("fi"))->text.text;
}

const Statute* find_statute(const Registers& registers, const std::string& number) {
  const auto found = registers.statutes.find(number);
  return found == registers.statutes.end() ? nullptr : &found->second;
}

template <class Visit>
void at_each_number(const CheckedTexts& all, Visit visit) {
  for (const CheckedText& text : all.texts) {
    for (const CheckedPassage& passage : text.passages) {
      for (const CitedNumber& number : find_cited_numbers(passage.text)) visit(passage, number);
    }
  }
}

/// The statute in force of those with one name: the last.
const Statute& newest(const std::vector<const Statute*>& statutes) {
  const auto year = [](const Statute* s) { return s->number.text.substr(s->number.text.find('/') + 1); };
  return **std::max_element(statutes.begin(), statutes.end(),
                            [&](const Statute* a, const Statute* b) { return year(a) < year(b); });
}

bool is_of(const std::vector<const Statute*>& statutes, const std::string& number) {
  return std::any_of(statutes.begin(), statutes.end(),
                     [&](const Statute* statute) { return statute->number.text == number; });
}

/// "voimaanpanolaki (383/2023)": every reform has one, and the register knows one of them.
bool is_shared_name(const CheckedPassage& passage, const CitedNumber& number) {
  constexpr auto kShared =
      std::to_array<std::string_view>({"voimaanpano", "järjestämis", "valvonta", "rahoitus"});
  const auto after = std::find_if(passage.words.begin(), passage.words.end(),
                                  [&](const CheckedWord& word) { return word.begin >= number.begin; });
  if (after == passage.words.begin()) return false;
  const std::string stem = law_stem(to_lower(passage.word(*std::prev(after))));
  return std::find(kShared.begin(), kShared.end(), stem) != kShared.end();
}

void find_wrong_numbers(const CheckedTexts& all, Findings& findings) {
  const StatuteNames names(all.registers);
  at_each_number(all, [&](const CheckedPassage& passage, const CitedNumber& number) {
    if (!number.is_whole()) return;
    const std::vector<const Statute*> meant = names.find_before(passage.text, number.begin);
    if (meant.empty() || is_of(meant, number.text())) return;
    const Statute& right = newest(meant);
    const Statute* other = find_statute(all.registers, number.text());
    if (other == nullptr && is_shared_name(passage, number)) return;
    const std::string is =
        other == nullptr ? "" : fmt::format("; {} is '{}'", number.text(), title_of(*other, passage));
    findings
        .fault("wrong-statute-number", passage, number.begin, number.end,
               fmt::format("'{}' is not the number of '{}'{}", number.text(), title_of(right, passage), is),
               fmt::format("write {}", right.number.text))
        .fix = right.number.text;
  });
}

void find_cut_numbers(const CheckedTexts& all, Findings& findings) {
  const StatuteNames names(all.registers);
  at_each_number(all, [&](const CheckedPassage& passage, const CitedNumber& number) {
    if (number.is_whole()) return;
    const std::vector<const Statute*> meant = names.find_before(passage.text, number.begin);
    if (meant.empty()) return;
    const Statute& right = newest(meant);
    findings
        .fault(
            "cut-statute-number", passage, number.begin, number.end,
            fmt::format("the number '{}' of '{}' has no whole year", number.text(), title_of(right, passage)),
            fmt::format("write {}", right.number.text))
        .fix = right.number.text;
  });
}

/// Abbreviations that stand for who gave a decree.
std::string_view issuer_of(std::string_view word) {
  if (word == "VN" || word == "VNA" || word == "Vna") return "government";
  for (const std::string_view ministry :
       {"STM", "SM", "VM", "YM", "OM", "OKM", "OPM", "LVM", "MMM", "TEM", "STMA"}) {
    if (word == ministry) return "ministry";
  }
  return {};
}

/// The issuer's abbreviation just before a number, as a word of the passage; null when there is none.
const CheckedWord* find_issuer(const CheckedPassage& passage, const CitedNumber& number) {
  for (const CheckedWord& word : passage.words) {
    const bool is_just_before = word.end < number.begin && number.begin - word.end <= 2;
    if (is_just_before && !issuer_of(passage.word(word)).empty()) return &word;
  }
  return nullptr;
}

std::string issuer_words(std::string_view issuer) {
  if (issuer == "government") return "the government (valtioneuvosto)";
  return issuer == "ministry" ? "a ministry" : "the parliament";
}

void find_wrong_issuers(const CheckedTexts& all, Findings& findings) {
  at_each_number(all, [&](const CheckedPassage& passage, const CitedNumber& number) {
    const Statute* statute = find_statute(all.registers, number.text());
    if (statute == nullptr) return;
    const CheckedWord* word = find_issuer(passage, number);
    if (word == nullptr || issuer_of(passage.word(*word)) == statute->issuer.text) return;
    findings.fault("statute-issuer", passage, word->begin, number.end,
                   fmt::format("'{}' was not given by '{}' but by {}", number.text(), passage.word(*word),
                               issuer_words(statute->issuer.text)),
                   fmt::format("write '{} ({})'", title_of(*statute, passage), number.text()));
  });
}

void find_two_numbers(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    std::map<std::string, std::set<std::string>> years;  // by serial, of statutes that the registers know
    for (const CheckedPassage& passage : text.passages) {
      for (const CitedNumber& number : find_cited_numbers(passage.text)) {
        if (find_statute(all.registers, number.text()) != nullptr) years[number.serial].insert(number.year);
      }
    }
    const StatuteNames names(all.registers);
    for (const CheckedPassage& passage : text.passages) {
      for (const CitedNumber& number : find_cited_numbers(passage.text)) {
        const auto known = years.find(number.serial);
        if (known == years.end() || !number.is_whole() || known->second.contains(number.year)) continue;
        if (number.serial.size() < 3 || !names.find_before(passage.text, number.begin).empty()) continue;
        const std::string right = number.serial + "/" + *known->second.rbegin();
        findings.fault(
            "two-statute-numbers", passage, number.begin, number.end,
            fmt::format("'{}' differs by its year from '{}', '{}', which the text cites too", number.text(),
                        right, title_of(*find_statute(all.registers, right), passage)),
            "look which statute is meant, and write one number");
      }
    }
  }
}

void find_bare_numbers(const CheckedTexts& all, Findings& findings) {
  const StatuteNames names(all.registers);
  at_each_number(all, [&](const CheckedPassage& passage, const CitedNumber& number) {
    const char before = number.begin == 0 ? ' ' : passage.text[number.begin - 1];
    const bool is_in_parentheses = before == '(';
    if (is_in_parentheses || !number.is_whole()) return;
    if (!is_of(names.find_before(passage.text, number.begin), number.text())) return;
    const std::string_view text = passage.text;
    const std::size_t open = text.substr(0, number.begin).rfind('(');
    const bool is_inside = open != std::string_view::npos &&
                           text.substr(open, number.begin - open).find(')') == std::string_view::npos;
    if (is_inside) return;
    findings
        .fault("statute-form", passage, number.begin, number.end,
               fmt::format("the number '{}' of a statute stands without parentheses", number.text()),
               fmt::format("write ({})", number.text()))
        .fix = "(" + number.text() + ")";
  });
}

/// Where a statute is named first, its number stands: the reader need not look for it.
void find_missing_numbers(const CheckedTexts& all, Findings& findings) {
  const StatuteNames names(all.registers);
  for (const CheckedText& text : all.texts) {
    std::set<std::string> cited;
    for (const CheckedPassage& passage : text.passages) {
      for (const CitedNumber& number : find_cited_numbers(passage.text)) {
        cited.insert(number.text());
        for (const Statute* meant : names.find_before(passage.text, number.begin))
          cited.insert(meant->number.text);
      }
      if (passage.kind == CheckedPassage::Kind::Heading) continue;  // its text gives the number
      for (const CheckedWord& word : passage.words) {
        const std::vector<const Statute*> meant = names.find_at(passage, word);
        if (meant.empty()) continue;
        const Statute& statute = newest(meant);
        if (!cited.insert(statute.number.text).second) continue;
        findings.fault("statute-without-number", passage, word.begin, word.end,
                       fmt::format("'{}' is first cited without its number", title_of(statute, passage)),
                       fmt::format("write ({}) after it", statute.number.text));
      }
    }
  }
}

bool is_named(const StatuteNames& names, const CheckedPassage& passage, const Statute& statute) {
  return std::any_of(passage.words.begin(), passage.words.end(), [&](const CheckedWord& word) {
    return is_of(names.find_at(passage, word), statute.number.text);
  });
}

/// "(379/2011 65 §)": a number alone tells nobody which statute is meant.
void find_missing_titles(const CheckedTexts& all, Findings& findings) {
  const StatuteNames names(all.registers);
  for (const CheckedText& text : all.texts) {
    std::set<std::string> named;
    for (const CheckedPassage& passage : text.passages) {
      for (const CitedNumber& number : find_cited_numbers(passage.text)) {
        const Statute* statute = find_statute(all.registers, number.text());
        if (statute == nullptr || named.contains(number.text())) continue;
        const bool is_made = !passage.is_authored(number.begin, number.end);
        const bool is_titled = is_of(names.find_before(passage.text, number.begin), number.text());
        if (is_made || is_titled || is_named(names, passage, *statute) ||
            find_issuer(passage, number) != nullptr) {
          named.insert(number.text());
          continue;
        }
        findings.fault("statute-without-title", passage, number.begin, number.end,
                       fmt::format("'{}' is cited by its number alone", number.text()),
                       fmt::format("write '{} ({})'", title_of(*statute, passage), number.text()));
      }
    }
  }
}

/// "kuntalaki (365/1995)": another came in its place.
void find_repealed(const CheckedTexts& all, Findings& findings) {
  at_each_number(all, [&](const CheckedPassage& passage, const CitedNumber& number) {
    const Statute* statute = find_statute(all.registers, number.text());
    if (statute == nullptr || statute->repealed_by.empty()) return;
    findings.fault("repealed-statute", passage, number.begin, number.end,
                   fmt::format("'{}' ({}) is no longer in force", title_of(*statute, passage), number.text()),
                   fmt::format("cite {}, or say that the text is about the past", statute->repealed_by.text));
  });
}

constexpr std::array kRules = {
    Rule{"wrong-statute-number", Severity::Error, Rule::Needs::Text,
         "a statute's number that belongs to another, or to none",
         "The registers know the number of each statute by its title and short name. 'Laki "
         "hyvinvointialueesta\n"
         "611/2024' is wrong, '611/2021' is right. A statute that is missing can be added to registers/.",
         find_wrong_numbers},
    Rule{"cut-statute-number", Severity::Error, Rule::Needs::Text, "a statute's number that lacks digits",
         "'Laki sosiaali- ja terveydenhuollon järjestämisestä 612/202' is '612/2021': nobody finds the "
         "statute by\n"
         "half a number.",
         find_cut_numbers},
    Rule{"two-statute-numbers", Severity::Error, Rule::Needs::Text, "two numbers that must be of one statute",
         "One text cites '379/2011', the rescue act (pelastuslaki), and '(379/2021)', which differs in its "
         "year only:\n"
         "one of them was mistyped.",
         find_two_numbers},
    Rule{"statute-issuer", Severity::Error, Rule::Needs::Text, "a decree ascribed to the wrong issuer",
         "'STM 308/2023' is wrong: the decree 308/2023 was given by the government. Write 'valtioneuvoston "
         "asetus …\n"
         "(308/2023)'.",
         find_wrong_issuers},
    Rule{"repealed-statute", Severity::Warning, Rule::Needs::Text, "a statute that is no longer in force",
         "'kuntalaki (365/1995)' was copied from an old text: the municipalities act in force is 410/2015.",
         find_repealed},
    Rule{"statute-form", Severity::Warning, Rule::Needs::Text, "a statute's number without parentheses",
         "'laki hyvinvointialueesta 611/2021' is written 'laki hyvinvointialueesta (611/2021)'.",
         find_bare_numbers},
    Rule{
        "statute-without-number", Severity::Warning, Rule::Needs::Text,
        "a statute whose number is not where it is first cited",
        "'Yhteistyöstä säädetään hyvinvointialueesta annetussa laissa.' The first mention gives the number:\n"
        "'hyvinvointialueesta annetussa laissa (611/2021)'; <statute of=\"611/2021\"/> does so by itself.",
        find_missing_numbers},
    Rule{"statute-without-title", Severity::Warning, Rule::Needs::Text,
         "a statute's number without its title",
         "'yhteensovittaminen (379/2011 65 §)': write 'yhteensovittaminen (pelastuslain (379/2011) 65 §)', "
         "so that a\n"
         "reader knows what is meant without looking it up.",
         find_missing_titles},
};

}  // namespace

RuleFamily citation_rules() { return {"citations", kRules}; }

}  // namespace sopimus
