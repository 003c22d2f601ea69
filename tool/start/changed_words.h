// Where the composed agreement says something else than the file that it was started from.

#pragma once

#include <map>
#include <set>
#include <string>

#include "source/agreement.h"
#include "start/doubt.h"
#include "start/found_parts.h"

namespace sopimus {

/// What the comparison must know of the rest.
struct WordContext {
  std::map<std::string, SourceSpan> places{};  // id of a clause → its heading in the file
  std::set<std::size_t> left_out{};            // blocks of the file that became data
  std::vector<Party> parties{};
};

/// Doubts for words that are not the same, and for headings with another number. What a theme adds (lead-in
/// lines, responsible parties, deadlines) is told of with the theme.
///
/// Cost: words × differences, at most 200 of them.
void tell_changed_words(const FoundPart& part, const Document& composed, const WordContext& context,
                        Doubts& doubts);

}  // namespace sopimus
