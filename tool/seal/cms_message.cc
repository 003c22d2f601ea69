#include "seal/cms_message.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

#include "seal/signing_certificate.h"

namespace sopimus {

namespace {

/// One signer's message, checked against its content.
struct CheckedMessage {
  OwnedCms message{};
  CMS_SignerInfo* signer = nullptr;  // of `message`
  X509* certificate = nullptr;       // of `message`; null when it holds none of the signer
  std::vector<SignatureFault> faults{};
  std::string digest{};
};

OwnedCms parse_message(std::string_view der) {
  const unsigned char* at = to_octets(der);
  OwnedCms message(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(der.size())));
  if (message && OBJ_obj2nid(CMS_get0_type(message.get())) != NID_pkcs7_signed) return nullptr;
  return message;
}

/// Reads the content through the digests of the message; then the signer's is looked at.
bool content_is_unchanged(CMS_ContentInfo* message, CMS_SignerInfo* signer, const std::string* content) {
  OwnedBio bytes = content == nullptr ? nullptr : bio_of(*content);
  BIO* const detached = bytes.get();
  OwnedBio chain(CMS_dataInit(message, detached));
  if (!chain) return false;
  if (detached != nullptr) static_cast<void>(bytes.release());  // the chain frees it
  std::array<char, 65536> room{};
  while (BIO_read(chain.get(), room.data(), static_cast<int>(room.size())) > 0) continue;
  return CMS_SignerInfo_verify_content(signer, chain.get()) == 1;
}

bool is_weak(const std::string& digest) { return digest.starts_with("MD") || digest == "RSA-MD5"; }

/// `content` null: the message holds what it signs.
CheckedMessage check_message(std::string_view der, const std::string* content) {
  CheckedMessage result;
  result.message = parse_message(der);
  if (!result.message) {
    result.faults.push_back(SignatureFault::NoSignatureData);
    return result;
  }
  STACK_OF(CMS_SignerInfo)* signers = CMS_get0_SignerInfos(result.message.get());
  if (sk_CMS_SignerInfo_num(signers) != 1) result.faults.push_back(SignatureFault::SeveralSigners);
  if (sk_CMS_SignerInfo_num(signers) < 1) return result;
  CMS_set1_signers_certs(result.message.get(), nullptr, 0);
  result.signer = sk_CMS_SignerInfo_value(signers, 0);
  X509_ALGOR* digest = nullptr;
  CMS_SignerInfo_get0_algs(result.signer, nullptr, &result.certificate, &digest, nullptr);
  const ASN1_OBJECT* name = nullptr;
  X509_ALGOR_get0(&name, nullptr, nullptr, digest);
  if (const char* known = OBJ_nid2sn(OBJ_obj2nid(name))) result.digest = known;
  if (is_weak(result.digest)) result.faults.push_back(SignatureFault::WeakDigest);
  const bool has_attributes = CMS_signed_get_attr_count(result.signer) >= 0;
  // Without attributes the signature is of the content itself, and needs the certificate's key.
  if ((has_attributes || result.certificate != nullptr) &&
      !content_is_unchanged(result.message.get(), result.signer, content)) {
    result.faults.push_back(SignatureFault::ContentChanged);
  }
  if (result.certificate == nullptr) {
    result.faults.push_back(SignatureFault::NoCertificate);
    return result;
  }
  if (has_attributes && CMS_SignerInfo_verify(result.signer) != 1) {
    result.faults.push_back(SignatureFault::SignatureWrong);
  }
  if (named_certificate_of(result.signer, result.certificate) == NamedCertificate::Another) {
    result.faults.push_back(SignatureFault::WrongCertificate);
  }
  return result;
}

std::string claimed_time_of(CMS_SignerInfo* signer) {
  const int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
  X509_ATTRIBUTE* attribute = at < 0 ? nullptr : CMS_signed_get_attr(signer, at);
  const ASN1_TYPE* value = attribute == nullptr ? nullptr : X509_ATTRIBUTE_get0_type(attribute, 0);
  if (value == nullptr || (value->type != V_ASN1_UTCTIME && value->type != V_ASN1_GENERALIZEDTIME)) return {};
  return to_iso_time(value->value.asn1_string);
}

void check_trust(const TrustStore& trusted, X509* certificate, CMS_ContentInfo* message,
                 const std::string& time, SignatureVerdict& verdict) {
  if (trusted.count() == 0 || certificate == nullptr) return;
  const OwnedCertificates between(CMS_get1_certs(message));
  const auto reason = trusted.why_not(certificate, between.get(), time);
  verdict.trust = reason ? SignatureVerdict::Trust::NotTrusted : SignatureVerdict::Trust::Trusted;
  verdict.trust_reason = reason.value_or("");
}

/// A time-stamp token (RFC 3161, 2.4.2).
struct CheckedStamp {
  CheckedMessage message{};
  std::string time{};  // empty when it does not belong to the bytes
};

/// Whether the stamp's imprint is the digest of `bytes`.
bool is_imprint_of(TS_TST_INFO* info, std::string_view bytes) {
  TS_MSG_IMPRINT* imprint = TS_TST_INFO_get_msg_imprint(info);
  const ASN1_OBJECT* name = nullptr;
  X509_ALGOR_get0(&name, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(imprint));
  const EVP_MD* digest = EVP_get_digestbyobj(name);
  std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
  unsigned length = 0;
  if (digest == nullptr || EVP_Digest(bytes.data(), bytes.size(), hash.data(), &length, digest, nullptr) != 1)
    return false;
  const ASN1_OCTET_STRING* said = TS_MSG_IMPRINT_get_msg(imprint);
  return static_cast<unsigned>(ASN1_STRING_length(said)) == length &&
         std::equal(hash.begin(), hash.begin() + length, ASN1_STRING_get0_data(said));
}

CheckedStamp check_stamp(std::string_view der, std::string_view bytes) {
  CheckedStamp stamp{check_message(der, nullptr), {}};
  std::vector<SignatureFault>& faults = stamp.message.faults;
  ASN1_OCTET_STRING** content =
      stamp.message.message ? CMS_get0_content(stamp.message.message.get()) : nullptr;
  if (content == nullptr || *content == nullptr) {
    if (faults.empty()) faults.push_back(SignatureFault::NoSignatureData);
    return stamp;
  }
  const unsigned char* at = ASN1_STRING_get0_data(*content);
  const OwnedStampInfo info(d2i_TS_TST_INFO(nullptr, &at, ASN1_STRING_length(*content)));
  if (!info) {
    faults.push_back(SignatureFault::NoSignatureData);
    return stamp;
  }
  if (!is_imprint_of(info.get(), bytes)) faults.push_back(SignatureFault::ContentChanged);
  X509* authority = stamp.message.certificate;
  if (authority != nullptr && X509_check_purpose(authority, X509_PURPOSE_TIMESTAMP_SIGN, 0) != 1) {
    faults.push_back(SignatureFault::WrongUse);
  }
  if (faults.empty()) stamp.time = to_iso_time(TS_TST_INFO_get_time(info.get()));
  return stamp;
}

/// The time-stamp of the signature itself, among what is not signed.
void check_signature_stamp(CMS_SignerInfo* signer, SignatureVerdict& verdict) {
  const auto* token = static_cast<const ASN1_STRING*>(CMS_unsigned_get0_data_by_OBJ(
      signer, OBJ_nid2obj(NID_id_smime_aa_timeStampToken), -3, V_ASN1_SEQUENCE));
  if (token == nullptr) return;
  const ASN1_OCTET_STRING* value = CMS_SignerInfo_get0_signature(signer);
  const auto view = [](const ASN1_STRING* string) {
    return std::string_view(reinterpret_cast<const char*>(ASN1_STRING_get0_data(string)),
                            static_cast<std::size_t>(ASN1_STRING_length(string)));
  };
  const CheckedStamp stamp = check_stamp(view(token), view(value));
  verdict.stamped_time = stamp.time;
  verdict.has_broken_stamp = stamp.time.empty();
  if (stamp.message.certificate != nullptr) verdict.stamp_authority = describe(stamp.message.certificate);
}

bool tells_of_bytes(SignatureFault fault) {
  return fault == SignatureFault::NoSignatureData || fault == SignatureFault::ContentChanged ||
         fault == SignatureFault::SignatureWrong || fault == SignatureFault::SeveralSigners;
}

void take_over(const CheckedMessage& message, SignatureVerdict& verdict) {
  verdict.faults.insert(verdict.faults.end(), message.faults.begin(), message.faults.end());
  verdict.is_intact = std::none_of(message.faults.begin(), message.faults.end(), tells_of_bytes);
  verdict.digest = message.digest;
  if (message.certificate != nullptr) verdict.signer = describe(message.certificate);
}

}  // namespace

void verify_message(std::string_view der, const std::string& content, const TrustStore& trusted,
                    SignatureVerdict& verdict) {
  const CheckedMessage message = check_message(der, &content);
  take_over(message, verdict);
  if (message.signer == nullptr) return;
  const std::string claimed = claimed_time_of(message.signer);
  if (!claimed.empty()) verdict.claimed_time = claimed;
  check_signature_stamp(message.signer, verdict);
  check_trust(trusted, message.certificate, message.message.get(),
              verdict.stamped_time.empty() ? verdict.claimed_time : verdict.stamped_time, verdict);
}

void verify_document_stamp(std::string_view der, const std::string& content, const TrustStore& trusted,
                           SignatureVerdict& verdict) {
  const CheckedStamp stamp = check_stamp(der, content);
  take_over(stamp.message, verdict);
  verdict.stamped_time = stamp.time;
  if (stamp.message.signer == nullptr) return;
  check_trust(trusted, stamp.message.certificate, stamp.message.message.get(), stamp.time, verdict);
}

}  // namespace sopimus
