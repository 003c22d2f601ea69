// What a person sees: standard output and error, messages, findings. The only place that writes to them.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace sopimus {

/// Errors: Failure when standard output cannot take it (disk full, closed).
void print_out(std::string_view text);
void print_error(std::string_view text);
/// All findings to standard error, sorted; nothing when there are none.
void print_diagnostics(const Diagnostics& diagnostics);
/// "2 errors, 1 warning" in words, or "no findings".
std::string count_text(const Diagnostics& diagnostics);
/// The findings as a JSON array.
std::string to_json_text(const Diagnostics& diagnostics);
/// Columns of the terminal that standard output is; 0 when it is none.
std::size_t terminal_width();
/// Flushes standard output. Errors: Failure when it cannot take all.
void flush_out();

}  // namespace sopimus
