#include "base/file_tree.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/diagnostics.h"

namespace sopimus {

std::shared_ptr<const SourceText> read_source(const FileTree& tree, std::string_view path) {
  std::optional<std::string> text = tree.read(path);
  if (!text) return nullptr;
  return std::make_shared<const SourceText>(tree.display_name(path), std::move(*text));
}

DiskTree::DiskTree(std::string root, std::string display_root)
    : root_(std::move(root)), display_root_(std::move(display_root)) {}

std::string DiskTree::display_name(std::string_view path) const { return display_root_ + std::string(path); }

std::optional<std::string> DiskTree::read(std::string_view path) const {
  const std::string full = root_ + "/" + std::string(path);
  const auto refuse = [&](const std::string& why) -> std::optional<std::string> {
    throw Failure("cannot read '" + display_name(path) + "': " + why);
  };
  // O_NONBLOCK: a named pipe in the folder must not hang the program.
  const int file = ::open(full.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) {
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    return refuse(std::strerror(errno));
  }
  struct Closer {
    int file;
    ~Closer() { ::close(file); }
  } const closer{file};
  struct stat status {};
  if (::fstat(file, &status) != 0) return refuse(std::strerror(errno));
  if (!S_ISREG(status.st_mode)) return refuse("not a regular file");
  if (static_cast<std::size_t>(status.st_size) > kLargestFile) return refuse("larger than 16 MB");
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t n = ::read(file, bytes.data() + done, bytes.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return refuse(std::strerror(errno));
    if (n == 0) break;
    done += static_cast<std::size_t>(n);
  }
  bytes.resize(done);
  return bytes;
}

std::vector<std::string> DiskTree::list(std::string_view folder) const {
  std::vector<std::string> paths;
  std::error_code error;
  const std::string prefix = folder.empty() ? std::string() : std::string(folder) + "/";
  for (std::filesystem::directory_iterator it(root_ + "/" + std::string(folder), error), end;
       !error && it != end; it.increment(error)) {
    if (it->is_regular_file(error)) paths.push_back(prefix + it->path().filename().string());
  }
  if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory) {
    throw Failure("cannot read the folder '" + display_name(folder) + "': " + error.message());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::optional<std::string> MemoryTree::read(std::string_view path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> MemoryTree::list(std::string_view folder) const {
  std::vector<std::string> paths;
  const std::string prefix = folder.empty() ? std::string() : std::string(folder) + "/";
  for (const auto& [path, text] : files_) {
    if (path.starts_with(prefix) && path.find('/', prefix.size()) == std::string::npos) {
      paths.push_back(path);
    }
  }
  return paths;
}

}  // namespace sopimus
