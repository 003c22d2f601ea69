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

/// What a pin names, found by cli through git.
struct PinnedTree {
  std::shared_ptr<const FileTree> tree{};
  Edition edition{};
};

/// From an edition's name ("2022-2025/frozen.1") to its tree; absent when there is no such tag here.
using PinResolver = std::function<std::optional<PinnedTree>(const std::string& edition)>;

struct ComposeOptions {
  Edition edition{};
  PinResolver pins{};
  Registers builtin_registers{};  // for pinned trees, which are read here
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
