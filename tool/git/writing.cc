#include "git/writing.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <thread>

#include "base/diagnostics.h"

namespace sopimus {

namespace {

using ConfigHandle = std::unique_ptr<git_config, FreeWith<git_config_free>>;

struct PathBuffer {
  git_buf bytes = GIT_BUF_INIT;
  PathBuffer() = default;
  PathBuffer(const PathBuffer&) = delete;
  PathBuffer& operator=(const PathBuffer&) = delete;
  ~PathBuffer() { git_buf_dispose(&bytes); }
};

/// The folder of the hooks, with '/' at its end (githooks(5), core.hooksPath in git-config(1)).
std::string hooks_folder(git_repository* repository, git_config* config) {
  PathBuffer path;
  if (git_config_get_path(&path.bytes, config, "core.hooksPath") != 0) {
    return shared_git_folder(repository) + "hooks/";
  }
  const std::string folder = path.bytes.ptr;
  const char* top = git_repository_workdir(repository);
  const std::string base = top != nullptr ? top : git_repository_path(repository);
  return (folder.starts_with('/') ? folder : base + folder) + "/";
}

[[noreturn]] void refuse_write(const std::string& path, int error) {
  throw Failure("cannot write '" + path + "': " + std::strerror(error),
                error == ENOSPC || error == EDQUOT || error == EFBIG
                    ? "free some disk space and run the command again; nothing was changed"
                    : "");
}

/// Writes `written`, syncs it and renames it to `path`; 0, or the system's error, and then it is gone.
int put_in_place(const std::string& written, const std::string& path, const std::string& bytes, mode_t mode) {
  const int file = ::open(written.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
  if (file < 0) return errno;
  std::size_t done = 0;
  int error = 0;
  while (done < bytes.size() && error == 0) {
    const ssize_t n = ::write(file, bytes.data() + done, bytes.size() - done);
    if (n >= 0) done += static_cast<std::size_t>(n);
    if (n < 0 && errno != EINTR) error = errno;
  }
  if (error == 0 && ::fsync(file) != 0) error = errno;
  ::close(file);
  if (error == 0 && std::rename(written.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) ::unlink(written.c_str());
  return error;
}

}  // namespace

SignatureHandle to_signature(const Person& person) {
  git_signature* made = nullptr;
  const int result = git_signature_new(&made, person.name.c_str(), person.email.c_str(), person.seconds,
                                       person.offset_minutes);
  if (result != 0) {
    throw Failure("git cannot write the name '" + person.name + "' <" + person.email + ">",
                  "use a name and an address without '<', '>' and line ends");
  }
  return SignatureHandle(made);
}

void check_writing(int result, const std::string& what) {
  if (result >= 0) return;
  const std::string message = last_git_message();
  if (message.find("No space left") != std::string::npos ||
      message.find("File too large") != std::string::npos || message.find("quota") != std::string::npos) {
    throw Failure(what + ": " + message,
                  "free some disk space and run the command again; nothing was changed");
  }
  if (message.find("Permission denied") != std::string::npos ||
      message.find("Read-only") != std::string::npos) {
    throw Failure(what + ": " + message, "ask the owner of the repository for the right to write in it");
  }
  throw Failure(what + ": " + message);
}

SyncedWrites::SyncedWrites() {
  check_git(git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1), "cannot start writing in git repositories");
}

SyncedWrites::~SyncedWrites() { git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 0); }

void refuse_lock(const std::string& lock_file) {
  throw Failure("'" + lock_file + "' is in the way: another git is at work here, or one was killed",
                "wait until it has ended; when no git is running, delete that file");
}

std::string shared_git_folder(git_repository* repository) { return git_repository_commondir(repository); }

int retry_while_locked(const std::function<int()>& action) {
  constexpr int kTries = 50;
  constexpr std::chrono::milliseconds kPause(20);
  int result = action();
  for (int i = 1; i < kTries && result == GIT_ELOCKED; ++i) {
    std::this_thread::sleep_for(kPause);
    result = action();
  }
  return result;
}

std::string find_what_only_git_does(git_repository* repository, const std::vector<std::string>& hooks,
                                    const char* signing_setting) {
  git_config* snapshot = nullptr;
  check_git(git_repository_config_snapshot(&snapshot, repository), "cannot read git's configuration");
  const ConfigHandle config(snapshot);
  const std::string folder = hooks_folder(repository, snapshot);
  for (const std::string& hook : hooks) {
    if (::access((folder + hook).c_str(), X_OK) == 0) return "the hook '" + hook + "'";
  }
  int signs = 0;
  if (git_config_get_bool(&signs, snapshot, signing_setting) == 0 && signs != 0) {
    return "the setting " + std::string(signing_setting);
  }
  return {};
}

void replace_file(git_repository* repository, const std::string& path, const std::string& bytes) {
  struct stat before {};
  const mode_t mode = ::stat(path.c_str(), &before) == 0 ? before.st_mode & 0777 : 0644;
  const std::string name = "sopimus-" + std::to_string(::getpid());
  int error = put_in_place(git_repository_path(repository) + name, path, bytes, mode);
  if (error == EXDEV) error = put_in_place(path + "." + name, path, bytes, mode);
  if (error != 0) refuse_write(path, error);
}

std::string keep_message(git_repository* repository, const std::string& message) {
  const std::string path = std::string(git_repository_path(repository)) + "SOPIMUS_MSG";
  replace_file(repository, path, message);
  return path;
}

}  // namespace sopimus
