#include "pdf/deflate.h"

#include <libdeflate.h>

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

std::string Deflater::deflate(std::string_view bytes) const {
  std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
  const std::size_t size =
      libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size());
  if (size == 0) throw std::logic_error("libdeflate needs more than its own bound");
  out.resize(size);
  return out;
}

std::uint32_t checksum(std::string_view bytes) { return libdeflate_crc32(0, bytes.data(), bytes.size()); }

}  // namespace sopimus
