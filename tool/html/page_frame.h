// The frame that every page has: head, security policy, style sheet, the link past what stands before the
// main part, script.

#pragma once

#include <string>
#include <string_view>

#include "html/html_text.h"

namespace sopimus {

struct PageFrame {
  std::string language{};
  std::string title{};
  std::string author{};       // may be empty
  std::string style{};        // CSS, without "<" and "&"
  std::string script{};       // as the style sheet; may be empty
  bool has_pictures = false;  // as data: addresses
};

/// The bytes of the whole page around `body`, which holds the element of id `_main`. The page may load
/// nothing, and what it holds itself is named by its hash, so that nobody can add to it.
///
/// Standard: HTML (Living Standard), well-formed XML too; CSP Level 3, 2.3.1; WCAG 2.2, 2.4.1 (bypass
/// blocks).
std::string write_page(const PageFrame& frame, HtmlText body);

}  // namespace sopimus
