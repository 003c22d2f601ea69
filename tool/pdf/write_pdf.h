// Pages → PDF: tagged, fonts embedded and subset, links, outline, signature fields.

#pragma once

#include <string>
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
/// Standard: ISO 32000-1:2008; tagged as 14.8; aims at ISO 19005-2:2011 level A and ISO 14289-1:2014.
std::string write_pdf(const Pages& pages, const PdfOptions& options);

}  // namespace sopimus
