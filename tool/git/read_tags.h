// Tags with what their makers wrote.

#pragma once

#include <string>
#include <vector>

#include "git/identity.h"
#include "git/repository.h"

namespace sopimus {

struct TagRecord {
  std::string name{};
  std::string commit{};   // id
  std::string date{};     // the tagger's day, ISO; the committer's for a lightweight tag
  std::string message{};  // empty for a lightweight tag
  Person tagger{};        // the committer for a lightweight tag
  bool is_annotated = false;
};

/// The tags that lead to a commit, sorted by name.
///
/// Cost: reads each tag and its commit.
std::vector<TagRecord> read_tags(const Repository& repository);

}  // namespace sopimus
