// The registers that come with the program, for tests.

#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

#include "base/file_tree.h"
#include "source/read.h"

namespace sopimus {

inline Registers read_project_registers() {
  const std::filesystem::path tests = std::filesystem::absolute(__FILE__).parent_path().parent_path();
  const DiskTree tree((tests.parent_path() / "templates" / "registers").string());
  Registers registers;
  Diagnostics diagnostics;
  for (const char* folder : {"", "check"}) {
    for (const std::string& path : tree.list(folder))
      read_register(read_source(tree, path), registers, diagnostics);
  }
  if (diagnostics.has_errors()) throw std::runtime_error("the registers have faults");
  return registers;
}

}  // namespace sopimus
