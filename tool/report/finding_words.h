// What the report of `check` says in the document's language: the names of the classes, and for every rule
// what is wrong and what the reader can do about it.

#pragma once

#include <string>
#include <string_view>

namespace sopimus {

/// Whole sentences. Empty for a code that no rule has.
struct FindingWords {
  std::string what{};  // "Säädöksen numerosta puuttuu numeroita."
  std::string mend{};  // "Tarkista numero Finlexistä."
};
FindingWords finding_words(std::string_view code, std::string_view language);

/// The class's name: "Säädösviittaukset" of "citations", "Tiedostot" of what no rule tells.
std::string class_words(std::string_view family, std::string_view language);

}  // namespace sopimus
