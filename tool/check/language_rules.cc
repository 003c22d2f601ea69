// The words themselves: what is written twice.

#include <array>

#include "base/text.h"
#include "check/letters.h"
#include "check/rules.h"

namespace sopimus {

namespace {

/// Words that a sentence may hold twice in a row: "se, joka on on …" never, "niin niin" hardly, numbers
/// often.
bool may_stand_twice(std::string_view word) { return is_digit(word.front()) || word.size() < 2; }

void find_doubled_words(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    for (const CheckedPassage& passage : text.passages) {
      for (std::size_t i = 1; i < passage.words.size(); ++i) {
        const CheckedWord& first = passage.words[i - 1];
        const CheckedWord& second = passage.words[i];
        const std::string_view word = passage.word(second);
        const bool is_apart = passage.text.substr(first.end, second.begin - first.end) != " ";
        if (is_apart || word != passage.word(first) || may_stand_twice(word)) continue;
        findings
            .fault("doubled-word", passage, first.begin, second.end,
                   "the word '" + std::string(word) + "' stands twice", "leave one of them out")
            .fix = std::string(word);
      }
    }
  }
}

constexpr std::array kRules = {
    Rule{"doubled-word", Severity::Error, Rule::Needs::Text, "a word that stands twice in a row",
         "A line's end hides a word that was written twice: 'yhteistyöhön yhteistyöhön tarvittavia tietoja' "
         "is\n"
         "'yhteistyöhön tarvittavia tietoja'. Numbers may stand twice.",
         find_doubled_words},
};

}  // namespace

RuleFamily language_rules() { return {"language", kRules}; }

}  // namespace sopimus
