// Git histories for tests. Names, dates and settings are fixed and the user's configuration is out of reach,
// so that commit ids are the same on every machine.

#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

#include "support/case_file.h"
#include "support/scratch_folder.h"

namespace sopimus {

class ScratchRepository {
 public:
  const std::string& path() const { return folder_.path(); }
  std::string operator/(std::string_view name) const { return folder_ / name; }

  /// Runs shell `commands` in the folder; throws with what they printed when one of them fails.
  void run(const std::string& commands) const {
    static constexpr const char* kEnvironment =
        "env -i PATH=\"$PATH\" TZ=UTC LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null "
        "GIT_AUTHOR_NAME=Valmistelija GIT_AUTHOR_EMAIL=valmistelija@example.fi "
        "GIT_COMMITTER_NAME=Valmistelija GIT_COMMITTER_EMAIL=valmistelija@example.fi "
        "GIT_AUTHOR_DATE='2025-12-31T23:30:00+02:00' GIT_COMMITTER_DATE='2025-12-31T23:30:00+02:00' ";
    write_bytes(*this / ".commands", "set -e\n" + commands);
    const std::string line = "cd '" + path() + "' && " + kEnvironment + "sh .commands >.output 2>&1";
    if (std::system(line.c_str()) != 0)
      throw std::runtime_error("commands failed:\n" + read_bytes(*this / ".output"));
    std::filesystem::remove(*this / ".commands");
    std::filesystem::remove(*this / ".output");
  }

 private:
  ScratchFolder folder_;
};

}  // namespace sopimus
