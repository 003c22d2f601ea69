// What kind of change a reader sees where words were replaced.

#pragma once

#include <span>

#include "compare/tokens.h"
#include "model/mark.h"

namespace sopimus {

/// One side of a change: the words that are in this text only.
struct ChangedWords {
  std::span<const WordToken> words{};
  std::span<const WordToken> following{};  // the rest of the sentence
  bool has_statute = false;                // made from the register of statutes
  bool has_date = false;                   // made from a date
};

/// Citation before Deadline before Number: "14 §" is a section and no number, "12 kuukautta" a time and no
/// sum. A number that stands on both sides did not change. Typography when letters and digits are the same on
/// both sides; else Wording. Never Move, Structure or Generated, which words alone do not show.
ChangeClass classify(const ChangedWords& before, const ChangedWords& after);

}  // namespace sopimus
