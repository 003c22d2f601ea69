#include "compose/png_size.h"

namespace sopimus {

namespace {

constexpr std::string_view kHead("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16);

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char c : bytes) value = (value << 8U) | static_cast<unsigned char>(c);
  return value;
}

bool is_side(std::uint32_t side) { return side > 0 && side <= kLargestPngSide; }

}  // namespace

std::optional<PngSize> parse_png_size(std::string_view bytes) {
  if (bytes.size() < kHead.size() + 8 || !bytes.starts_with(kHead)) return std::nullopt;
  const PngSize size{big_endian(bytes.substr(16, 4)), big_endian(bytes.substr(20, 4))};
  if (!is_side(size.width) || !is_side(size.height)) return std::nullopt;
  return size;
}

std::optional<PngSize> find_png_size(const std::string& path, std::string_view bytes, const SourceSpan& at,
                                     Diagnostics& diagnostics) {
  const std::optional<PngSize> size = parse_png_size(bytes);
  if (!size) {
    diagnostics.error("unreadable-figure", at,
                      "the figure '" + path + "' has no readable size of 1 to " +
                          std::to_string(kLargestPngSide) + " pixels a side",
                      "save it anew as PNG");
  }
  return size;
}

}  // namespace sopimus
