// What one body does about the texts of an edition, by the agreement's procedures.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "register/register.h"

namespace sopimus {

/// One act on some of the edition's documents, in the agreement's order.
struct MeetingAct {
  std::string act{};  // note, state, propose, decide: how agreement.xml calls it
  std::vector<const DocumentSource*> documents{};
  const Body* next = nullptr;  // of the same party, to which a proposal goes; null when there is none
};

struct Meeting {
  const EditionFacts* edition = nullptr;
  const Party* party = nullptr;
  const Body* body = nullptr;
  std::optional<Date> day{};
  std::vector<MeetingAct> acts{};
  std::vector<const DocumentSource*> approved{};  // by the body's party in an earlier edition, the same text

  bool decides() const;  // at least on one document
  /// Of all acts, in the agreement's order.
  std::vector<const DocumentSource*> documents() const;
};

/// What `body` does about `edition` on `day`; without a day all decisions that are recorded count as earlier.
///
/// Shape: points into `all`, which must live. A draft is noted or stated on, whatever is done about the
/// frozen
///        text. A text that the body's party has approved before is not acted on again. No acts: the
///        procedures do not bring the edition to this body, or it is done with it.
/// Errors: std::logic_error for a body that the edition has not.
Meeting meeting_of(const Register& all, const EditionFacts& edition, std::string_view body,
                   const std::optional<Date>& day);

/// Every body that the procedures bring the edition to, by party.
std::vector<std::string> bodies_before(const EditionFacts& edition);

}  // namespace sopimus
