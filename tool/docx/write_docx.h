// Document → DOCX: real styles, native numbering, fields with their values.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/document.h"

namespace sopimus {

struct DocxOptions {
  std::string title{};
  std::string author{};
  std::string date{};  // ISO date; empty: 2000-01-01, never the clock
  /// Custom properties: edition, fingerprint, commit, diary number.
  std::vector<std::pair<std::string, std::string>> properties{};
  /// Page numbers for the contents, by "DOCUMENT#anchor": those of the PDF. Without one the entry has none.
  std::map<std::string, std::size_t, std::less<>> page_of_anchor{};
};

/// The bytes of the file; several documents become sections of their own with own heads and page numbers.
/// Same input, same bytes.
///
/// Standard: ECMA-376-1:2016 transitional.
std::string write_docx(const std::vector<const Document*>& documents, const DocxOptions& options);

}  // namespace sopimus
