// An agreement's files → one Document, with everything settled that the outputs share.

#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "model/document.h"
#include "source/read.h"

namespace sopimus {

/// The agreement as an edition has it. Faults inside it are not reported: it is what was decided.
struct PinnedAgreement {
  Edition edition{};
  AgreementFiles files{};
};

/// Null when `tree` holds no agreement.
std::shared_ptr<const PinnedAgreement> read_pinned(const FileTree& tree, const Edition& edition,
                                                   const Registers& builtin);

/// From an edition's name ("2022-2025/frozen.1") to its agreement, found by cli through git; null when there
/// is no such tag here. Every text that is composed asks for it: it is read once.
using PinResolver = std::function<std::shared_ptr<const PinnedAgreement>(const std::string& edition)>;

struct ComposeOptions {
  Edition edition{};
  PinResolver pins{};
  /// Names of signatories, "PARTY.ROLE" → name. From --signers; never committed.
  std::map<std::string, std::string, std::less<>> signers{};
};

/// Composes one document in one language.
///
/// A pinned document is composed whole from its edition: its agreement.xml, style, numbers, references. A
/// pinned clause brings its wording only.
///
/// Errors: every fault goes to `diagnostics` with its place (unknown ids with the nearest name, circular
///         inclusion, missing values, a pin whose tag is not there or whose fingerprint differs).
Document compose(const AgreementFiles& files, std::string_view document_id, std::string_view language,
                 const ComposeOptions& options, Diagnostics& diagnostics);

/// The ids of the agreement's documents in order.
std::vector<std::string> document_ids(const AgreementFiles& files);
/// The languages in which a document is made: its own, or all of the agreement's.
std::vector<std::string> languages_of(const AgreementFiles& files, std::string_view document_id);

/// What only the whole shows: clauses that no document includes or that are empty, translations of an older
/// text or of none, labels given twice, ids in groups, procedures, conditions, goals and shares that nothing
/// has. For `check`, which composes every document too: a twin that is missing is reported there.
void check_agreement(const AgreementFiles& files, Diagnostics& diagnostics);

}  // namespace sopimus
