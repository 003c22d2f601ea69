// A folder of files as a value: on disk, in memory, or (git/commit_tree.h) in a commit.

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.h"

namespace sopimus {

class FileTree {
 public:
  virtual ~FileTree() = default;

  /// The bytes of one file; absent when there is no such file.
  ///
  /// Shape:  `path` is relative, parts separated by '/', without "." and "..".
  /// Errors: Failure when the file is there and cannot be read, is larger than kLargestFile, or is no
  ///         regular file.
  virtual std::optional<std::string> read(std::string_view path) const = 0;

  /// The paths of the regular files directly in `folder`, ascending by byte; empty when there is no
  /// such folder.
  virtual std::vector<std::string> list(std::string_view folder) const = 0;

  /// The name of `path` in messages: as given for a disk, "3f2a91c:path" for a commit.
  virtual std::string display_name(std::string_view path) const = 0;

  /// Whether several threads may read at once.
  virtual bool is_shareable() const { return false; }

  static constexpr std::size_t kLargestFile = 16U << 20U;  // a clause file is kilobytes, a figure megabytes
};

/// read() as a SourceText under its display name; null when absent.
std::shared_ptr<const SourceText> read_source(const FileTree& tree, std::string_view path);

class DiskTree : public FileTree {
 public:
  /// `display_root` is put before names in messages ("" inside the working folder, "sub/" with -C sub).
  explicit DiskTree(std::string root, std::string display_root = {});
  std::optional<std::string> read(std::string_view path) const override;
  std::vector<std::string> list(std::string_view folder) const override;
  std::string display_name(std::string_view path) const override;
  bool is_shareable() const override { return true; }

 private:
  std::string root_;
  std::string display_root_;
};

class MemoryTree : public FileTree {
 public:
  MemoryTree() = default;
  explicit MemoryTree(std::map<std::string, std::string, std::less<>> files) : files_(std::move(files)) {}
  std::optional<std::string> read(std::string_view path) const override;
  std::vector<std::string> list(std::string_view folder) const override;
  std::string display_name(std::string_view path) const override { return std::string(path); }
  bool is_shareable() const override { return true; }

 private:
  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace sopimus
