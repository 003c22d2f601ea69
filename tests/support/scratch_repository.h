// A folder that a test may fill and that is gone afterwards, and git histories made in it.
//
// Names, dates and settings are fixed and the user's configuration is out of reach, so that commit ids are
// the same on every machine.

#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sopimus {

class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "sopimus-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
    path_ = std::filesystem::canonical(name).string();
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string operator/(std::string_view name) const { return path_ + "/" + std::string(name); }

  void write(std::string_view name, std::string_view bytes) const {
    const std::filesystem::path file = *this / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
  }

  /// Runs shell `commands` in this folder with git made predictable; throws when one of them fails.
  void run(const std::string& commands) const {
    static constexpr const char* kEnvironment =
        "env -i PATH=\"$PATH\" TZ=UTC LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null "
        "GIT_AUTHOR_NAME=Valmistelija GIT_AUTHOR_EMAIL=valmistelija@example.fi "
        "GIT_COMMITTER_NAME=Valmistelija GIT_COMMITTER_EMAIL=valmistelija@example.fi "
        "GIT_AUTHOR_DATE='2025-12-31T23:30:00+02:00' GIT_COMMITTER_DATE='2025-12-31T23:30:00+02:00' ";
    write(".commands", "set -e\n" + commands);
    const std::string line = "cd '" + path_ + "' && " + kEnvironment + "sh .commands >.output 2>&1";
    if (std::system(line.c_str()) != 0) throw std::runtime_error("commands failed:\n" + read(".output"));
    std::filesystem::remove(*this / ".commands");
    std::filesystem::remove(*this / ".output");
  }

  std::string read(std::string_view name) const {
    std::ifstream in(*this / name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }

 private:
  std::string path_;
};

}  // namespace sopimus
