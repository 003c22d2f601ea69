// Compression of streams. Only the files that produce streams need it.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace sopimus {

/// Compresses one stream after another. The same bytes give the same bytes with one version of libdeflate.
///
/// Standard: RFC 1950, as ISO 32000-1:2008, 7.4.4 (FlateDecode) wants it.
class Deflater {
 public:
  Deflater();
  std::string deflate(std::string_view bytes) const;

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

/// A checksum to tell contents apart; no protection against who means to.
///
/// Standard: CRC-32 of ITU-T V.42.
std::uint32_t checksum(std::string_view bytes);

}  // namespace sopimus
