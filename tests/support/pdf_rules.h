// The rules of PDF/A-2a and PDF/UA-1 that a program can check, for the files that sopimus writes.
//
// Independent of the library that wrote the file. Narrower than the standards: what sopimus never writes
// (transparency, other fonts, other annotations) is refused altogether.

#pragma once

#include <string>
#include <vector>

#include "support/pdf_objects.h"

namespace sopimus {

struct PdfFault {
  std::string rule{};  // one of pdf_rules()
  std::string what{};  // where and how
};

/// The names of all rules, each "STANDARD CLAUSE WORDS": A is ISO 19005-2:2011, UA is ISO 14289-1:2014, PDF
/// is ISO 32000-1:2008.
const std::vector<std::string>& pdf_rules();

/// All that `file` breaks, in no order.
std::vector<PdfFault> find_pdf_faults(const PdfObjects& file);

}  // namespace sopimus
