#include "seal/certificate.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <ctime>

#include "base/digest.h"
#include "base/text.h"

namespace sopimus {

namespace {

std::string name_of(const X509_NAME* name) {
  const OwnedBio memory(BIO_new(BIO_s_mem()));
  // As RFC 4514 writes it, but letters as they are.
  X509_NAME_print_ex(memory.get(), name, 0,
                     XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
  return text_of(memory.get());
}

std::string common_name_of(const X509_NAME* name) {
  const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
  if (at < 0) return {};
  unsigned char* text = nullptr;
  const int length = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
  if (length < 0) return {};
  std::string result(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
  OPENSSL_free(text);
  return find_invalid_utf8(result) ? std::string() : result;
}

std::string der_of(const X509* certificate) {
  unsigned char* der = nullptr;
  const int length = i2d_X509(certificate, &der);
  if (length <= 0) return {};
  std::string result(reinterpret_cast<const char*>(der), static_cast<std::size_t>(length));
  OPENSSL_free(der);
  return result;
}

std::string serial_of(const X509* certificate) {
  const std::unique_ptr<BIGNUM, FreeWith<BN_free>> number(
      ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
  char* digits = number ? BN_bn2hex(number.get()) : nullptr;
  if (digits == nullptr) return {};
  std::string result(digits);
  OPENSSL_free(digits);
  return result;
}

std::optional<std::time_t> parse_time(const std::string& iso) {
  std::tm moment{};
  const char* end = strptime(iso.c_str(), "%Y-%m-%dT%H:%M:%SZ", &moment);
  if (end == nullptr || *end != '\0') return std::nullopt;
  return timegm(&moment);
}

}  // namespace

OwnedBio bio_of(std::string_view bytes) {
  return OwnedBio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

std::string text_of(BIO* memory) {
  char* bytes = nullptr;
  const long length = BIO_get_mem_data(memory, &bytes);
  return length > 0 ? std::string(bytes, static_cast<std::size_t>(length)) : std::string();
}

std::string to_iso_time(const ASN1_TIME* time) {
  std::tm moment{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &moment) != 1) return {};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", moment.tm_year + 1900, moment.tm_mon + 1,
                     moment.tm_mday, moment.tm_hour, moment.tm_min, moment.tm_sec);
}

Certificate describe(const X509* certificate) {
  const X509_NAME* subject = X509_get_subject_name(certificate);
  return {name_of(subject),
          common_name_of(subject),
          name_of(X509_get_issuer_name(certificate)),
          serial_of(certificate),
          sha256_hex(der_of(certificate)),
          to_iso_time(X509_get0_notBefore(certificate)),
          to_iso_time(X509_get0_notAfter(certificate))};
}

TrustStore::TrustStore(const std::vector<std::string>& files) : store_(X509_STORE_new()) {
  for (const std::string& file : files) {
    const OwnedBio pem = bio_of(file);
    bool is_pem = false;
    while (const OwnedX509 certificate{PEM_read_bio_X509(pem.get(), nullptr, nullptr, nullptr)}) {
      add(certificate.get());
      is_pem = true;
    }
    const unsigned char* der = to_octets(file);
    const OwnedX509 certificate(is_pem ? nullptr : d2i_X509(nullptr, &der, static_cast<long>(file.size())));
    if (certificate) add(certificate.get());
  }
}

void TrustStore::add(X509* certificate) {
  if (X509_STORE_add_cert(store_.get(), certificate) == 1) ++count_;
}

std::size_t count_certificates(const std::vector<std::string>& files) { return TrustStore(files).count(); }

std::optional<std::string> TrustStore::why_not(X509* certificate, STACK_OF(X509) * between,
                                               const std::string& time) const {
  const OwnedStoreContext context(X509_STORE_CTX_new());
  if (!context || X509_STORE_CTX_init(context.get(), store_.get(), certificate, between) != 1)
    return "not enough memory";
  const std::optional<std::time_t> moment = parse_time(time);
  if (!moment) return "the time of the signature is not known";
  X509_VERIFY_PARAM* parameters = X509_STORE_CTX_get0_param(context.get());
  X509_VERIFY_PARAM_set_time(parameters, *moment);
  // Who trusts a certificate need not hold the one above it.
  X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
  if (X509_verify_cert(context.get()) == 1) return std::nullopt;
  return X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get()));
}

}  // namespace sopimus
