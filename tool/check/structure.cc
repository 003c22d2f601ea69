// Headings: each has a text, and none skips a level.

#include <fmt/format.h>

#include <array>

#include "check/letters.h"
#include "check/rules.h"
#include "check/typed_dates.h"

namespace sopimus {

namespace {

using Kind = CheckedPassage::Kind;

/// Short words that stand alone, without an end: a heading whose text is not there. What no mark makes one is
/// sure to be a heading only above one that has its number: agendas are full of short lines.
bool looks_like_heading(const CheckedPassage& passage, const CheckedPassage* next) {
  constexpr std::size_t kMostWords = 12;
  constexpr std::size_t kLeastWords = 3;
  const bool is_of_meeting =
      passage.text.find("\u00A7") != std::string::npos || !find_typed_dates(passage.text).empty();
  if (passage.kind == Kind::Heading) return !is_of_meeting;
  const bool is_alone = passage.kind == Kind::Paragraph || passage.kind == Kind::LeadIn;
  if (!is_alone || next == nullptr || next->label.empty()) return false;
  if (passage.words.size() > kMostWords || passage.words.size() < kLeastWords) return false;
  constexpr std::string_view kEnds = ".:;,!?)";
  return kEnds.find(passage.text.back()) == std::string_view::npos &&
         is_capital(letter_at(passage.text, 0).code);
}

void find_headings_without_text(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    if (!text.is_file) continue;  // of clauses compose tells it
    for (std::size_t i = 0; i < text.passages.size(); ++i) {
      const CheckedPassage& passage = text.passages[i];
      const CheckedPassage* next = i + 1 < text.passages.size() ? &text.passages[i + 1] : nullptr;
      if (next != nullptr && next->kind != Kind::Heading) continue;
      const bool is_heading = passage.kind == Kind::Heading;
      const bool has_parts = is_heading && next != nullptr && next->level > passage.level;
      if (has_parts || !looks_like_heading(passage, next) || (next == nullptr && !is_heading)) continue;
      if (passage.text.size() == 0 || (i == 0 && !is_heading)) continue;
      findings.fault("heading-without-text", passage, 0, passage.text.size(),
                     fmt::format("below the heading '{}' stands no text", passage.text),
                     "write its text, or leave it out");
    }
  }
}

void find_skipped_levels(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    if (!text.is_file) continue;  // clauses stand one level below each other
    int above = 0;
    for (const CheckedPassage& passage : text.passages) {
      if (passage.kind != Kind::Heading) continue;
      if (above > 0 && passage.level > above + 1) {
        findings.fault("skipped-level", passage, 0, passage.text.size(),
                       fmt::format("the heading '{}' is of level {} below one of level {}", passage.text,
                                   passage.level, above),
                       fmt::format("make it level {}", above + 1));
      }
      above = passage.level;
    }
  }
}

constexpr std::array kRules = {
    Rule{"heading-without-text", Severity::Error, Rule::Needs::Text, "a heading with nothing below it",
         "The next heading follows at once: its text was cut, or the heading was forgotten.",
         find_headings_without_text},
    Rule{"skipped-level", Severity::Error, Rule::Needs::Text, "a heading two levels below the one above",
         "After '2 Tavoitteet' comes '2.1', not '2.1.1': those who listen to the file by its headings get "
         "lost.",
         find_skipped_levels},
};

}  // namespace

RuleFamily structure_rules() { return {"structure", kRules}; }

}  // namespace sopimus
