#include "git/identity.h"

#include "git/open_repository.h"

namespace sopimus {

namespace {

using ConfigHandle = std::unique_ptr<git_config, FreeWith<git_config_free>>;

std::string find_setting(git_config* config, const char* name) {
  const char* value = nullptr;
  return git_config_get_string(&value, config, name) == 0 ? value : "";
}

}  // namespace

GitUser find_git_user(const Repository& repository) {
  git_config* snapshot = nullptr;
  check_git(git_repository_config_snapshot(&snapshot, OpenRepository::of(repository)),
            "cannot read git's configuration");
  const ConfigHandle config(snapshot);
  return {find_setting(snapshot, "user.name"), find_setting(snapshot, "user.email")};
}

}  // namespace sopimus
