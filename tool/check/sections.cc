// How a section of a statute is written: "14 §", "6 ja 7 §:ssä".

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/letters.h"
#include "check/rules.h"
#include "check/statute_names.h"

namespace sopimus {

namespace {

bool has_law_word(const CheckedPassage& passage, std::size_t at) {
  const std::string_view sentence = passage.sentence_at(at);
  for (const CheckedWord& word : find_words(sentence)) {
    if (is_law_word(to_lower(sentence.substr(word.begin, word.end - word.begin)))) return true;
  }
  return false;
}

constexpr std::string_view kSection = "\u00A7";

/// "§ 14", "14§", "7 §: t".
class SectionSigns {
 public:
  SectionSigns(const CheckedPassage& passage, Findings& findings) : passage_(passage), findings_(findings) {}

  void find() {
    const std::string_view text = passage_.text;
    for (std::size_t at = text.find(kSection); at != std::string_view::npos;
         at = text.find(kSection, at + kSection.size())) {
      find_number_after(text, at);
      find_joined(text, at);
      if (passage_.language == "fi") find_parted_ending(text, at);
    }
  }

 private:
  void find_number_after(std::string_view text, std::size_t at) {
    std::size_t begin = at + kSection.size();
    while (begin < text.size() && text[begin] == ' ') ++begin;
    std::size_t end = begin;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::size_t before = text.substr(0, at).find_last_not_of(' ');
    const bool has_number = before != std::string_view::npos && is_digit(text[before]);
    if (end == begin || has_number || !has_law_word(passage_, at)) return;
    const std::string right = std::string(text.substr(begin, end - begin)) + " §";
    fault(at, end, right);
  }

  void find_joined(std::string_view text, std::size_t at) {
    if (at == 0 || !is_digit(text[at - 1])) return;
    std::size_t begin = at;
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    fault(begin, at + kSection.size(), std::string(text.substr(begin, at - begin)) + " §");
  }

  void find_parted_ending(std::string_view text, std::size_t at) {
    std::size_t colon = at + kSection.size();
    while (colon < text.size() && text[colon] == ' ') ++colon;
    if (colon >= text.size() || text[colon] != ':') return;
    std::size_t ending = colon + 1;
    while (ending < text.size() && text[ending] == ' ') ++ending;
    std::size_t end = ending;
    while (end < text.size() && is_letter(letter_at(text, end).code)) end += letter_at(text, end).length;
    const bool has_space = ending > colon + 1 || colon > at + kSection.size();
    constexpr std::size_t kLongestEnding = 6;
    if (!has_space || end == ending || end - ending > kLongestEnding) return;
    fault(at, end, "§:" + std::string(text.substr(ending, end - ending)));
  }

  void fault(std::size_t begin, std::size_t end, const std::string& right) {
    findings_
        .fault("section-form", passage_, begin, end,
               fmt::format("a section is not written '{}'", passage_.text.substr(begin, end - begin)),
               fmt::format("write '{}'", right))
        .fix = right;
  }

  const CheckedPassage& passage_;
  Findings& findings_;
};

void find_section_signs(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    for (const CheckedPassage& passage : text.passages) {
      SectionSigns(passage, findings).find();
    }
  }
}

/// "14 § mukaisten" is "14 §:n mukaisten".
void find_section_cases(const CheckedTexts& all, Findings& findings) {
  constexpr std::array<std::string_view, 5> kAfterGenitive = {"mukai", "mukaan", "nojalla", "perusteella",
                                                              "edellyttäm"};
  for (const CheckedText& text : all.texts) {
    for (const CheckedPassage& passage : text.passages) {
      if (passage.language != "fi") continue;
      const std::string_view words = passage.text;
      for (std::size_t at = words.find(kSection); at != std::string_view::npos;
           at = words.find(kSection, at + kSection.size())) {
        const std::size_t end = at + kSection.size();
        if (end >= words.size() || words[end] != ' ') continue;
        std::string_view next = words.substr(end + 1);
        next = next.substr(0, next.find_first_of(" ,.;)"));
        const bool wants_genitive =
            std::any_of(kAfterGenitive.begin(), kAfterGenitive.end(),
                        [&](std::string_view word) { return next.starts_with(word); });
        if (!wants_genitive) continue;
        findings
            .fault("section-case", passage, at, end, fmt::format("'{}' wants the genitive of '§'", next),
                   "write '§:n'")
            .fix = "§:n";
      }
    }
  }
}

constexpr std::array kRules = {
    Rule{"section-form", Severity::Warning, Rule::Needs::Text, "a section written otherwise than '14 §'",
         "'§ 14' and '14§' are '14 §'; '6 ja 7 §: t' is '6 ja 7 §:t'. The sections of minutes ('21.4.2023 § "
         "15') are\n"
         "left alone.",
         find_section_signs},
    Rule{"section-case", Severity::Warning, Rule::Needs::Text,
         "'14 § mukainen' without the ending of its case",
         "'hyvinvointialuelain 14 § mukaiset neuvottelut' is 'hyvinvointialuelain 14 §:n mukaiset "
         "neuvottelut'.",
         find_section_cases},
};

}  // namespace

RuleFamily section_rules() { return {"sections", kRules}; }

}  // namespace sopimus
