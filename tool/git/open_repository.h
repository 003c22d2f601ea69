// The one door to libgit2's repository for the functions of this module that write.

#pragma once

#include "git/repository_handle.h"

namespace sopimus {

struct OpenRepository {
  /// Shape: valid as long as `repository`.
  static git_repository* of(const Repository& repository) { return repository.handle_->repository.get(); }
};

}  // namespace sopimus
