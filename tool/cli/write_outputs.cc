#include "cli/write_outputs.h"

#include <fmt/core.h>

namespace sopimus {

namespace {

std::string extension_of(const std::string& form) {
  if (form == "text") return "txt";
  return form == "model" || form == "pages" ? form + ".txt" : form;
}

}  // namespace

std::vector<PlacedFile> write_outputs(const std::string& folder, const std::vector<Output>& outputs,
                                      const std::vector<std::vector<MadeFile>>& made,
                                      const WriteRecord& write_record) {
  make_folder(folder);
  OutputFiles files;
  std::vector<PlacedFile> written;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    for (const MadeFile& file : made[i]) {
      const std::string name = outputs[i].name + "." + extension_of(file.form);
      written.push_back({folder + "/" + name, &file, &outputs[i], {}});
      files.write(written.back().path, file.bytes);
      if (write_record) written.back().record = write_record(name, file, outputs[i], files);
    }
  }
  files.commit();
  return written;
}

std::string report_line(const PlacedFile& written) {
  const std::size_t pages = written.file->pages;
  std::string line = written.path;
  if (pages > 0) line += fmt::format("  {} page{}", pages, pages == 1 ? "" : "s");
  const std::vector<const Document*>& documents = written.output->documents;
  if (documents.size() == 1 && !documents.front()->fingerprint.empty()) {
    line += "  " + to_short_fingerprint(documents.front()->fingerprint);
  }
  if (!written.record.empty()) line += "  recorded in " + written.record;
  return line + "\n";
}

}  // namespace sopimus
