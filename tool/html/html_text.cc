#include "html/html_text.h"

#include <algorithm>

#include "base/digest.h"

namespace sopimus {

namespace {

/// HTML (13.1.2, Void elements): the only ones that may be written `<name/>`.
bool is_void(std::string_view name) {
  constexpr std::string_view kVoid[] = {"br", "col", "hr", "img", "input", "link", "meta"};
  return std::find(std::begin(kVoid), std::end(kVoid), name) != std::end(kVoid);
}

unsigned char digit_value(char digit) {
  return static_cast<unsigned char>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

}  // namespace

std::string to_base64(std::string_view bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result;
  result.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8 | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      result += k <= count ? kDigits[group >> (18 - 6 * k) & 0x3F] : '=';
    }
  }
  return result;
}

std::string to_policy_hash(std::string_view bytes) {
  const std::string hex = sha256_hex(bytes);
  std::string digest;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    digest += static_cast<char>(digit_value(hex[i]) << 4 | digit_value(hex[i + 1]));
  }
  return "sha256-" + to_base64(digest);
}

void HtmlText::attribute_if(std::string_view name, std::string_view value) {
  if (!value.empty()) attribute(name, value);
}

void HtmlText::close() { close_element(is_void(open_name())); }

void HtmlText::whole(std::string_view name, std::string_view text) { whole(name, {}, text); }

void HtmlText::whole(std::string_view name, std::string_view class_name, std::string_view text) {
  open(name);
  attribute_if("class", class_name);
  this->text(text);
  close();
}

}  // namespace sopimus
