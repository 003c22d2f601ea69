#include "seal/stream_data.h"

#include <libdeflate.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "base/free_with.h"

namespace sopimus {

namespace {

/// libdeflate writes into a given room: it grows with the data until the bound.
std::optional<std::string> inflate(std::string_view packed) {
  const std::unique_ptr<libdeflate_decompressor, FreeWith<libdeflate_free_decompressor>> decompressor(
      libdeflate_alloc_decompressor());
  if (!decompressor) return std::nullopt;
  std::string room;
  for (std::size_t size = std::max<std::size_t>(4096, packed.size() * 4);; size *= 4) {
    room.resize(std::min(size, kLargestStream));
    std::size_t used = 0;
    const libdeflate_result result = libdeflate_zlib_decompress_ex(
        decompressor.get(), packed.data(), packed.size(), room.data(), room.size(), nullptr, &used);
    if (result == LIBDEFLATE_SUCCESS) {
      room.resize(used);
      return room;
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room.size() == kLargestStream) return std::nullopt;
  }
}

int paeth(int left, int up, int corner) {
  const int estimate = left + up - corner;
  const int to_left = std::abs(estimate - left);
  const int to_up = std::abs(estimate - up);
  const int to_corner = std::abs(estimate - corner);
  if (to_left <= to_up && to_left <= to_corner) return left;
  return to_up <= to_corner ? up : corner;
}

/// ISO/IEC 15948:2003, 9.2 (PNG filter types) with one byte a pixel, as in cross-reference streams.
std::optional<std::string> undo_png(std::string_view data, std::size_t columns) {
  std::string out;
  std::string above(columns, '\0');
  for (; data.size() > columns; data.remove_prefix(columns + 1)) {
    const int filter = static_cast<unsigned char>(data.front());
    if (filter > 4) return std::nullopt;
    std::string row(data.substr(1, columns));
    for (std::size_t i = 0; i < columns; ++i) {
      const int left = i > 0 ? static_cast<unsigned char>(row[i - 1]) : 0;
      const int up = static_cast<unsigned char>(above[i]);
      const int corner = i > 0 ? static_cast<unsigned char>(above[i - 1]) : 0;
      const int add[] = {0, left, up, (left + up) / 2, paeth(left, up, corner)};
      row[i] = static_cast<char>(static_cast<unsigned char>(row[i]) + add[filter]);
    }
    out += row;
    above = std::move(row);
  }
  return out;
}

/// A filter's parameter, whether they stand alone or in an array of one.
std::int64_t parameter(const PdfValue& dictionary, std::string_view name, std::int64_t otherwise) {
  const PdfValue* parameters = dictionary.find("DecodeParms");
  if (parameters != nullptr && parameters->is(PdfValue::Kind::Array) && parameters->items.size() == 1) {
    parameters = &parameters->items.front();
  }
  const PdfValue* value = parameters == nullptr ? nullptr : parameters->find(name);
  return value != nullptr && value->is_whole_number() ? value->number : otherwise;
}

}  // namespace

std::optional<std::string> decode_stream(std::string_view bytes, const PdfValue& dictionary,
                                         std::size_t begin, std::int64_t length) {
  if (length < 0 || begin > bytes.size() || static_cast<std::uint64_t>(length) > bytes.size() - begin)
    return std::nullopt;
  const std::string_view raw = bytes.substr(begin, static_cast<std::size_t>(length));
  const PdfValue* filter = dictionary.find("Filter");
  if (filter != nullptr && filter->is(PdfValue::Kind::Array)) {
    if (filter->items.size() > 1) return std::nullopt;
    filter = filter->items.empty() ? nullptr : &filter->items.front();
  }
  if (filter == nullptr || filter->is(PdfValue::Kind::Null)) {
    return raw.size() > kLargestStream ? std::nullopt : std::optional<std::string>(raw);
  }
  if (!filter->is_name("FlateDecode")) return std::nullopt;
  std::optional<std::string> data = inflate(raw);
  const std::int64_t predictor = parameter(dictionary, "Predictor", 1);
  if (!data || predictor == 1) return data;
  const std::int64_t columns = parameter(dictionary, "Columns", 1);
  const bool has_byte_pixels =
      parameter(dictionary, "Colors", 1) == 1 && parameter(dictionary, "BitsPerComponent", 8) == 8;
  if (predictor < 10 || columns < 1 || columns > 4096 || !has_byte_pixels) return std::nullopt;
  return undo_png(*data, static_cast<std::size_t>(columns));
}

}  // namespace sopimus
