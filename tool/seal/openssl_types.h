// OpenSSL's objects with owners. Private to seal.

#pragma once

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/free_with.h"

namespace sopimus {

using OwnedCms = std::unique_ptr<CMS_ContentInfo, FreeWith<CMS_ContentInfo_free>>;
using OwnedX509 = std::unique_ptr<X509, FreeWith<X509_free>>;
using OwnedStore = std::unique_ptr<X509_STORE, FreeWith<X509_STORE_free>>;
using OwnedStoreContext = std::unique_ptr<X509_STORE_CTX, FreeWith<X509_STORE_CTX_free>>;
using OwnedBio = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;
using OwnedStampInfo = std::unique_ptr<TS_TST_INFO, FreeWith<TS_TST_INFO_free>>;

struct FreeCertificates {
  void operator()(STACK_OF(X509) * certificates) const { sk_X509_pop_free(certificates, X509_free); }
};
using OwnedCertificates = std::unique_ptr<STACK_OF(X509), FreeCertificates>;

/// Reads from `bytes`, which must live as long.
OwnedBio bio_of(std::string_view bytes);
/// What a memory BIO holds.
std::string text_of(BIO* memory);
inline const unsigned char* to_octets(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace sopimus
