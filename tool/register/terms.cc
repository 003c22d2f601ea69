#include "register/terms.h"

#include <algorithm>
#include <stdexcept>

namespace sopimus {

namespace {

bool is_for(const TermPeriod& period, const std::string& kind) {
  return period.kinds.empty() || std::any_of(period.kinds.begin(), period.kinds.end(),
                                             [&](const Word& word) { return word.text == kind; });
}

}  // namespace

TermSpan span_of(const Term& term) {
  if (term.periods.empty()) throw std::logic_error("a term without periods");
  TermSpan span{term.periods.front().from, term.periods.front().to};
  for (const TermPeriod& period : term.periods) {
    span.from = std::min(span.from, period.from);
    span.to = std::max(span.to, period.to);
  }
  return span;
}

TermState state_of(const Term& term, const Date& day) {
  const TermSpan span = span_of(term);
  if (day < span.from) return TermState::Coming;
  return span.to < day ? TermState::Past : TermState::Current;
}

std::optional<TermOverlap> find_overlap(const AgreementSource& agreement,
                                        const std::vector<TermPeriod>& periods) {
  for (const Term& term : agreement.terms) {
    for (const TermPeriod& there : term.periods) {
      for (const TermPeriod& here : periods) {
        if (here.to < there.from || there.to < here.from) continue;
        for (const Party& party : agreement.parties) {
          if (is_for(here, party.kind.text) && is_for(there, party.kind.text)) {
            return TermOverlap{term.id.text, party.kind.text, there};
          }
        }
      }
    }
  }
  return std::nullopt;
}

}  // namespace sopimus
