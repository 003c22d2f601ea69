#include "check/business_id.h"

#include <algorithm>
#include <array>

#include "check/letters.h"

namespace sopimus {

namespace {

constexpr std::array<int, 7> kWeights = {7, 9, 10, 5, 8, 4, 2};

}  // namespace

bool is_business_id_form(std::string_view text) {
  constexpr std::size_t kLength = 9;
  if (text.size() != kLength || text[7] != '-' || !is_digit(text[8])) return false;
  return std::all_of(text.begin(), text.begin() + 7, is_digit);
}

std::optional<char> check_digit_of(std::string_view id) {
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights[i] * (id[i] - '0');
  const int rest = sum % 11;
  if (rest == 1) return std::nullopt;
  return static_cast<char>('0' + (rest == 0 ? 0 : 11 - rest));
}

bool is_right_business_id(std::string_view text) {
  return is_business_id_form(text) && check_digit_of(text) == text[8];
}

}  // namespace sopimus
