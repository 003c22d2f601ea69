// The record of a PDF that was made to be signed: records/TERM/*.xml, one file a record.
//
// A signed file begins with the bytes that were prepared, so that length and SHA-256 tell for ever which text
// of which edition was signed. A record is written once and never changed.

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "source/recorded_text.h"

namespace sopimus {

struct PreparedRecord {
  Word file{};     // its name, without folder
  Word length{};   // in bytes
  Word sha256{};   // of all its bytes
  Word edition{};  // "2025-2029/frozen.1"
  Word commit{};
  std::vector<RecordedText> texts{};  // one, or all of a combined file, in their order
  bool operator==(const PreparedRecord&) const = default;
};

/// Where the record of `file` of an edition stands: "records/2025-2029/frozen.1.paasopimus.fi.pdf.xml".
std::string path_of_record(const std::string& edition, const std::string& file);

/// The record in canonical form.
std::string write_prepared_record(const PreparedRecord& record);

/// Errors: faults of form go to `diagnostics`.
PreparedRecord read_prepared_record(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics);

}  // namespace sopimus
