// The trailers of a message: "Term: 2025-2029" and the like.

#pragma once

#include <string>
#include <vector>

namespace sopimus {

struct Trailer {
  std::string key{};
  std::string value{};
};

/// The lines of the last paragraph that `git interpret-trailers` reads, in their order.
std::vector<Trailer> trailers_of(const std::string& message);

}  // namespace sopimus
