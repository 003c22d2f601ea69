// Writes HTML into one string: HTML that is well-formed XML as well, so that every XML tool can read it.
//
// Names are the caller's literals; values are escaped here.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

class HtmlText {
 public:
  void open(std::string_view name);
  void attribute(std::string_view name, std::string_view value);
  void attribute(std::string_view name, std::int64_t value);
  /// Only when `value` is not empty.
  void attribute_if(std::string_view name, std::string_view value);
  void text(std::string_view text);
  void close();

  /// `<name attribute="value">text</name>`
  void whole(std::string_view name, std::string_view text);
  void whole(std::string_view name, std::string_view class_name, std::string_view text);

  /// A line's end between two blocks, for whoever reads the source.
  void line_end();

  /// What is well-formed already: style sheets and scripts without "<" and "&".
  void raw(std::string_view fragment);

  /// The text; every element is closed (std::logic_error otherwise).
  std::string take();

 private:
  void end_start_tag();

  std::string out_;
  std::vector<std::string_view> open_;
  bool in_start_tag_ = false;
};

/// An element that closes itself with its scope.
class Tag {
 public:
  explicit Tag(HtmlText& html, std::string_view name) : html_(html) { html_.open(name); }
  Tag(HtmlText& html, std::string_view name, std::string_view class_name) : html_(html) {
    html_.open(name);
    html_.attribute_if("class", class_name);
  }
  ~Tag() { html_.close(); }
  Tag(const Tag&) = delete;
  Tag& operator=(const Tag&) = delete;

 private:
  HtmlText& html_;
};

/// `text` with markup escaped; control characters are left out.
void append_html(std::string& out, std::string_view text);

/// RFC 4648, 4 (Base 64 Encoding).
std::string to_base64(std::string_view bytes);

/// "sha256-…": what a content security policy says of an inline script or style sheet (CSP Level 3, 2.3.1).
std::string to_policy_hash(std::string_view bytes);

}  // namespace sopimus
