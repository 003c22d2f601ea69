// The words of a command line, checked against a command's table of options.

#pragma once

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

struct Option {
  std::string_view name;         // "at"
  char letter = '\0';            // 'o', or none
  std::string_view value;        // "REV"; empty for a flag
  std::string_view description;  // a line, imperative or noun, no full stop
  bool repeats = false;          // may be given several times, or several values with commas
};

struct Arguments {
  std::vector<std::string> words{};  // what is no option
  std::map<std::string, std::string, std::less<>> options{};

  bool has(std::string_view option) const { return options.find(option) != options.end(); }
  std::string value_of(std::string_view option, std::string otherwise = {}) const;
  /// Of an option that repeats: all its values in their order.
  std::vector<std::string> values_of(std::string_view option) const;
};

/// A command line that makes no sense: exit code 2.
struct UsageError : std::runtime_error {
  explicit UsageError(const std::string& what, std::string help = {})
      : std::runtime_error(what), mend(std::move(help)) {}
  std::string mend;
};

/// Errors: UsageError for an unknown option (with the nearest), one given twice, a missing value.
Arguments parse_arguments(const std::vector<std::string>& words, const std::vector<Option>& options);

}  // namespace sopimus
