// A stream's data with its filters undone, within a bound.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "seal/pdf_value.h"

namespace sopimus {

/// The most that one stream may hold when its filters are undone.
inline constexpr std::size_t kLargestStream = 16U << 20U;

/// The data of the stream whose `length` bytes begin at `begin`. Absent for another filter than FlateDecode
/// (with a predictor of PNG or none), for broken data, and over kLargestStream.
///
/// Standard: ISO 32000-1:2008, 7.3.8 (streams), 7.4.4 (FlateDecode and predictors).
std::optional<std::string> decode_stream(std::string_view bytes, const PdfValue& dictionary,
                                         std::size_t begin, std::int64_t length);

}  // namespace sopimus
