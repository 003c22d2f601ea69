// What `check --fix` changes: findings that have one right answer.

#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace sopimus {

/// A file with its fixes made.
struct FixedFile {
  std::string path{};
  std::string before{};
  std::string after{};
  std::size_t fixes = 0;
  std::string lines{};  // what changes: the place, then lines with "-" and "+"
};

/// The files that the findings' fixes change, by name. Of fixes that touch each other the first is made: the
/// others come in the next run. XML stays canonical where it was, and is read back.
///
/// Errors: Failure when a file is not on the disk as it was read (another encoding, changed meanwhile).
std::vector<FixedFile> make_fixes(const Diagnostics& diagnostics);

/// Puts all of them in place, or none.
void write_fixes(const std::vector<FixedFile>& files);

}  // namespace sopimus
