#include "seal/signing_certificate.h"

#include <openssl/asn1.h>
#include <openssl/evp.h>

#include <array>
#include <optional>

namespace sopimus {

namespace {

struct Element {
  int tag = 0;
  std::string_view content{};
};

/// Takes the DER element at the front of `bytes`.
std::optional<Element> take_element(std::string_view& bytes) {
  const unsigned char* at = to_octets(bytes);
  long length = 0;
  int tag = 0;
  int tag_class = 0;
  const int flags = ASN1_get_object(&at, &length, &tag, &tag_class, static_cast<long>(bytes.size()));
  if ((flags & 0x80) != 0 || (flags & 1) != 0 || tag_class != V_ASN1_UNIVERSAL) return std::nullopt;
  const std::size_t head = static_cast<std::size_t>(at - to_octets(bytes));
  const Element element{tag, bytes.substr(head, static_cast<std::size_t>(length))};
  bytes.remove_prefix(head + static_cast<std::size_t>(length));
  return element;
}

std::optional<std::string_view> take_sequence(std::string_view& bytes) {
  const auto element = take_element(bytes);
  if (!element || element->tag != V_ASN1_SEQUENCE) return std::nullopt;
  return element->content;
}

/// The digest that an AlgorithmIdentifier names; null when it is none.
const EVP_MD* digest_named(std::string_view der) {
  const unsigned char* at = to_octets(der);
  const std::unique_ptr<X509_ALGOR, FreeWith<X509_ALGOR_free>> algorithm(
      d2i_X509_ALGOR(nullptr, &at, static_cast<long>(der.size())));
  if (!algorithm) return nullptr;
  const ASN1_OBJECT* name = nullptr;
  X509_ALGOR_get0(&name, nullptr, nullptr, algorithm.get());
  return EVP_get_digestbyobj(name);
}

/// The first ESSCertID(v2) is the signer's: { hashAlgorithm (v2, SHA-256 when left out), certHash, … }.
bool names(std::string_view attribute, const EVP_MD* digest, X509* certificate) {
  auto whole = take_sequence(attribute);
  auto certificates = whole ? take_sequence(*whole) : std::nullopt;
  auto first = certificates ? take_sequence(*certificates) : std::nullopt;
  if (!first) return false;
  const std::string_view begin = *first;
  auto element = take_element(*first);
  if (element && element->tag == V_ASN1_SEQUENCE) {
    digest = digest_named(begin.substr(0, begin.size() - first->size()));
    element = take_element(*first);
  }
  if (!element || element->tag != V_ASN1_OCTET_STRING || digest == nullptr) return false;
  std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
  unsigned length = 0;
  if (X509_digest(certificate, digest, hash.data(), &length) != 1) return false;
  return element->content == std::string_view(reinterpret_cast<const char*>(hash.data()), length);
}

/// The value of a signed attribute, a DER SEQUENCE; empty when it is not there.
std::string_view attribute_of(CMS_SignerInfo* signer, int nid) {
  const auto* value = static_cast<const ASN1_STRING*>(
      CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(nid), -3, V_ASN1_SEQUENCE));
  if (value == nullptr) return {};
  return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)),
          static_cast<std::size_t>(ASN1_STRING_length(value))};
}

}  // namespace

NamedCertificate named_certificate_of(CMS_SignerInfo* signer, X509* certificate) {
  const std::string_view newer = attribute_of(signer, NID_id_smime_aa_signingCertificateV2);
  const std::string_view older = attribute_of(signer, NID_id_smime_aa_signingCertificate);
  if (newer.empty() && older.empty()) return NamedCertificate::None;
  const bool is_named =
      newer.empty() ? names(older, EVP_sha1(), certificate) : names(newer, EVP_sha256(), certificate);
  return is_named ? NamedCertificate::ThisOne : NamedCertificate::Another;
}

}  // namespace sopimus
