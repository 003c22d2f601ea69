// What a repository knows of its editions, decisions and signatures, as its last commit has them.

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/agreement_at.h"
#include "register/register.h"

namespace sopimus {

struct RegisterAt {
  std::shared_ptr<const Repository> repository{};
  AgreementSource agreement{};  // of the last commit
  Register all{};
};

/// Reads the editions, each with its agreement.xml, and decisions/ and records/ of the last commit.
///
/// Errors: FaultyFiles when a file of the last commit has faults of form. Failure when there is no repository
///         or nothing is committed.
/// Cost:   an agreement.xml an edition; an edition whose tag tells no fingerprints is composed.
RegisterAt read_register_at(const Place& place, Diagnostics& diagnostics);

/// The records of another tree with the editions of the repository: what `check` looks at.
Register read_register(const Place& place, const std::shared_ptr<const Repository>& repository,
                       const FileTree& records, Diagnostics& diagnostics);

/// Whether the agreement's folder holds decisions or records.
bool has_records(const FileTree& tree, const AgreementSource& agreement);

}  // namespace sopimus
