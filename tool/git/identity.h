// Who makes a commit or a tag, and when.

#pragma once

#include <cstdint>
#include <string>

#include "git/repository.h"

namespace sopimus {

struct Person {
  std::string name{};
  std::string email{};
  std::int64_t seconds = 0;  // since 1970-01-01T00:00:00Z
  int offset_minutes = 0;    // of the zone, east of UTC
  bool operator==(const Person&) const = default;
};

struct GitUser {
  std::string name{};   // empty when git's configuration has none
  std::string email{};  // likewise
};

/// user.name and user.email of git's configuration for this repository.
GitUser find_git_user(const Repository& repository);

}  // namespace sopimus
