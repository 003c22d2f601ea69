// Work on files from anywhere, in a child process that can do no harm.
//
// The child has bounds of time, memory and stack, writes no file, opens no connection and starts no program
// but the one it is made for. When it dies or takes too long, there is no answer.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

struct JailLimits {
  int cpu_seconds = 5;
  int wall_seconds = 15;
  std::size_t memory_bytes = std::size_t{512} << 20U;  // of address space; not held under AddressSanitizer
  std::size_t answer_bytes = std::size_t{64} << 20U;
};

/// What `work` returns in the child; absent when it did not end well within the limits. Must be called by the
/// only thread.
///
/// Errors: Failure when no process can be made.
std::optional<std::string> run_in_jail(const std::function<std::string()>& work, const JailLimits& limits);

/// What a program prints. It reads `input` where its words say kJailInput. Absent too when there is no such
/// program.
std::optional<std::string> run_program_in_jail(const std::vector<std::string>& words, std::string_view input,
                                               const JailLimits& limits);

inline constexpr std::string_view kJailInput = "/dev/fd/0";

}  // namespace sopimus
