#include "base/kept_bytes.h"

#include <utility>

#include "base/digest.h"

namespace sopimus {

namespace {

/// "sopimus history 1 DIGEST\n"
std::string head_of(std::string_view form, std::string_view body) {
  return "sopimus " + std::string(form) + " " + sha256_hex(body) + "\n";
}

}  // namespace

void KeptWriter::number(std::uint64_t value, int size) {
  for (int i = 0; i < size; ++i) bytes_ += static_cast<char>(value >> (8 * i) & 0xFF);
}

void KeptWriter::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
}

std::string KeptWriter::take_file(std::string_view form) {
  std::string head = head_of(form, bytes_);
  return std::move(head) + std::exchange(bytes_, {});
}

KeptReader::KeptReader(std::string_view file, std::string_view form) {
  const std::size_t head = file.find('\n');
  if (head != std::string_view::npos) rest_ = file.substr(head + 1);
  failed_ = head == std::string_view::npos || file.substr(0, head + 1) != head_of(form, rest_);
}

std::uint64_t KeptReader::number(std::size_t size) {
  const std::string_view taken = bytes(size);
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    value |= std::uint64_t{static_cast<unsigned char>(taken[i])} << (8 * i);
  }
  return value;
}

std::string_view KeptReader::bytes(std::uint64_t size) {
  if (failed_ || size > rest_.size()) {
    failed_ = true;
    return {};
  }
  const std::string_view taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

}  // namespace sopimus
