#include "base/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

namespace sopimus {

namespace {

using Algorithm = std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)>;

/// libcrypto looks an algorithm up anew for each digest unless it is fetched, which takes longer than the
/// digest of a paragraph.
///
/// A machine's openssl.cnf says nothing about a digest, and reading it takes as long as the digests of a
/// build.
Algorithm fetch(const char* name) {
  OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
  return {EVP_MD_fetch(nullptr, name, nullptr), EVP_MD_free};
}

using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

std::string digest_hex(std::string_view bytes, const Algorithm& algorithm) {
  // One a thread and not one a digest: a text has many short paragraphs.
  thread_local const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned length = 0;
  if (!algorithm || !context || EVP_DigestInit_ex2(context.get(), algorithm.get(), nullptr) != 1 ||
      EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) != 1 ||
      EVP_DigestFinal_ex(context.get(), digest, &length) != 1) {
    throw std::logic_error("libcrypto lacks a digest");
  }
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text(std::size_t{2} * length, '\0');
  for (unsigned i = 0; i < length; ++i) {
    text[2 * i] = kDigits[digest[i] >> 4U];
    text[2 * i + 1] = kDigits[digest[i] & 15U];
  }
  return text;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  static const Algorithm algorithm = fetch("SHA256");
  return digest_hex(bytes, algorithm);
}

std::string git_blob_id(std::string_view bytes) {
  static const Algorithm algorithm = fetch("SHA1");
  std::string object = "blob " + std::to_string(bytes.size());
  object.push_back('\0');
  object.append(bytes);
  return digest_hex(object, algorithm);
}

}  // namespace sopimus
