// Characters as our files write them.

#pragma once

#include <string>
#include <string_view>

namespace sopimus {

/// `text` for character data: & < > as entities, and characters that cannot be seen (no-break spaces, soft
/// hyphen, zero-width and direction marks) as numbers, so that an author sees them.
std::string to_xml_text(std::string_view text);

/// The same for a value between double quotes.
std::string to_xml_value(std::string_view value);

}  // namespace sopimus
