// Pages → PDF: tagged, fonts embedded and subset, links, outline, signature fields.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "layout/pages.h"

namespace sopimus {

struct PdfOptions {
  std::string title{};
  std::string author{};   // the owner
  std::string subject{};  // edition and label
  std::string language{};
  std::string date{};  // ISO date of the edition for CreationDate; empty: 2000-01-01, never the clock
  /// Custom Info keys and XMP properties: edition, fingerprint, commit, diary number.
  std::vector<std::pair<std::string, std::string>> properties{};
};

/// The bytes of the file. Same input, same bytes.
///
/// Shape:    a link whose place is not in `pages` is plain text; a period in a signature field's name becomes
///           '_', and of fields with one name the later get a number; of a property's name, letters, digits,
///           '_' and '-' are kept.
/// Errors:   Failure when a picture is no PNG or too large, or a font's tables are damaged; std::logic_error
///           when there are no pages, `date` is no day, or an index leads nowhere.
/// Cost:     linear; 60 pages of text take about 60 ms.
/// Standard: ISO 32000-1:2008; tagged as 14.8; aims at ISO 19005-2:2011 level A and ISO 14289-1:2014.
std::string write_pdf(const Pages& pages, const PdfOptions& options);

}  // namespace sopimus
