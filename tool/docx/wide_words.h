// Optional hyphens where a word is wider than its table column: an office program without a dictionary of
// the language would cut it anywhere, and without a hyphen.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "docx/write_docx.h"
#include "model/document.h"

namespace sopimus {

/// `runs` with U+00AD in words that may not fit on a line of `letters` letters: between the parts of a
/// compound, and inside a part that is too wide itself. Text that links stays as it is. Absent when all
/// words fit.
std::optional<Runs> divide_wide_words(const Runs& runs, std::size_t letters, const WordDivider& divider,
                                      std::string_view language);

}  // namespace sopimus
