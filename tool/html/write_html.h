// Documents → one HTML page that needs nothing but itself.
//
// The page has its style sheet, its script and its pictures inside and asks no other file for anything;
// without the script everything can still be read. It is for reading and for screen readers; what is signed
// is the PDF. A marked Document (model/mark.h) becomes a comparison: changes shown in the text and listed
// above it.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/timeline.h"
#include "model/document.h"

namespace sopimus {

/// What the two texts of a comparison are called, in the language of the first document: "2021–2025,
/// päätösversio", "LUONNOS 3". Where a name is empty the page says "Vanha teksti" or "Uusi teksti".
struct ComparisonNames {
  std::string old_name{};
  std::string new_name{};
};

struct HtmlOptions {
  std::string title{};   // of the page; the first document's when empty
  std::string author{};  // for the page's description; may be empty
  /// Makes the page a comparison even when nothing is marked. Marked Documents are one without it.
  std::optional<ComparisonNames> comparison{};
  std::optional<Timeline> timeline{};  // drawn below the first document's title
};

/// The bytes of the page: HTML (Living Standard) that is well-formed XML too, UTF-8.
///
/// Shape:    documents stand one after another in the order given; references between them are links. The
/// first
///           one's style and language are the page's. An anchor is the id of its element; with several
///           documents it is "DOCUMENT.anchor".
/// Errors:   std::logic_error without documents.
/// Standard: WCAG 2.2, level AA; WAI-ARIA 1.2.
std::string write_html(const std::vector<const Document*>& documents, const HtmlOptions& options);

}  // namespace sopimus
