// A Document's text as it is read aloud: what the structure of a PDF must hold, paragraph by paragraph.

#pragma once

#include <string>

#include "model/document.h"

namespace sopimus {

/// The text, paragraph by paragraph with "\n" after each: numbers, list labels and table cells in reading
/// order, U+00A0 as a space. Without title, contents and signatures unless `whole`.
std::string to_reading_text(const Document& document, bool whole = true);

}  // namespace sopimus
