// Long text on a terminal, a page at a time, as git shows it.

#pragma once

#include <string_view>

namespace sopimus {

/// Shows `text` with the program that SOPIMUS_PAGER or PAGER names, else less, when standard output is a
/// terminal; else, or when `is_paged` is false, prints it. A reader who leaves before the end is no error.
void show_text(std::string_view text, bool is_paged);

}  // namespace sopimus
