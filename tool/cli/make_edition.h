// An edition of a commit: checked, compared with the one before, and tagged.

#pragma once

#include <string>

#include "cli/agreement_at.h"
#include "git/identity.h"

namespace sopimus {

struct EditionOrder {
  Edition::Kind kind = Edition::Kind::Draft;
  std::string reason{};   // of a technical correction of the last frozen edition; empty: none
  std::string amended{};  // id of the document that alone is changed; empty: none
  Person tagger{};
};

struct MadeEdition {
  std::string name{};  // empty when faults stopped it; they are in the diagnostics
  std::string
      changes{};  // since the edition before, for people, a line a clause; of a correction by sentence
  std::string previous{};
};

/// Tags `commit` as the next draft or frozen edition of the term of its agreement.xml.
///
/// Errors: faults of the agreement, with an open question one of a frozen edition, to `diagnostics`, and then
/// no
///         tag is made. Failure when the agreement names no term, when the commit is that edition already,
///         when a correction or amendment has nothing to correct or changes another document too, and as
///         write_tag.
/// Cost:   composes every document at the commit and at the edition before.
MadeEdition make_edition(const Repository& repository, const Place& place, const std::string& commit,
                         const EditionOrder& order, Diagnostics& diagnostics);

}  // namespace sopimus
