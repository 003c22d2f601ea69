// A signature's CMS message: who signed which bytes, and when. Private to seal.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "seal/certificate.h"
#include "seal/signed_pdf.h"

namespace sopimus {

/// Fills in what the message says of the bytes `content`: signer, digest, times, trust and its faults.
///
/// `der`:    /Contents; what follows the message is filling.
/// Standard: RFC 5652 (CMS); ETSI EN 319 122-1 (CAdES): the signing certificate is named in what is signed;
///           RFC 3161 (time-stamps).
void verify_message(std::string_view der, const std::string& content, const TrustStore& trusted,
                    SignatureVerdict& verdict);

/// As verify_message, for a time-stamp of the document (ETSI EN 319 142-1, 5.4.3).
void verify_document_stamp(std::string_view der, const std::string& content, const TrustStore& trusted,
                           SignatureVerdict& verdict);

}  // namespace sopimus
