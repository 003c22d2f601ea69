// Annotated tags, made once and never moved.

#pragma once

#include <string>

#include "git/identity.h"
#include "git/repository.h"

namespace sopimus {

struct NewTag {
  std::string name{};    // "2025-2029/draft.3"
  std::string commit{};  // id
  std::string message{};
  Person tagger{};
};

/// Writes the tag when no tag of its name is there: of two runs at once one makes it, the other fails.
///
/// Errors: Failure when it is there, when its lock is in the way, when the disk is full, and where git would
///         run a hook or sign, with the command that makes the same tag.
void write_tag(const Repository& repository, const NewTag& tag);

}  // namespace sopimus
