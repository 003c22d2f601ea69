// Running heads and feet of one document's section.

#pragma once

#include <string>
#include <vector>

#include "docx/package.h"
#include "docx/write_docx.h"
#include "model/document.h"

namespace sopimus {

/// What decides a section's heads beside its document.
struct SectionPlace {
  std::size_t index = 0;        // from 0: names the parts
  bool is_only = true;          // the file has no other: its pages are the file's
  std::string file_language{};  // of the default run properties
};

/// Adds the head and foot parts of `document` and returns w:sectPr with the references to them: page size
/// and margins of its style, pages counted from 1, another head on the first page.
///
/// The head has the places of SFS 2487: the owner at the left; the kind of document, its date and diary
/// number in the fifth column; page (pages) at the right. A draft says so on every page, publicity stands on
/// the first. The PDF's heads are the same (layout/running_head.h).
///
/// Standard: ECMA-376-1:2016, 17.6.17 (w:sectPr), 17.10 (Headers and Footers).
std::string write_section(Package& package, const Document& document, const DocxOptions& options,
                          const SectionPlace& place);

}  // namespace sopimus
