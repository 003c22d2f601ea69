#include "cli/arguments.h"

#include <algorithm>
#include <boost/program_options.hpp>

#include "base/diagnostics.h"
#include "base/text.h"

namespace sopimus {

namespace po = boost::program_options;

std::string Arguments::value_of(std::string_view option, std::string otherwise) const {
  const auto found = options.find(option);
  return found == options.end() ? std::move(otherwise) : found->second;
}

std::vector<std::string> Arguments::values_of(std::string_view option) const {
  std::vector<std::string> values;
  for (const std::string& part : split(value_of(option), ',')) {
    if (!trim(part).empty()) values.push_back(trim(part));
  }
  return values;
}

namespace {

bool repeats(const std::string& name, const std::vector<Option>& options) {
  return std::any_of(options.begin(), options.end(),
                     [&](const Option& option) { return option.name == name && option.repeats; });
}

[[noreturn]] void refuse_unknown(std::string name, const std::vector<Option>& options) {
  while (name.starts_with("-")) name.erase(0, 1);
  std::vector<std::string> names;
  for (const Option& option : options) names.emplace_back(option.name);
  const std::string near = find_near_name(name, names);
  throw UsageError("no option '--" + name + "'",
                   near.empty() ? "see the command's --help" : "did you mean '--" + near + "'?");
}

}  // namespace

Arguments parse_arguments(const std::vector<std::string>& words, const std::vector<Option>& options) {
  po::options_description described;
  for (const Option& option : options) {
    std::string name(option.name);
    if (option.letter != '\0') name += std::string(",") + option.letter;
    if (option.value.empty()) {
      described.add_options()(name.c_str(), "");
    } else {
      described.add_options()(name.c_str(), po::value<std::string>(), "");
    }
  }
  Arguments result;
  try {
    using Style = po::command_line_style::style_t;
    const int style = po::command_line_style::unix_style & ~Style::allow_guessing;
    po::command_line_parser parser(words);
    // All that is no option is a word of the command's; the name says nothing to users.
    described.add_options()("words", po::value<std::vector<std::string>>(), "");
    po::positional_options_description positions;
    positions.add("words", -1);
    const po::parsed_options parsed = parser.options(described).positional(positions).style(style).run();
    for (const auto& option : parsed.options) {
      if (option.string_key == "words") {
        if (option.position_key < 0) refuse_unknown("words", options);
        result.words.insert(result.words.end(), option.value.begin(), option.value.end());
        continue;
      }
      const std::string value = option.value.empty() ? "" : option.value.front();
      const auto [there, is_first] = result.options.emplace(option.string_key, value);
      if (is_first) continue;
      if (repeats(option.string_key, options)) {
        there->second += "," + value;
      } else {
        throw UsageError("option '--" + option.string_key + "' is given twice");
      }
    }
  } catch (const po::unknown_option& error) {
    refuse_unknown(error.get_option_name(), options);
  } catch (const po::invalid_command_line_syntax& error) {
    const std::string name = error.get_option_name();
    if (error.kind() == po::invalid_command_line_syntax::extra_parameter) {
      throw UsageError("option '" + name + "' takes no value");
    }
    throw UsageError("option '" + name + "' needs a value");
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  return result;
}

}  // namespace sopimus
