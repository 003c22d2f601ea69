#include "pdf/object_streams.h"

#include <algorithm>
#include <stdexcept>

namespace sopimus {
namespace {

static_assert(ObjectPack::kMost <= 0x100, "a row has one byte for the place in a stream");

void append_number(std::string& row, std::size_t number, std::size_t width) {
  for (std::size_t byte = width; byte > 0; --byte) {
    row.push_back(static_cast<char>(number >> 8U * (byte - 1) & 0xFFU));
  }
}

/// Table 18: its kind, where it is, and its place in a stream or else its generation.
std::string make_row(const ObjectLocation& location, std::size_t width) {
  const bool is_packed = location.stream > 0;
  std::string row(1, is_packed ? '\2' : '\1');
  append_number(row, is_packed ? static_cast<std::size_t>(location.stream) : location.where, width);
  append_number(row, is_packed ? location.where : 0, 1);
  return row;
}

/// The bytes that every offset and every number of an object fits in.
std::size_t find_width(const std::vector<ObjectLocation>& locations) {
  std::size_t largest = locations.size();
  for (const ObjectLocation& location : locations) largest = std::max(largest, location.where);
  std::size_t width = 1;
  while (largest >>= 8U) ++width;
  return width;
}

}  // namespace

void ObjectPack::add(int number, std::string_view tokens) {
  if (size_++ == kMost) throw std::logic_error("an object stream with too many objects");
  numbers_.append(std::to_string(number)).append(1, ' ');
  numbers_.append(std::to_string(objects_.size())).append(1, '\n');
  objects_.append(tokens).append(1, '\n');
}

Entries ObjectPack::entries() const {
  return {{"Type", "/ObjStm"}, {"N", std::to_string(size_)}, {"First", std::to_string(numbers_.size())}};
}

CrossReferenceStream make_cross_references(const std::vector<ObjectLocation>& locations) {
  const std::size_t width = find_width(locations);
  const std::size_t columns = width + 2;
  std::string above(columns, '\0');  // number 0 is free, and so are all that could follow it
  CrossReferenceStream stream;
  const auto add = [&](const std::string& row) {
    stream.data.push_back('\2');
    for (std::size_t i = 0; i < columns; ++i) stream.data.push_back(static_cast<char>(row[i] - above[i]));
    above = row;
  };
  add(above);
  for (const ObjectLocation& location : locations) add(make_row(location, width));
  stream.entries = {{"Type", "/XRef"},
                    {"Size", std::to_string(locations.size() + 1)},
                    {"W", "[1 " + std::to_string(width) + " 1]"},
                    {"DecodeParms", "<</Predictor 12/Columns " + std::to_string(columns) + ">>"}};
  return stream;
}

}  // namespace sopimus
