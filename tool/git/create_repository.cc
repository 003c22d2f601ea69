#include "git/create_repository.h"

#include "git/handle.h"

namespace sopimus {

void create_repository(const std::string& folder) {
  const Library library;
  git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
  options.flags = GIT_REPOSITORY_INIT_MKDIR;
  options.initial_head = "main";
  git_repository* made = nullptr;
  check_git(git_repository_init_ext(&made, folder.c_str(), &options),
            "cannot start a git repository in '" + folder + "'");
  const RepositoryHandle repository(made);
}

}  // namespace sopimus
