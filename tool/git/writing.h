// What commits and tags have in common when they are written. Only for the files of this module.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "git/handle.h"
#include "git/identity.h"

namespace sopimus {

using SignatureHandle = std::unique_ptr<git_signature, FreeWith<git_signature_free>>;

/// Errors: Failure for a name or an address that git cannot write.
SignatureHandle to_signature(const Person& person);

/// As check_git; a full disk and a lock in the way are told with their mend.
void check_writing(int result, const std::string& what);

/// While it lives, objects and references reach the disk before the call that writes them returns.
class SyncedWrites {
 public:
  SyncedWrites();
  ~SyncedWrites();
  SyncedWrites(const SyncedWrites&) = delete;
  SyncedWrites& operator=(const SyncedWrites&) = delete;
};

/// The file that stands in the way when git says "locked".
[[noreturn]] void refuse_lock(const std::string& lock_file);

/// Where git keeps what all work trees share, with '/' at its end.
std::string shared_git_folder(git_repository* repository);

/// Calls `action`, again for up to a second while it answers that a file is locked.
int retry_while_locked(const std::function<int()>& action);

/// What would happen in git and not in libgit2: the first hook of `names` that git would run, or the setting
/// by which it would sign; empty when there is none.
std::string find_what_only_git_does(git_repository* repository, const std::vector<std::string>& hooks,
                                    const char* signing_setting);

/// Puts `bytes` in the place of a file whole; its mode is kept. They are written inside git's folder first,
/// so that a run that is killed leaves nothing among the user's files; beside the file where that is another
/// file system.
void replace_file(git_repository* repository, const std::string& path, const std::string& bytes);

/// Keeps a message where the user's own git can take it from; its path.
std::string keep_message(git_repository* repository, const std::string& message);

}  // namespace sopimus
