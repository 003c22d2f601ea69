// What a revision for a new council term has to look at, and what of it is stale.

#pragma once

#include <string>
#include <vector>

#include "register/editions.h"
#include "register/terms.h"
#include "source/read.h"

namespace sopimus {

struct WorkItem {
  std::string kind{};      // measure, indicator, goal, value, validity, statute, pin, question, translation
  std::string document{};  // id; empty for a value and a translation
  std::string clause{};    // id
  std::string id{};        // of the measure, value …
  std::string place{};     // "file:line"
  std::string date{};      // ISO, when it has one
  std::string text{};
  std::string stale{};  // why it is; empty when nothing is wrong with it
};

/// The items by kind, then in the order of the agreement. What a pinned document holds is not looked at: it
/// lives by its own term; its pin is.
///
/// Shape: `documents` are the composed texts of `files`; each is looked at once, in its first language.
std::vector<WorkItem> make_worklist(const AgreementFiles& files, const std::vector<Document>& documents,
                                    const TermSpan& term, const std::vector<EditionRecord>& editions);

}  // namespace sopimus
