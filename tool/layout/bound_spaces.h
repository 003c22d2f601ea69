// Where a space must not be a line's end though the author typed a plain one: "14 §", "10 000 €", "s. 12".

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace sopimus {

/// Byte offsets of the plain spaces of `text` that bind their neighbours, ascending.
///
/// Cost:     linear.
/// Standard: Kielitoimiston ohjepankki (tavutus ja rivinvaihto; välilyönti: luvut, yksiköt, pykälänmerkki,
///           ajatusviiva); SFS 4175:2006 (numerojen ja merkkien kirjoittaminen).
std::vector<std::size_t> find_bound_spaces(std::string_view text);

}  // namespace sopimus
