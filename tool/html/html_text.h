// HTML that is well-formed XML as well, so that every XML tool can read it, written into one string. Style
// sheets and scripts go in raw, without "<" and "&".

#pragma once

#include <string>
#include <string_view>

#include "base/markup_text.h"

namespace sopimus {

class HtmlText : public MarkupText {
 public:
  HtmlText() : MarkupText(LineEnds::Kept) {}
  /// Only when `value` is not empty.
  void attribute_if(std::string_view name, std::string_view value);
  void close();

  /// `<name attribute="value">text</name>`
  void whole(std::string_view name, std::string_view text);
  void whole(std::string_view name, std::string_view class_name, std::string_view text);

  /// A line's end between two blocks, for whoever reads the source.
  void line_end() { raw("\n"); }
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

/// RFC 4648, 4 (Base 64 Encoding).
std::string to_base64(std::string_view bytes);

/// "sha256-…": what a content security policy says of an inline script or style sheet (CSP Level 3, 2.3.1).
std::string to_policy_hash(std::string_view bytes);

}  // namespace sopimus
