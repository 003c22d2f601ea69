// What the text of a document says of itself: diary number, term, validity, entry into force, notice.

#pragma once

#include <optional>
#include <set>
#include <string>

#include "source/agreement.h"
#include "start/doubt.h"
#include "start/found_parts.h"

namespace sopimus {

struct FoundFacts {
  std::string diary{};
  std::string term{};  // "2022-2025": years that stand beside the word for a council term
  std::optional<int> notice_months{};
  Validity validity{};
  EntryIntoForce entry{};
  std::set<std::size_t> used_blocks{};  // lines above the first heading that hold nothing else
};

/// Only sentences that speak of the document itself count ("Sopimus on voimassa …").
FoundFacts find_facts(const FoundPart& part, Doubts& doubts);

/// Day, month and year with one period each ("31.12.2025", "01.06.2023") at `at`, and its length.
struct FoundDay {
  Date date{};
  std::size_t length = 0;
};
std::optional<FoundDay> parse_day_at(std::string_view text, std::size_t at);

}  // namespace sopimus
