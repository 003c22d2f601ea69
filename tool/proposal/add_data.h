// Goals, indicators and measures that came back as new items and rows of what the program prints from data.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "proposal/clause_copies.h"
#include "proposal/edit_words.h"
#include "proposal/matched_texts.h"
#include "source/agreement.h"

namespace sopimus {

/// A new element of a theme, beside one that was there.
struct AddedData {
  enum class Kind { Goal, Indicator, Measure };
  Kind kind = Kind::Goal;
  std::string clause{};     // that holds the theme
  std::size_t beside = 0;   // base unit: of the element that it follows, or stands before
  std::size_t element = 0;  // that element, by the offset of its tag
  bool is_before = false;
  std::vector<std::size_t> units{};  // returned: its item, or the cells of its row
  std::string words{};   // of an indicator that says its deadline or source; else as edit_words made them
  std::string source{};  // of an indicator
  Deadline deadline{};
  std::vector<Word> responsible{};  // of a measure
  bool is_written = false;          // add_data found the element that it stands beside
};

/// What the returned text adds to a theme's lists and table where its words can only mean one thing: parties
/// and deadlines as the program prints them, or none. In the order of the text.
std::vector<AddedData> find_added_data(const MatchedTexts& texts, const ClauseCopies& clauses,
                                       const AgreementSource& agreement);

/// Puts them into the clauses, with ids that nothing in the agreement has. Places of running text in themes
/// are no longer valid.
void add_data(std::vector<AddedData>& added, const EditText& returned, const WordEdits& words,
              ClauseCopies& clauses);

}  // namespace sopimus
