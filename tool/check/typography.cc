// How the words are set: characters that no reader's font has.

#include <array>

#include "check/letters.h"
#include "check/rules.h"

namespace sopimus {

namespace {

bool is_private(char32_t code) { return code >= 0xE000 && code <= 0xF8FF; }

void find_private_characters(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    for (const CheckedPassage& passage : text.passages) {
      for (std::size_t i = 0; i < passage.text.size();) {
        const CheckedLetter letter = letter_at(passage.text, i);
        if (is_private(letter.code)) {
          findings.fault("private-character", passage, i, i + letter.length,
                         "the character stands for nothing in most fonts",
                         "write the sign that was meant: an arrow →, a bullet •");
        }
        i += letter.length;
      }
    }
  }
}

constexpr std::array kRules = {
    Rule{"private-character", Severity::Error, Rule::Needs::Text,
         "a character that only the writer's font had",
         "Word keeps arrows and bullets of its Symbol and Wingdings fonts as private characters (U+E000 … "
         "U+F8FF). In\n"
         "another font they are an empty box, and read aloud they are nothing.",
         find_private_characters},
};

}  // namespace

RuleFamily typography_rules() { return {"typography", kRules}; }

}  // namespace sopimus
