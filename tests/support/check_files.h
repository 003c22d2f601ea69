// The main function of the programs that hold files to rules.

#pragma once

#include <cstdio>
#include <exception>
#include <string>

#include "support/case_file.h"

namespace sopimus {

/// Prints "FILE: rule: what" for what each named file breaks, as `find_faults` tells it of the file's bytes,
/// and the count. The exit code: 0 nothing, 1 something.
template <typename FindFaults>
int check_files(int count, char** values, FindFaults find_faults) {
  int faulty = 0;
  for (int i = 1; i < count; ++i) {
    try {
      const auto faults = find_faults(read_bytes(values[i]));
      for (const auto& fault : faults) {
        std::printf("%s: %s: %s\n", values[i], fault.rule.c_str(), fault.what.c_str());
      }
      faulty += faults.empty() ? 0 : 1;
    } catch (const std::exception& error) {
      std::printf("%s: cannot be read: %s\n", values[i], error.what());
      ++faulty;
    }
  }
  std::printf("%d files, %d faulty\n", count - 1, faulty);
  return faulty == 0 ? 0 : 1;
}

}  // namespace sopimus
