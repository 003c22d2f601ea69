#include "cli/installed_files.h"

#include <filesystem>

#include "base/diagnostics.h"

namespace sopimus {

const std::string& installed_folder() {
  static const std::string folder = [] {
    std::error_code error;
    const std::filesystem::path binary = std::filesystem::read_symlink("/proc/self/exe", error);
    const std::filesystem::path share = binary.parent_path().parent_path() / "share" / "sopimus";
    if (error || !std::filesystem::is_directory(share / "templates")) {
      throw Failure("the program's own files are missing: no folder '" + share.string() + "'",
                    "install sopimus again with 'cmake --install'");
    }
    return share.string();
  }();
  return folder;
}

}  // namespace sopimus
