#include "docx/base32.h"

#include <cstdint>

#include "base/digest.h"

namespace sopimus {

std::string to_short_key(std::string_view key) {
  constexpr int kDigits = 12;
  constexpr char kAlphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
  const std::uint64_t bits = std::stoull(sha256_hex(key).substr(0, 16), nullptr, 16);
  std::string name;
  for (int i = 0; i < kDigits; ++i) name += kAlphabet[(bits >> (59 - 5 * i)) & 31U];
  return name;
}

}  // namespace sopimus
