// What a file says of itself: XMP, the information dictionary, the meaning of its colours.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pdf/object_file.h"
#include "pdf/write_pdf.h"

namespace sopimus {

/// The facts that XMP and the information dictionary both state, so that they cannot differ.
struct Metadata {
  std::string title{};
  std::string author{};
  std::string subject{};
  std::string language{};
  std::string date{};  // ISO 8601, a day
  /// Names fit for XML and PDF: letters, digits, '_' and '-'.
  std::vector<std::pair<std::string, std::string>> properties{};
};

/// Fills in what `options` leave out, and cleans the names of properties; of two with one name the first
/// counts.
///
/// Errors: std::logic_error when the date is no day.
Metadata make_metadata(const Pages& pages, const PdfOptions& options);

/// ISO 32000-1:2008, 14.3.3 (Document information dictionary).
Entries make_info(const Metadata& metadata);

/// The metadata stream: claims ISO 19005-2 level A and ISO 14289-1, and describes every property that
/// PDF/A does not know.
///
/// Standard: ISO 16684-1:2012 (XMP); ISO 19005-2:2011, 6.6.2 (properties), 6.6.4 (identification); ISO
///           14289-1:2014, clause 5.
std::string make_xmp(const Metadata& metadata);

/// The output intent that gives DeviceRGB and DeviceGray their meaning.
///
/// Standard: ISO 32000-1:2008, 14.11.5; ISO 19005-2:2011, 6.2.3.
Reference write_output_intent(ObjectFile& file);

}  // namespace sopimus
