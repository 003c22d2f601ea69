// A signature that no field of a PDF shows, and a notice of termination: records/TERM/*.xml, one file each.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "source/recorded_text.h"

namespace sopimus {

/// <signature>: what `sopimus sign` writes.
struct SignatureRecord {
  Word party{};
  Word role{};  // id of the party's signatory
  Word edition{};
  std::optional<Date> date{};
  Word how{};  // paper, service, pdf
  std::vector<RecordedText> texts{};
  std::vector<Evidence> evidence{};
  std::string path{};
  SourceSpan at{};
  bool operator==(const SignatureRecord&) const = default;
};

/// <notice>: a party has given notice on documents, which end for it when the period is over.
struct NoticeRecord {
  Word party{};
  Word term{};                 // the council term it was recorded in
  std::optional<Date> date{};  // the day the others got it
  std::vector<Word> documents{};
  std::vector<Evidence> evidence{};
  Word note{};
  std::string path{};
  SourceSpan at{};
  bool operator==(const NoticeRecord&) const = default;
};

/// "records/2025-2029/signature.perho.kunnanjohtaja.2026-01-12.xml"; with `number` above 1 that number before
/// ".xml".
std::string path_of_signature(const SignatureRecord& signature, int number);
std::string path_of_notice(const NoticeRecord& notice, int number);

/// In canonical form.
std::string write_signature_record(const SignatureRecord& signature);
std::string write_notice_record(const NoticeRecord& notice);

/// Errors: faults of form go to `diagnostics`.
SignatureRecord read_signature_record(std::shared_ptr<const SourceText> text, std::string path,
                                      Diagnostics& diagnostics);
NoticeRecord read_notice_record(std::shared_ptr<const SourceText> text, std::string path,
                                Diagnostics& diagnostics);

}  // namespace sopimus
