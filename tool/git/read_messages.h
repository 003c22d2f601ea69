// What commits say, newest first.

#pragma once

#include <string>
#include <vector>

#include "git/repository.h"

namespace sopimus {

struct CommitMessage {
  std::string commit{};  // id
  std::string date{};    // the author's day, ISO, in the author's zone
  std::string message{};
};

/// The commits that `tip` leads to and none of `known` does, each before its parents.
///
/// Errors: Failure when an object cannot be read.
/// Cost:   linear in those commits.
std::vector<CommitMessage> read_messages(const Repository& repository, const std::string& tip,
                                         const std::vector<std::string>& known);

}  // namespace sopimus
