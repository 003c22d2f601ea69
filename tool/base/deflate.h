// Compression of what PDF and ZIP files hold. Only the files that write them need it.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace sopimus {

/// Compresses one stream after another. The same bytes give the same bytes with one version of libdeflate.
class Deflater {
 public:
  Deflater();
  /// Standard: RFC 1950, as ISO 32000-1:2008, 7.4.4 (FlateDecode) wants it.
  std::string deflate(std::string_view bytes) const;
  /// Standard: RFC 1951, as ZIP's method 8 wants it.
  std::string deflate_bare(std::string_view bytes) const;

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

/// A checksum to tell contents apart, and ZIP's own; no protection against who means to.
///
/// Standard: CRC-32 of ITU-T V.42.
std::uint32_t checksum(std::string_view bytes);

}  // namespace sopimus
