// Made outputs put in place as files, and the line that tells of each.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/make_outputs.h"
#include "cli/output_file.h"

namespace sopimus {

/// A file that is in place now.
struct PlacedFile {
  std::string path{};
  const MadeFile* file = nullptr;
  const Output* output = nullptr;
  std::string record{};  // of a prepared PDF; empty when there is none, or none was added
};

/// Writes the record of a file with the other files; its path, or empty when none is needed.
using WriteRecord = std::function<std::string(const std::string& name, const MadeFile& file,
                                              const Output& output, OutputFiles& files)>;

/// Writes all files into `folder`, which is made, or none. `made` as make_outputs gives it.
///
/// Errors: Failure; nothing of this run stays.
std::vector<PlacedFile> write_outputs(const std::string& folder, const std::vector<Output>& outputs,
                                      const std::vector<std::vector<MadeFile>>& made,
                                      const WriteRecord& write_record = {});

/// "out/paasopimus.fi.pdf  12 pages  3F2A-91BC-07DE-55A1" and a new line.
std::string report_line(const PlacedFile& written);

}  // namespace sopimus
