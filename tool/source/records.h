// All that decisions/ and records/ hold.

#pragma once

#include <string>
#include <vector>

#include "base/file_tree.h"
#include "source/decision.h"
#include "source/prepared_record.h"
#include "source/signature_record.h"
#include "source/verification_record.h"

namespace sopimus {

/// Each kind in the order of the terms, then by path: decisions by date and body.
struct AgreementRecords {
  std::vector<Decision> decisions{};
  std::vector<PreparedRecord> prepared{};
  std::vector<SignatureRecord> signatures{};
  std::vector<NoticeRecord> notices{};
  std::vector<VerificationRecord> verifications{};
};

/// Reads decisions/TERM/*.xml and records/TERM/*.xml for each of `terms`.
///
/// Errors: every fault of form goes to `diagnostics`; what has none is returned.
AgreementRecords read_records(const FileTree& tree, const std::vector<std::string>& terms,
                              Diagnostics& diagnostics);

}  // namespace sopimus
