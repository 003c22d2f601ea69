// The record of a file that came back and was verified: records/TERM/*.verification.xml, one a file.
//
// Two secretaries may verify two states of one file: each has a record of its own, and what is signed is what
// any of them says. The record names fields and certificates and never a person.

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "source/recorded_text.h"

namespace sopimus {

/// A signature in the file, as it was found.
struct VerifiedSignature {
  Word field{};        // its name in the file; nowhere for a time-stamp that no field names
  Word party{};        // id; nowhere when the field's name is none of the agreement's
  Word role{};         // id of the signatory in the party; as `party`
  Word sound{};        // "yes" or "no"
  Word trusted{};      // "yes" or "no": its certificate leads to a trusted one; nowhere when nobody asked
  Word time{};         // "2026-01-12T10:00:00Z"; nowhere when the file states none
  Word time_from{};    // "time-stamp" or "signer": who states the time; with `time`
  Word certificate{};  // SHA-256 of the signer's certificate; nowhere when the file has none
  bool operator==(const VerifiedSignature&) const = default;
};

struct VerificationRecord {
  Word file{};     // its name, without folder
  Word length{};   // in bytes
  Word sha256{};   // of all its bytes
  Word date{};     // ISO day of the verification
  Word edition{};  // it was compared with: "2025-2029/frozen.1"
  Word text{};     // "same", "differs" or "unread": the file's text against the edition's
  Word by{};       // "bytes" (it begins with a prepared file) or "words"; nowhere when unread
  std::vector<RecordedText> texts{};            // the edition's texts it was compared with, one or all
  std::vector<VerifiedSignature> signatures{};  // in the file's order; none in a DOCX
  bool operator==(const VerificationRecord&) const = default;
};

/// Where the record of `file` with this SHA-256 stands:
/// "records/2025-2029/frozen.1.paasopimus.fi.pdf.9f86d081.verification.xml". What a path cannot hold is a
/// hyphen.
std::string path_of_verification(const std::string& edition, const std::string& file,
                                 const std::string& sha256);

/// The record in canonical form.
std::string write_verification_record(const VerificationRecord& record);

/// Errors: faults of form go to `diagnostics`.
VerificationRecord read_verification_record(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics);

}  // namespace sopimus
