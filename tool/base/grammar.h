// The grammatical cases that a contract uses, as an author writes them in XML.

#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace sopimus {

/// Iso suomen kielioppi, § 81 (sijat): those that names and references take in contracts.
/// In Swedish only Nominative and Genitive differ; the others print the nominative.
enum class GrammaticalCase {
  Nominative,
  Genitive,
  Partitive,
  Inessive,
  Elative,
  Illative,
  Adessive,
  Ablative,
  Allative,
  Essive,
  Translative,
};

inline constexpr std::array<std::string_view, 11> kCaseNames = {
    "nominative", "genitive", "partitive", "inessive", "elative",    "illative",
    "adessive",   "ablative", "allative",  "essive",   "translative"};

inline std::optional<GrammaticalCase> parse_case(std::string_view name) {
  for (std::size_t i = 0; i < kCaseNames.size(); ++i) {
    if (kCaseNames[i] == name) return static_cast<GrammaticalCase>(i);
  }
  return std::nullopt;
}

inline std::string_view to_name(GrammaticalCase c) { return kCaseNames[static_cast<std::size_t>(c)]; }

}  // namespace sopimus
