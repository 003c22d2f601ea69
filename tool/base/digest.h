// Digests of bytes (FIPS 180-4), as lower-case hexadecimal.

#pragma once

#include <string>
#include <string_view>

namespace sopimus {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// The name that git gives to a file of these bytes in a repository of SHA-1: 40 digits. It names a content,
/// and protects nothing.
std::string git_blob_id(std::string_view bytes);

}  // namespace sopimus
