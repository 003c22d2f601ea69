#include "base/deflate.h"

#include <libdeflate.h>

#include <memory>
#include <new>
#include <stdexcept>

namespace sopimus {

// Level 1: levels 2 to 4 take two thirds more instructions for one to three hundredths of the file's size,
// level 12 forty times as many for five.
Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(1)) {
  if (!compressor_) throw std::bad_alloc();
}

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

namespace {

/// `bound` and `compress` are libdeflate's of one container.
std::string compress_with(libdeflate_compressor* compressor, std::string_view bytes,
                          decltype(libdeflate_deflate_compress_bound)* bound,
                          decltype(libdeflate_deflate_compress)* compress) {
  const std::size_t room = bound(compressor, bytes.size());
  const auto out = std::make_unique_for_overwrite<char[]>(room);  // most of it stays untouched
  const std::size_t size = compress(compressor, bytes.data(), bytes.size(), out.get(), room);
  if (size == 0) throw std::logic_error("libdeflate needs more than its own bound");
  return {out.get(), size};
}

}  // namespace

std::string Deflater::deflate(std::string_view bytes) const {
  return compress_with(compressor_.get(), bytes, libdeflate_zlib_compress_bound, libdeflate_zlib_compress);
}

std::string Deflater::deflate_bare(std::string_view bytes) const {
  return compress_with(compressor_.get(), bytes, libdeflate_deflate_compress_bound,
                       libdeflate_deflate_compress);
}

std::uint32_t checksum(std::string_view bytes) { return libdeflate_crc32(0, bytes.data(), bytes.size()); }

}  // namespace sopimus
