#include "cli/kept_files.h"

#include "base/file_tree.h"
#include "cli/agreement_at.h"
#include "cli/output_file.h"
#include "git/history.h"

namespace sopimus {

std::string kept_folder(const Place& place) {
  try {
    const std::shared_ptr<const Repository> repository = open_repository(place.folder);
    return repository ? History(*repository, {}).cache_folder() : std::string();
  } catch (const Failure&) {
    return {};  // another owner's; what needs the repository says so
  }
}

std::string read_kept(const std::string& folder, const std::string& name) {
  if (folder.empty()) return {};
  try {
    return DiskTree(folder).read(name).value_or("");
  } catch (const Failure&) {
    return {};
  }
}

void keep(const std::string& folder, const std::string& name, std::string_view bytes) {
  if (folder.empty()) return;
  try {
    make_folder(folder);
    OutputFiles files;
    files.write(folder + "/" + name, bytes);
    files.commit();
  } catch (const Failure&) {
    return;  // the next run makes it again
  }
}

}  // namespace sopimus
