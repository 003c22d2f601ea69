// The sentences of a clause file, as it is written: for comparing versions without composing them.

#pragma once

#include <string>
#include <vector>

#include "source/clause.h"

namespace sopimus {

struct WordedSentence {
  std::string text{};          // single spaces; what compose fills in stands as its key: "[irtisanomisaika]"
  std::string theme{};         // id of the theme that holds it; empty outside themes
  std::size_t first_line = 0;  // in the file, from 1
  std::size_t last_line = 0;
  bool is_heading = false;
};

/// All sentences in reading order: the heading, paragraphs, items, cells, goals, measures and the rest. The
/// data of a measure, indicator, forum or share ("[responsible kunnat, during-year 2026]") are a sentence
/// too.
///
/// Cost: linear.
std::vector<WordedSentence> wording_of(const Clause& clause);

}  // namespace sopimus
