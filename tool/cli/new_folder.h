// A folder that is there whole or not at all.

#pragma once

#include <string>

namespace sopimus {

/// Makes the folder; what is in it, and itself unless it was there, goes again when the work was not
/// finished.
class NewFolder {
 public:
  /// Errors: Failure when it cannot be made.
  explicit NewFolder(std::string path);
  ~NewFolder();
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  void keep() { is_kept_ = true; }

 private:
  std::string path_;
  bool was_there_;
  bool is_kept_ = false;
};

}  // namespace sopimus
