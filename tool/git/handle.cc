#include "git/handle.h"

#include "base/diagnostics.h"

namespace sopimus {

Library::Library() { check_git(git_libgit2_init(), "cannot start reading git repositories"); }

Library::~Library() { git_libgit2_shutdown(); }

std::string last_git_message() {
  const git_error* error = git_error_last();
  return error != nullptr && error->message != nullptr ? error->message : "unknown reason";
}

void check_git(int result, const std::string& what) {
  if (result < 0) throw Failure(what + ": " + last_git_message());
}

std::string to_hex(const git_oid& id) {
  std::string digits(GIT_OID_HEXSZ, '\0');
  git_oid_fmt(digits.data(), &id);
  return digits;
}

}  // namespace sopimus
