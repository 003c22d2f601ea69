#include "proposal/line_patch.h"

#include <cstdint>
#include <vector>

#include "compare/edit_script.h"

namespace sopimus {

namespace {

/// Lines with their ends.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

std::vector<std::uint32_t> numbers_of(const std::vector<std::string_view>& lines, TokenTable& table) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(lines.size());
  for (const std::string_view line : lines) numbers.push_back(table.number_of(line));
  return numbers;
}

}  // namespace

std::string patch_lines(std::string_view written, std::string_view before, std::string_view after) {
  const std::vector<std::string_view> old_lines = lines_of(before);
  const std::vector<std::string_view> own_lines = lines_of(written);
  const std::vector<std::string_view> new_lines = lines_of(after);
  TokenTable table;
  const std::vector<std::uint32_t> old_numbers = numbers_of(old_lines, table);
  // For each line of `before` and the end: where it begins in `written`.
  std::vector<std::size_t> place(old_lines.size() + 1, own_lines.size());
  std::vector<EditHunk> own = find_hunks(old_numbers, numbers_of(own_lines, table));
  own.push_back({old_lines.size(), old_lines.size(), own_lines.size(), own_lines.size()});
  std::size_t line = 0;
  std::size_t at = 0;
  for (const EditHunk& hunk : own) {
    for (; line < hunk.before_from; ++line, ++at) place[line] = at;
    // What the author wrote otherwise belongs to the first line that it stands for, or after the one before.
    for (; line < hunk.before_to; ++line) place[line] = line == hunk.before_from ? at : hunk.after_to;
    at = hunk.after_to;
  }
  std::string result;
  std::size_t next = 0;  // of `written`
  const auto copy_to = [&](std::size_t end) {
    for (; next < end; ++next) result += own_lines[next];
  };
  for (const EditHunk& hunk : find_hunks(old_numbers, numbers_of(new_lines, table))) {
    copy_to(place[hunk.before_from]);
    for (std::size_t i = hunk.after_from; i < hunk.after_to; ++i) result += new_lines[i];
    next = std::max(next, place[hunk.before_to]);
  }
  copy_to(own_lines.size());
  return result;
}

}  // namespace sopimus
