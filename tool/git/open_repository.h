// What a Repository holds. Only for the files of this module.

#pragma once

#include <memory>

#include "git/handle.h"
#include "git/repository.h"

namespace sopimus {

struct Repository::Handle {
  Library library{};  // first, so that it is shut down last
  RepositoryHandle repository{};
};

/// The one door to libgit2's repository.
struct OpenRepository {
  /// Shape: valid as long as `repository`, or what owner_of gives.
  static git_repository* of(const Repository& repository) { return repository.handle_->repository.get(); }
  static std::shared_ptr<const void> owner_of(const Repository& repository) { return repository.handle_; }
};

}  // namespace sopimus
