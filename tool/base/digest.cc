#include "base/digest.h"

#include <openssl/evp.h>

#include <stdexcept>

namespace sopimus {

namespace {

std::string digest_hex(std::string_view bytes, const EVP_MD* algorithm) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned length = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest, &length, algorithm, nullptr) != 1) {
    throw std::logic_error("libcrypto lacks a digest");
  }
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (unsigned i = 0; i < length; ++i) {
    text.push_back(kDigits[digest[i] >> 4U]);
    text.push_back(kDigits[digest[i] & 15U]);
  }
  return text;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) { return digest_hex(bytes, EVP_sha256()); }

std::string git_blob_id(std::string_view bytes) {
  std::string object = "blob " + std::to_string(bytes.size());
  object.push_back('\0');
  object.append(bytes);
  return digest_hex(object, EVP_sha1());
}

}  // namespace sopimus
