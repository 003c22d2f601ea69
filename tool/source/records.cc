#include "source/records.h"

namespace sopimus {

namespace {

/// Adds what `read` makes of the file, when it found no fault of form.
template <typename Record, typename Read>
void add_record(std::vector<Record>& records, const Read& read, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.errors();
  Record record = read();
  if (diagnostics.errors() == before) records.push_back(std::move(record));
}

/// The file's name tells what it holds: "signature.perho.…", "notice.perho.…", "….verification.xml", else a
/// prepared PDF.
void read_record(const FileTree& tree, const std::string& path, AgreementRecords& records,
                 Diagnostics& diagnostics) {
  const std::string name = path.substr(path.rfind('/') + 1);
  const auto text = [&] { return read_source(tree, path); };
  if (name.starts_with("signature.")) {
    add_record(
        records.signatures, [&] { return read_signature_record(text(), path, diagnostics); }, diagnostics);
  } else if (name.starts_with("notice.")) {
    add_record(
        records.notices, [&] { return read_notice_record(text(), path, diagnostics); }, diagnostics);
  } else if (name.ends_with(".verification.xml")) {
    add_record(
        records.verifications, [&] { return read_verification_record(text(), diagnostics); }, diagnostics);
  } else {
    add_record(
        records.prepared, [&] { return read_prepared_record(text(), diagnostics); }, diagnostics);
  }
}

}  // namespace

AgreementRecords read_records(const FileTree& tree, const std::vector<std::string>& terms,
                              Diagnostics& diagnostics) {
  AgreementRecords records;
  for (const std::string& term : terms) {
    for (const std::string& path : tree.list("decisions/" + term)) {
      if (!path.ends_with(".xml")) continue;
      add_record(
          records.decisions, [&] { return read_decision(read_source(tree, path), path, diagnostics); },
          diagnostics);
    }
    for (const std::string& path : tree.list("records/" + term)) {
      if (path.ends_with(".xml")) read_record(tree, path, records, diagnostics);
    }
  }
  return records;
}

}  // namespace sopimus
