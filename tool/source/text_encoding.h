// The bytes of a text file as UTF-8, whatever they were saved in.

#pragma once

#include <string>
#include <string_view>

namespace sopimus {

struct DecodedText {
  enum class Encoding { Utf8, Utf16, Windows1252, Binary };
  Encoding encoding = Encoding::Utf8;
  std::string text{};  // without a byte order mark; empty for Binary
};

/// UTF-16 is known by its byte order mark; what holds a zero byte otherwise is Binary; what is not UTF-8 is
/// taken for Windows-1252, whose five unused bytes become U+FFFD.
DecodedText decode_text(std::string_view bytes);

}  // namespace sopimus
