#include "cli/output_file.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>

#include "base/diagnostics.h"

namespace sopimus {

namespace {

constexpr const char* kMarker = ".sopimus-";

[[noreturn]] void refuse(const std::string& path, int error) {
  std::string mend;
  if (error == EACCES || error == EROFS || error == EPERM)
    mend = "ask for the right to write there, or write to another folder";
  if (error == EISDIR) mend = "a folder has that name: move it away, or write to another folder";
  if (error == ENOSPC || error == EDQUOT) mend = "free some disk space; the old files are untouched";
  throw Failure("cannot write '" + path + "': " + std::strerror(error), mend);
}

/// The names that an interrupt must remove: fixed storage, because a signal handler may not allocate.
struct Interrupted {
  static constexpr std::size_t kMost = 256;
  static constexpr std::size_t kLongest = 4096;
  std::array<std::array<char, kLongest>, kMost> names{};
  volatile sig_atomic_t count = 0;
};

Interrupted& interrupted() {
  static Interrupted files;
  return files;
}

void remove_and_stop(int signal_number) {
  Interrupted& files = interrupted();
  for (sig_atomic_t i = 0; i < files.count; ++i) ::unlink(files.names[static_cast<std::size_t>(i)].data());
  ::signal(signal_number, SIG_DFL);
  ::raise(signal_number);
}

void remember(const std::string& path) {
  static std::once_flag once;
  std::call_once(once, [] {
    for (const int signal_number : {SIGINT, SIGTERM, SIGHUP}) {
      struct sigaction action {};
      action.sa_handler = remove_and_stop;
      sigaction(signal_number, &action, nullptr);
    }
  });
  Interrupted& files = interrupted();
  const auto slot = static_cast<std::size_t>(files.count);
  if (slot >= Interrupted::kMost || path.size() >= Interrupted::kLongest) return;
  std::memcpy(files.names[slot].data(), path.c_str(), path.size() + 1);
  files.count = static_cast<sig_atomic_t>(slot + 1);
}

/// Removes what runs that were killed left beside `path`.
void remove_left_over(const std::filesystem::path& path) {
  const std::string start = "." + path.filename().string() + kMarker;
  std::error_code error;
  for (std::filesystem::directory_iterator it(path.parent_path(), error), end; !error && it != end;
       it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (!name.starts_with(start)) continue;
    const long owner = std::strtol(name.c_str() + start.size(), nullptr, 10);
    if (owner > 0 && ::kill(static_cast<pid_t>(owner), 0) != 0 && errno == ESRCH) {
      ::unlink(it->path().c_str());
    }
  }
}

/// Whether a PDF stands there that somebody has signed: what cannot be made again is not written over.
/// Standard: ISO 32000-1:2008, 12.8.1: each signature has a /ByteRange, never in a compressed stream.
bool is_signed_pdf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::array<char, 5> start{};
  if (!file.read(start.data(), start.size()) || std::string_view(start.data(), start.size()) != "%PDF-") {
    return false;
  }
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  return bytes.find("/ByteRange") != std::string::npos;
}

void write_all(int file, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) refuse(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

}  // namespace

void make_folder(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error) return;
  const bool is_file = std::filesystem::is_regular_file(folder);
  throw Failure("cannot make the folder '" + folder + "': " + error.message(),
                is_file ? "a file has that name: write to another folder"
                        : "ask for the right to write there, or write to another folder");
}

OutputFiles::~OutputFiles() {
  for (const Pending& file : pending_) ::unlink(file.written.c_str());
  interrupted().count = 0;
}

void OutputFiles::write(const std::string& path, std::string_view bytes) {
  const std::filesystem::path target = std::filesystem::absolute(path);
  if (std::filesystem::is_directory(target)) refuse(path, EISDIR);
  if (is_signed_pdf(target)) {
    throw Failure("'" + path + "' is signed, and stays as it is", "write to another folder");
  }
  remove_left_over(target);
  const std::string written =
      (target.parent_path() / ("." + target.filename().string() + kMarker + std::to_string(::getpid())))
          .string();
  remember(written);
  const int file = ::open(written.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) refuse(path, errno);
  pending_.push_back({target.string(), written});
  struct Closer {
    int file;
    ~Closer() { ::close(file); }
  } const closer{file};
  write_all(file, bytes, path);
  if (::fsync(file) != 0) refuse(path, errno);
}

void OutputFiles::commit() {
  while (!pending_.empty()) {
    const Pending& file = pending_.front();
    if (std::rename(file.written.c_str(), file.path.c_str()) != 0) refuse(file.path, errno);
    pending_.erase(pending_.begin());
  }
}

}  // namespace sopimus
