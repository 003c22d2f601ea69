// The size of a picture from the head of its PNG file.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace sopimus {

struct PngSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  bool operator==(const PngSize&) const = default;
};

inline constexpr std::uint32_t kLargestPngSide = 20000;

/// Absent when the bytes do not begin as a PNG does, or a side is 0 or above kLargestPngSide.
/// Units:    pixels.
/// Standard: ISO/IEC 15948:2004, 5.2 (PNG signature), 11.2.2 (IHDR).
std::optional<PngSize> parse_png_size(std::string_view bytes);

/// The same, of the agreement's file `path`; when absent, a fault at the place that names it.
std::optional<PngSize> find_png_size(const std::string& path, std::string_view bytes, const SourceSpan& at,
                                     Diagnostics& diagnostics);

}  // namespace sopimus
