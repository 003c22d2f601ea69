// Council terms as dates.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "source/agreement.h"

namespace sopimus {

enum class TermState { Past, Current, Coming };

/// The first and the last day of a term, of all kinds of party together.
struct TermSpan {
  Date from{};
  Date to{};
};

/// Errors: std::logic_error for a term without periods, which reading an agreement does not leave.
TermSpan span_of(const Term& term);
TermState state_of(const Term& term, const Date& day);

/// A kind of party for which two periods have a day in common, and the term that has the other period.
struct TermOverlap {
  std::string term{};
  std::string kind{};
  TermPeriod period{};
};

/// The first overlap of `periods` with the agreement's terms; absent when there is none.
std::optional<TermOverlap> find_overlap(const AgreementSource& agreement,
                                        const std::vector<TermPeriod>& periods);

}  // namespace sopimus
