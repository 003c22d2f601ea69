// Endings after a mark that is read aloud as a word: §, numbers and abbreviations.

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "language/inflect.h"

namespace sopimus {

namespace {

/// The two endings that differ by word; the others only by vowel harmony.
struct SpokenForm {
  bool back = false;
  std::string_view partitive{};
  std::string_view illative{};
};

std::string ending_of(const SpokenForm& spoken, GrammaticalCase grammatical_case) {
  const std::string a = spoken.back ? "a" : "ä";
  switch (grammatical_case) {
    case GrammaticalCase::Nominative:
      return {};
    case GrammaticalCase::Genitive:
      return "n";
    case GrammaticalCase::Partitive:
      return std::string(spoken.partitive);
    case GrammaticalCase::Inessive:
      return "ss" + a;
    case GrammaticalCase::Elative:
      return "st" + a;
    case GrammaticalCase::Illative:
      return std::string(spoken.illative);
    case GrammaticalCase::Adessive:
      return "ll" + a;
    case GrammaticalCase::Ablative:
      return "lt" + a;
    case GrammaticalCase::Allative:
      return "lle";
    case GrammaticalCase::Essive:
      return "n" + a;
    case GrammaticalCase::Translative:
      return "ksi";
  }
  return {};
}

struct LetterName {
  char32_t letter;
  SpokenForm spoken;
};

/// The Finnish names of letters: aa, bee, see … äf, äl, äm, än, är, äs (ällä, ämmä …), äks, tset.
constexpr auto kLetterNames = std::to_array<LetterName>({
    {U'A', {true, "ta", "han"}},  {U'B', {false, "tä", "hen"}}, {U'C', {false, "tä", "hen"}},
    {U'D', {false, "tä", "hen"}}, {U'E', {false, "tä", "hen"}}, {U'F', {false, "ää", "ään"}},
    {U'G', {false, "tä", "hen"}}, {U'H', {true, "ta", "hon"}},  {U'I', {false, "tä", "hin"}},
    {U'J', {false, "tä", "hin"}}, {U'K', {true, "ta", "hon"}},  {U'L', {false, "ää", "ään"}},
    {U'M', {false, "ää", "ään"}}, {U'N', {false, "ää", "ään"}}, {U'O', {true, "ta", "hon"}},
    {U'P', {false, "tä", "hen"}}, {U'Q', {true, "ta", "hun"}},  {U'R', {false, "ää", "ään"}},
    {U'S', {false, "ää", "ään"}}, {U'T', {false, "tä", "hen"}}, {U'U', {true, "ta", "hun"}},
    {U'V', {false, "tä", "hen"}}, {U'W', {false, "tä", "hen"}}, {U'X', {false, "ää", "ään"}},
    {U'Y', {false, "tä", "hyn"}}, {U'Z', {true, "aa", "aan"}},  {U'Å', {true, "ta", "hon"}},
    {U'Ä', {false, "tä", "hän"}}, {U'Ö', {false, "tä", "hön"}},
});

/// nolla, yksi … yhdeksän.
constexpr auto kDigits = std::to_array<SpokenForm>({{true, "aa", "aan"},
                                                    {false, "tä", "een"},
                                                    {true, "ta", "een"},
                                                    {true, "a", "een"},
                                                    {false, "ää", "ään"},
                                                    {false, "ttä", "een"},
                                                    {true, "tta", "een"},
                                                    {false, "ää", "ään"},
                                                    {true, "aa", "aan"},
                                                    {false, "ää", "ään"}});

SpokenForm spoken_number(std::string_view digits) {
  const auto ends_in_zeros = [&](std::size_t count) {
    return digits.size() > count &&
           digits.substr(digits.size() - count).find_first_not_of('0') == std::string_view::npos;
  };
  if (ends_in_zeros(6)) return {true, "aa", "aan"};   // miljoonaa
  if (ends_in_zeros(3)) return {true, "ta", "een"};   // tuhatta
  if (ends_in_zeros(2)) return {true, "aa", "aan"};   // sataa
  if (ends_in_zeros(1)) return {false, "tä", "een"};  // kymmentä
  return kDigits[static_cast<std::size_t>(digits.back() - '0')];
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::string_view kNoBreakSpace = "\u00A0";

/// "6 7 9" → "6, 7 ja 9"; "14 a" is one section; "3-5" gets an en dash.
std::string list_sections(std::string_view section, std::string_view conjunction) {
  std::vector<std::string> parts;
  for (std::string part : split_words(section)) {
    const std::size_t hyphen = part.find('-');
    if (hyphen != std::string::npos) part.replace(hyphen, 1, "–");
    if (!parts.empty() && !is_digit(part[0])) {
      parts.back() += std::string(kNoBreakSpace) + part;
    } else {
      parts.push_back(std::move(part));
    }
  }
  if (parts.empty()) return {};
  std::string result = parts[0];
  for (std::size_t i = 1; i < parts.size(); ++i) {
    result += i + 1 < parts.size() ? ", " : " " + std::string(conjunction) + " ";
    result += parts[i];
  }
  return result;
}

}  // namespace

std::string inflect_section(std::string_view section, GrammaticalCase grammatical_case,
                            std::string_view language) {
  const bool finnish = language != "sv";
  const std::string sections = list_sections(section, finnish ? "ja" : "och");
  std::string result = sections + std::string(kNoBreakSpace) + "§";
  if (!finnish || grammatical_case == GrammaticalCase::Nominative) return result;
  return result + ":" + ending_of({false, "ää", "ään"}, grammatical_case);  // pykälä
}

std::string inflect_abbreviation(std::string_view abbreviation, GrammaticalCase grammatical_case) {
  if (abbreviation.empty() || grammatical_case == GrammaticalCase::Nominative)
    return std::string(abbreviation);
  SpokenForm spoken{true, "ta", "han"};
  if (abbreviation.ends_with("%")) {
    spoken = {true, "a", "iin"};  // prosenttia, prosenttiin
  } else if (is_digit(abbreviation.back())) {
    std::string digits;
    for (const char c : abbreviation) {
      if (is_digit(c)) digits.push_back(c);
    }
    spoken = spoken_number(digits);
  } else {
    const char32_t last = to_code_points(to_upper(abbreviation)).back();
    const auto found = std::find_if(kLetterNames.begin(), kLetterNames.end(),
                                    [&](const LetterName& name) { return name.letter == last; });
    if (found != kLetterNames.end()) spoken = found->spoken;
  }
  return std::string(abbreviation) + ":" + ending_of(spoken, grammatical_case);
}

}  // namespace sopimus
