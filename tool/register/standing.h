// Who has approved and signed a text, and since when it is in force: computed from what is recorded, never an
// author's word.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "register/register.h"

namespace sopimus {

/// One signatory's signature.
struct SignatureStanding {
  std::string role{};
  std::optional<Date> date{};  // absent: missing
  std::string how{};           // paper, service, pdf; field: in a verified PDF
};

/// What one party has done about one text.
struct PartyStanding {
  std::string party{};
  std::string body{};                     // that decides on it for this party; empty: it has none
  std::vector<const Decision*> acts{};    // of all its bodies on this text or one it corrects, by date
  const Decision* approval = nullptr;     // the one that counts towards force
  bool is_by_mandate = false;             // it was given on the text that this one corrects
  const Decision* refusal = nullptr;      // rejected, or approved with changes, and not approved since
  const Decision* other_text = nullptr;   // approved in the same term, but another text of the document
  std::optional<Date> last_appeal_day{};  // of the approval; absent when its minutes' day is not recorded
  std::vector<SignatureStanding> signatures{};  // one a role, in the order they sign
  std::optional<Date> notice{};                 // the day it gave notice
  std::optional<Date> bound_until{};            // then

  bool is_signed() const;
};

struct DocumentStanding {
  std::string document{};
  const EditionFacts* edition = nullptr;  // the first with this text
  TextId text{};
  EntryIntoForce entry{};
  std::vector<PartyStanding> parties{};
  std::optional<Date> in_force_since{};  // absent while something is missing
  std::optional<Date> last_day{};        // by its own validity; absent: until further notice
  std::optional<int> notice_months{};    // what a party that gives notice is bound for
};

/// The standing of a document's text as `edition` has it, by what was done until `day`.
///
/// Errors: std::logic_error for a document that the edition has not.
/// Cost:   parties × decisions.
DocumentStanding standing_of(const Register& all, const EditionFacts& edition, std::string_view document,
                             const Date& day);

/// The text of `document` that is in force on `day`: of those whose day has come the latest. Absent when
/// there is none, or when it has expired.
std::optional<DocumentStanding> find_in_force(const Register& all, std::string_view document,
                                              const Date& day);

/// As find_in_force, also when it has expired by `day`: `last_day` tells.
std::optional<DocumentStanding> find_last_in_force(const Register& all, std::string_view document,
                                                   const Date& day);

/// The documents of all frozen editions, in the order of the newest, then of the older ones.
std::vector<std::string> known_documents(const Register& all);

}  // namespace sopimus
