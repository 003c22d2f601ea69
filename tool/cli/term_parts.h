// The subcommands of `sopimus term`. Private to term*.cc.

#pragma once

#include <memory>
#include <string>

#include "cli/agreement_at.h"

namespace sopimus {

Exit run_term_list(const Place& place, const Arguments& arguments, Diagnostics& diagnostics);
Exit run_term_open(const Place& place, const Arguments& arguments, Diagnostics& diagnostics);
Exit run_term_worklist(const Place& place, const Arguments& arguments, Diagnostics& diagnostics);
Exit run_term_draft(const Place& place, const Arguments& arguments, Diagnostics& diagnostics);
Exit run_term_freeze(const Place& place, const Arguments& arguments, Diagnostics& diagnostics);

/// Errors: Failure when the agreement's folder is in no git repository.
std::shared_ptr<const Repository> need_repository(const Place& place);

/// The files of the agreement itself that are not as the last commit has them, as paths inside it; what else
/// is in the folder (outputs, records, decisions) does not change the text.
std::vector<std::string> changed_agreement_files(const Repository& repository, const Place& place);

}  // namespace sopimus
