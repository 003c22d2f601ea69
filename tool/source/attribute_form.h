// The forms that attribute values have. One string in, one answer out; the schema has the same patterns.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "source/vocabulary.h"

namespace sopimus {

/// Whether `value`, white space collapsed, has the form that `rule` asks for.
bool has_form(const AttributeRule& rule, std::string_view value);

/// Whether the value is a list of words, each of which has_form judges alone.
bool is_list(AttributeForm form);

/// What one value is, to stand after "is not ": "a date".
std::string describe_form(const AttributeRule& rule);
/// How to write it, to stand as help: "write it as 2025-12-31".
std::string explain_form(const AttributeRule& rule);

bool is_id(std::string_view text);
/// "50", "12.5" as tenths; absent when it is no percentage from 0 to 100 with at most one decimal.
std::optional<int> parse_percent_tenths(std::string_view text);
/// Absent when the text is not a whole number of at most nine digits.
std::optional<int> parse_whole(std::string_view text);
/// "4" and "2-4"; absent when it is neither or falls.
struct MeetingRange {
  int least = 0;
  int most = 0;
};
std::optional<MeetingRange> parse_meetings(std::string_view text);

}  // namespace sopimus
