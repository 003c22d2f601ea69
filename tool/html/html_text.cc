#include "html/html_text.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/digest.h"

namespace sopimus {

namespace {

/// What stands for one byte; null where the byte stands for itself.
constexpr const char* escape_of(unsigned char byte) {
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return byte < 0x20 && byte != '\n' && byte != '\t' ? "" : nullptr;
  }
}

constexpr std::array<const char*, 256> kEscapes = [] {
  std::array<const char*, 256> escapes{};
  for (std::size_t i = 0; i < escapes.size(); ++i) escapes[i] = escape_of(static_cast<unsigned char>(i));
  return escapes;
}();

/// HTML (13.1.2, Void elements): the only ones that may be written `<name/>`.
bool is_void(std::string_view name) {
  constexpr std::string_view kVoid[] = {"br", "col", "hr", "img", "input", "link", "meta"};
  return std::find(std::begin(kVoid), std::end(kVoid), name) != std::end(kVoid);
}

unsigned char digit_value(char digit) {
  return static_cast<unsigned char>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

}  // namespace

void append_html(std::string& out, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char* escape = kEscapes[static_cast<unsigned char>(text[i])];
    if (escape == nullptr) continue;
    out.append(text, from, i - from);
    out += escape;
    from = i + 1;
  }
  out.append(text, from, text.size() - from);
}

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

void HtmlText::open(std::string_view name) {
  end_start_tag();
  out_ += '<';
  out_ += name;
  open_.push_back(name);
  in_start_tag_ = true;
}

void HtmlText::attribute(std::string_view name, std::string_view value) {
  if (!in_start_tag_) throw std::logic_error("an attribute outside a start tag");
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_html(out_, value);
  out_ += '"';
}

void HtmlText::attribute(std::string_view name, std::int64_t value) {
  attribute(name, std::to_string(value));
}

void HtmlText::attribute_if(std::string_view name, std::string_view value) {
  if (!value.empty()) attribute(name, value);
}

void HtmlText::text(std::string_view text) {
  end_start_tag();
  append_html(out_, text);
}

void HtmlText::close() {
  const std::string_view name = open_.back();
  open_.pop_back();
  if (in_start_tag_ && is_void(name)) {
    out_ += "/>";
    in_start_tag_ = false;
    return;
  }
  end_start_tag();
  out_ += "</";
  out_ += name;
  out_ += '>';
}

void HtmlText::whole(std::string_view name, std::string_view text) { whole(name, {}, text); }

void HtmlText::whole(std::string_view name, std::string_view class_name, std::string_view text) {
  open(name);
  attribute_if("class", class_name);
  this->text(text);
  close();
}

void HtmlText::line_end() {
  end_start_tag();
  out_ += '\n';
}

void HtmlText::raw(std::string_view fragment) {
  end_start_tag();
  out_ += fragment;
}

std::string HtmlText::take() {
  if (!open_.empty()) throw std::logic_error("an element is not closed: " + std::string(open_.back()));
  return std::move(out_);
}

void HtmlText::end_start_tag() {
  if (!in_start_tag_) return;
  out_ += '>';
  in_start_tag_ = false;
}

}  // namespace sopimus
