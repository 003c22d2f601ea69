#include "cli/prepare.h"

#include <filesystem>

#include "base/digest.h"
#include "base/file_tree.h"
#include "source/prepared_record.h"

namespace sopimus {

void check_preparation(const Place& place, const Edition& edition) {
  if (edition.kind != Edition::Kind::Frozen) {
    throw Failure("only a frozen edition is prepared for signing",
                  "name what the councils have decided on: --at TERM/frozen.N");
  }
  if (!DiskTree(place.folder, place.display_root).read("agreement.xml")) {
    throw Failure("there is no folder of the agreement to keep the records in",
                  "run the command in a clone that has the files, not in a bare repository");
  }
}

std::string write_record(const Place& place, const std::string& name, const std::string& bytes,
                         const std::vector<const Document*>& documents, const Edition& edition,
                         OutputFiles& files) {
  PreparedRecord record;
  record.file.text = name;
  record.length.text = std::to_string(bytes.size());
  record.sha256.text = sha256_hex(bytes);
  record.edition.text = edition.name;
  record.commit.text = edition.commit;
  for (const Document* document : documents) {
    record.texts.push_back({{document->identity.document}, {document->language}, {document->fingerprint}});
  }
  const std::string xml = write_prepared_record(record);
  const std::string path = path_of_record(edition.name, name);
  const DiskTree tree(place.folder, place.display_root);
  if (const auto before = tree.read(path)) {
    if (*before == xml) return {};
    throw Failure("'" + tree.display_name(path) + "' records another file of this edition",
                  "give the signatories the file that is recorded; delete the record only when nobody has "
                  "signed that file");
  }
  const std::string target = place.folder + "/" + path;
  make_folder(std::filesystem::path(target).parent_path().string());
  files.write(target, xml);
  return tree.display_name(path);
}

}  // namespace sopimus
