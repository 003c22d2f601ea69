// The words of a PDF from anywhere.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// The text of each page in the order it is drawn, lines apart by "\n", UTF-8; absent when poppler's
/// pdftotext is not there, or cannot read the file within the limits of the jail.
///
/// Errors: Failure when no process can be made.
std::optional<std::vector<std::string>> read_pdf_pages(std::string_view bytes);

}  // namespace sopimus
