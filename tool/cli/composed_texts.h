// All texts of an agreement composed, and what differs between two states of it.

#pragma once

#include <string>
#include <vector>

#include "cli/agreement_at.h"
#include "compare/clause_changes.h"
#include "model/fingerprint.h"

namespace sopimus {

/// Every document in each of its languages, in the agreement's order.
std::vector<Document> compose_all(const AgreementAt& agreement, Diagnostics& diagnostics);

/// As `check` does: the agreement as a whole and every document in each of its languages.
std::vector<Document> check_whole(const AgreementAt& agreement, Diagnostics& diagnostics);

/// The texts of the agreement at a revision; none when it cannot be read or composed.
std::vector<Document> compose_revision(const Place& place, const std::string& revision);

std::vector<DocumentFingerprint> fingerprints_of(const std::vector<Document>& documents);

/// A comparison for each text of either, those of `after` first; equal ones too.
std::vector<DocumentChanges> changes_between(const std::vector<Document>& before,
                                             const std::vector<Document>& after);

}  // namespace sopimus
