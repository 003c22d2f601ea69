// The names of those who sign: a file given at build time, never part of the repository.

#pragma once

#include <map>
#include <string>

#include "base/diagnostics.h"
#include "source/agreement.h"

namespace sopimus {

/// Reads lines "PARTY.ROLE = Name"; empty lines and those that start with # are left out.
///
/// Errors: lines of another form and roles the agreement does not have go to `diagnostics`; Failure when
///         the file cannot be read.
std::map<std::string, std::string, std::less<>> read_signers(const std::string& path,
                                                             const AgreementSource& agreement,
                                                             Diagnostics& diagnostics);

}  // namespace sopimus
