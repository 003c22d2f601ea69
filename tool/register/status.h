// The board of an edition: its documents, who has done what about them, what is missing, what is in force.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "register/standing.h"

namespace sopimus {

/// What an edition's text still needs to come into force.
struct MissingStep {
  enum class Kind {
    Approval,   // of the body `what`
    Body,       // the party has none that decides on such a document
    Signature,  // of the signatory `what`
    Signatory,  // the party has none
    Day,        // `what`, ISO, has not come
  };
  Kind kind = Kind::Approval;
  std::string party{};
  std::string what{};
  bool operator==(const MissingStep&) const = default;
};

struct DocumentStatus {
  DocumentStanding standing{};                 // of the edition's text
  std::optional<DocumentStanding> in_force{};  // the text that is, be it this one or another
  std::optional<Date> expired_on{};            // the last day of what was in force, when nothing is
  std::vector<MissingStep> missing{};          // empty when the edition's text is or was in force

  bool is_in_force() const { return in_force && in_force->text == standing.text; }
};

struct AgreementStatus {
  Date day{};
  const EditionFacts* edition = nullptr;
  std::vector<DocumentStatus> documents{};  // in the edition's order
};

/// The status of `edition` by what was done until `day`.
///
/// Cost: documents × parties × decisions.
AgreementStatus status_of(const Register& all, const EditionFacts& edition, const Date& day);

}  // namespace sopimus
