// A certificate as a value, and whether it leads to a trusted one. Private to seal.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "seal/openssl_types.h"
#include "seal/signed_pdf.h"

namespace sopimus {

Certificate describe(const X509* certificate);

/// "2026-01-12T10:00:00Z"; empty for what is no time.
std::string to_iso_time(const ASN1_TIME* time);

/// The certificates that the user trusts. Nobody's come with the program.
class TrustStore {
 public:
  /// Files of PEM (any number in one) or DER; what is none is passed over.
  explicit TrustStore(const std::vector<std::string>& files);

  std::size_t count() const { return count_; }
  /// Whether `certificate` leads to a trusted one by way of `between`, at `time` ("2026-01-12T10:00:00Z"):
  /// the reason why not, or nothing. Revocation is not looked at: that needs the network.
  ///
  /// Standard: RFC 5280, 6.1.
  std::optional<std::string> why_not(X509* certificate, STACK_OF(X509) * between,
                                     const std::string& time) const;

 private:
  void add(X509* certificate);

  OwnedStore store_;
  std::size_t count_ = 0;
};

}  // namespace sopimus
