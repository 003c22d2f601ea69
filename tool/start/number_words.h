// Numbers of chapters, sections and subsections as running text has them: "3.2", "6 ja 7 §:ssä", "4
// momentissa".

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "language/inflect.h"

namespace sopimus {

/// Where the word at `at` ends: before a space or a mark.
std::size_t word_end(std::string_view text, std::size_t at);

/// "3.2" at `at`: the length, 0 for none. A date, a section and a number of three digits are none.
std::size_t chapter_number_length(std::string_view text, std::size_t at);

/// Sections as the program writes them ("6 7", "3–5"), the sign, its ending: what a statute's place is.
struct SectionWords {
  std::string section{};
  std::size_t length = 0;  // with the sign and its ending; 0 when there are none
};

SectionWords parse_section_words(std::string_view text, std::size_t at);

/// The case in which `section` is written as `words`: "14 §:ssä".
std::optional<GrammaticalCase> case_of_section(const std::string& section, std::string_view words);

/// The rest of " 4 momentissa" behind a section: number and case.
struct SubsectionWords {
  std::string number{};
  GrammaticalCase grammatical_case = GrammaticalCase::Nominative;
  std::size_t length = 0;  // 0 when there is none
};

SubsectionWords parse_subsection_words(std::string_view text, std::size_t at);

}  // namespace sopimus
