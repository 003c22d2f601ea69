// Values that last as long as the process.

#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace sopimus {

/// Keeps a value that is needed until the end of a command, and that the end of the process gives back as a
/// whole: to take a large agreement apart piece by piece takes as long as laying it out.
template <typename Value>
Value& lasting(Value value) {
  static auto& values = *new std::vector<std::unique_ptr<Value>>;  // never destroyed
  return *values.emplace_back(std::make_unique<Value>(std::move(value)));
}

}  // namespace sopimus
