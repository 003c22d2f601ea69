// Document → Pages: lines, pages, tables, running heads.

#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "language/hyphenate.h"
#include "layout/pages.h"
#include "model/document.h"

namespace sopimus {

/// The four faces of the family that a style names.
struct FontSet {
  std::shared_ptr<Font> regular{};
  std::shared_ptr<Font> bold{};
  std::shared_ptr<Font> italic{};
  std::shared_ptr<Font> bold_italic{};
};

struct LayoutOptions {
  bool line_numbers = false;  // in the left margin, by the style
  /// At the foot of a file of several documents, with "*" for its page number: "Kokousaineisto, sivu *".
  /// Empty: by what the documents are.
  std::string page_words{};
  /// Only page numbers are asked for, of the pages that a word processor will make: lines are estimated
  /// (line_estimate.h) and show no text. Nothing of how the text looks is reported.
  bool only_page_numbers = false;
};

/// Lays out one document, or several one after another as one file (each begins on a new page with its
/// own head and page numbers).
///
/// Errors: a character that no face has is a fault at its span; a word wider than the line a warning.
/// Cost:   linear in the text.
Pages lay_out(const std::vector<const Document*>& documents, const FontSet& fonts, Hyphenator& hyphenator,
              Diagnostics& diagnostics, const LayoutOptions& options = {});

}  // namespace sopimus
