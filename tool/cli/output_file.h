// Files that are there whole or not at all.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// Makes `folder` and what is above it. Errors: Failure.
void make_folder(const std::string& folder);

/// New files, put in place together by commit().
///
/// Each is written beside its place under another name and synced; commit() renames them. A run that is
/// interrupted removes what it wrote beside; after kill -9 the next run that writes the same file does.
class OutputFiles {
 public:
  OutputFiles() = default;
  ~OutputFiles();
  OutputFiles(const OutputFiles&) = delete;
  OutputFiles& operator=(const OutputFiles&) = delete;

  /// Errors: Failure (no permission, disk full, a signed PDF stands there); nothing of this run stays.
  void write(const std::string& path, std::string_view bytes);
  /// Errors: Failure when a file cannot be put in place.
  void commit();

 private:
  struct Pending {
    std::string path;
    std::string written;  // where the bytes are now
  };
  std::vector<Pending> pending_;
};

}  // namespace sopimus
