// Which certificate a CMS message says it was signed with. Private to seal.

#pragma once

#include "seal/openssl_types.h"

namespace sopimus {

/// What the attribute signing-certificate (or its version 2) of a signer says of `certificate`.
///
/// Standard: RFC 5035, 3 and 5.4.1.
enum class NamedCertificate { ThisOne, Another, None };
NamedCertificate named_certificate_of(CMS_SignerInfo* signer, X509* certificate);

}  // namespace sopimus
