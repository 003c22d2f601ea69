#include "base/deflate.h"

#include <gtest/gtest.h>
#include <libdeflate.h>

namespace sopimus {
namespace {

using Inflate = decltype(libdeflate_zlib_decompress);

std::string inflate(const std::string& bytes, std::size_t size, Inflate* with) {
  libdeflate_decompressor* inflater = libdeflate_alloc_decompressor();
  std::string out(size, '\0');
  const auto result = with(inflater, bytes.data(), bytes.size(), out.data(), out.size(), nullptr);
  libdeflate_free_decompressor(inflater);
  return result == LIBDEFLATE_SUCCESS ? out : "broken";
}

TEST(Deflate, GivesBackWhatWasCompressed) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "yhteistyösopimus " + std::to_string(i);
  const Deflater deflater;
  for (const std::string& wanted : {std::string(), std::string("a"), text}) {
    EXPECT_EQ(inflate(deflater.deflate(wanted), wanted.size(), libdeflate_zlib_decompress), wanted);
    EXPECT_EQ(inflate(deflater.deflate_bare(wanted), wanted.size(), libdeflate_deflate_decompress), wanted);
  }
  EXPECT_LT(deflater.deflate(text).size(), text.size() / 4);
  EXPECT_EQ(deflater.deflate(text), Deflater().deflate(text));
}

TEST(Checksum, IsThatOfZip) { EXPECT_EQ(checksum("123456789"), 0xCBF43926U); }

}  // namespace
}  // namespace sopimus
