// Short names for long keys: what a hidden bookmark's name is made of.

#pragma once

#include <string>
#include <string_view>

namespace sopimus {

/// The first 12 base32 digits (RFC 4648, section 6, in lower case) of the SHA-256 of `key`: 60 bits, so that
/// a hundred thousand keys share one with a chance of one in a hundred million. Letters and 2–7 only.
std::string to_short_key(std::string_view key);

}  // namespace sopimus
