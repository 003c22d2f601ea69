#include "cli/new_folder.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/output_file.h"

namespace sopimus {

namespace fs = std::filesystem;

NewFolder::NewFolder(std::string path) : path_(std::move(path)), was_there_(fs::exists(path_)) {
  make_folder(path_);
}

NewFolder::~NewFolder() {
  if (is_kept_) return;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(path_, ignored)) fs::remove_all(entry.path(), ignored);
  if (!was_there_) fs::remove(path_, ignored);
}

}  // namespace sopimus
