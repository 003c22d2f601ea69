// What a Repository holds. Only for the files of this module.

#pragma once

#include "git/handle.h"
#include "git/repository.h"

namespace sopimus {

struct Repository::Handle {
  Library library{};  // first, so that it is shut down last
  RepositoryHandle repository{};
};

}  // namespace sopimus
