// Finnish business IDs (Y-tunnus): seven digits, a hyphen, a check digit.

#pragma once

#include <optional>
#include <string_view>

namespace sopimus {

/// True of "0177826-0", whatever its check digit.
bool is_business_id_form(std::string_view text);
/// The digit that the first seven demand (weights 7 9 10 5 8 4 2, modulo 11); absent when none is given with
/// these seven.
std::optional<char> check_digit_of(std::string_view id);
bool is_right_business_id(std::string_view text);

}  // namespace sopimus
