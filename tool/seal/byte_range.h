// Which bytes of a file a signature covers.

#pragma once

#include <string_view>
#include <vector>

#include "seal/form_fields.h"
#include "seal/signed_pdf.h"

namespace sopimus {

/// The two stretches that are signed, around the signature itself.
struct SignedBytes {
  std::string_view before{};
  std::string_view after{};
  std::size_t end = 0;                   // where the file ended when it was signed
  std::vector<SignatureFault> faults{};  // why the range cannot be believed; the bytes may be empty then
};

/// Standard: ISO 32000-1:2008, 12.8.1; ETSI EN 319 142-1 V1.2.1, 5.3: the range begins at the file's first
/// byte, leaves
///           out exactly the value of /Contents, and ends where a revision ends.
SignedBytes signed_bytes_of(const PdfRevisions& file, const FoundSignature& signature);

}  // namespace sopimus
