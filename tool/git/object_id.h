// The name of a git object as a value.

#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

namespace sopimus {

/// The 20 bytes of a SHA-1 name; all zeros: no object.
struct ObjectId {
  std::array<std::uint8_t, 20> bytes{};

  explicit operator bool() const { return *this != ObjectId{}; }
  auto operator<=>(const ObjectId&) const = default;
};

/// 40 lower-case hexadecimal digits.
std::string to_hex(const ObjectId& id);
/// Errors: std::logic_error when `hex` is no such name.
ObjectId to_object_id(const std::string& hex);

/// A SHA-1 name is as good as random: its first bytes are the hash.
struct ObjectIdHash {
  std::size_t operator()(const ObjectId& id) const {
    std::size_t hash = 0;
    std::memcpy(&hash, id.bytes.data(), sizeof hash);
    return hash;
  }
};

}  // namespace sopimus
