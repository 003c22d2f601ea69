// Which sections of a statute a citation names.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// "6 §", "7 §" of "lain (612/2021) 6 ja 7 §:ssä"; "7 § 4 mom." of "7 §:n 4 momentissa"; "8 §" of "8 § i
/// lagen". Ranges stay one: "3–5 §". Numbers and signs are joined by U+00A0.
std::vector<std::string> sections_in(std::string_view citation);

}  // namespace sopimus
