#include "source/attribute_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/date.h"
#include "base/length.h"
#include "base/text.h"

namespace sopimus {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

/// Takes one text apart from left to right; every take_ says whether it was there.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}
  bool at_end() const { return rest_.empty(); }
  bool take(std::string_view what) {
    if (!rest_.starts_with(what)) return false;
    rest_.remove_prefix(what.size());
    return true;
  }
  bool take_digits(std::size_t least, std::size_t most) {
    std::size_t n = 0;
    while (n < rest_.size() && n < most && is_digit(rest_[n])) ++n;
    if (n < least) return false;
    rest_.remove_prefix(n);
    return true;
  }
  bool take_small() {
    if (rest_.empty() || !is_small(rest_.front())) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_dash() { return take("-") || take("–"); }

 private:
  std::string_view rest_;
};

/// `one` and nothing else, or such with en dash or hyphen between.
template <typename One>
bool is_range(std::string_view word, One one) {
  Cursor cursor(word);
  if (!one(cursor)) return false;
  return cursor.at_end() || (cursor.take_dash() && one(cursor) && cursor.at_end());
}

template <typename Test>
bool all_words(std::string_view value, Test test) {
  const std::vector<std::string> words = split_words(value);
  return !words.empty() && std::all_of(words.begin(), words.end(), test);
}

bool is_section(std::string_view word) {
  return is_range(word, [](Cursor& c) {
    const bool digits = c.take_digits(1, 4);
    c.take_small();
    return digits;
  });
}

bool is_item(std::string_view word) {
  return is_range(word, [](Cursor& c) {
    const bool digits = c.take_digits(1, 3);
    return c.take_small() || digits;
  });
}

bool is_statute(std::string_view value) {
  Cursor cursor(value);
  return cursor.take_digits(1, 5) && cursor.take("/") && cursor.take_digits(4, 4) && cursor.at_end();
}

bool is_edition(std::string_view value) {
  const std::size_t slash = value.find('/');
  if (slash == std::string_view::npos || !is_id(value.substr(0, slash))) return false;
  Cursor cursor(value.substr(slash + 1));
  return (cursor.take("draft.") || cursor.take("frozen.")) && cursor.take_digits(1, 6) && cursor.at_end();
}

bool is_language(std::string_view value) {
  Cursor cursor(value);
  return cursor.take_small() && cursor.take_small() &&
         (cursor.at_end() || (cursor.take_small() && cursor.at_end()));
}

bool is_model(std::string_view value) {
  const std::size_t sign = value.find('@');
  if (sign == std::string_view::npos || !is_id(value.substr(0, sign))) return false;
  Cursor cursor(value.substr(sign + 1));
  return cursor.take_digits(1, 6) && cursor.at_end();
}

/// "figures/NAME.png": names of letters, digits, '-', '_', '.', no part starting with a point.
bool is_path(std::string_view value, std::string_view folder, std::string_view ending) {
  if (!value.starts_with(folder) || !value.ends_with(ending)) return false;
  for (const std::string& part : split(value, '/')) {
    if (part.empty() || part.front() == '.') return false;
  }
  return value.size() > folder.size() + ending.size() &&
         std::none_of(value.begin(), value.end(), [](char c) { return c == ' ' || c == '\\'; });
}

/// A narrower form than parse_length reads: digits before the point and after it.
bool is_length(std::string_view value) {
  Cursor cursor(value);
  cursor.take("-");
  const bool digits = cursor.take_digits(1, 5) && (!cursor.take(".") || cursor.take_digits(1, 3));
  return digits && (cursor.take("pt") || cursor.take("mm") || cursor.take("cm")) && cursor.at_end() &&
         parse_length(value);
}

bool is_hexadecimal_of(std::string_view value, std::size_t length) {
  return value.size() == length && std::all_of(value.begin(), value.end(), is_hexadecimal);
}

bool is_colour(std::string_view value) {
  return value.size() == 7 && value[0] == '#' && std::all_of(value.begin() + 1, value.end(), [](char c) {
           return is_hexadecimal(c) || (c >= 'A' && c <= 'F');
         });
}

bool is_share(const std::string& word) {
  const auto n = parse_whole(word);
  return n && *n >= 1 && *n <= 1000;
}

bool is_choice(const AttributeRule& rule, std::string_view value) {
  return std::find(rule.choices.begin(), rule.choices.end(), value) != rule.choices.end();
}

}  // namespace

bool is_id(std::string_view text) {
  constexpr std::size_t kLongest = 100;  // an id becomes a name in PDF and DOCX
  static constexpr std::string_view kMarks = "-_.";
  if (text.size() > 4 * kLongest) return false;
  const std::u32string characters = to_code_points(text);
  if (characters.size() > kLongest) return false;
  bool first = true;
  for (const char32_t c : characters) {
    const bool small =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == U'å' || c == U'ä' || c == U'ö';
    const bool large = (c >= 'A' && c <= 'Z') || c == U'Å' || c == U'Ä' || c == U'Ö';
    const bool mark = c < 0x80 && kMarks.find(static_cast<char>(c)) != std::string_view::npos;
    if (!small && (first || !(large || mark))) return false;
    first = false;
  }
  return !first;
}

std::optional<int> parse_whole(std::string_view text) {
  if (text.empty() || text.size() > 9 || !std::all_of(text.begin(), text.end(), is_digit))
    return std::nullopt;
  int n = 0;
  for (const char c : text) n = n * 10 + (c - '0');
  return n;
}

std::optional<int> parse_percent_tenths(std::string_view text) {
  const std::size_t point = text.find('.');
  const auto whole = parse_whole(text.substr(0, point));
  const auto tenths =
      point == std::string_view::npos ? std::optional<int>(0) : parse_whole(text.substr(point + 1));
  const bool one_decimal = point == std::string_view::npos || text.size() == point + 2;
  if (!whole || !tenths || !one_decimal || *whole > 100 || *whole * 10 + *tenths > 1000) return std::nullopt;
  return *whole * 10 + *tenths;
}

std::optional<MeetingRange> parse_meetings(std::string_view text) {
  const auto count = [](Cursor& c) { return c.take_digits(1, 3); };
  if (!is_range(text, count)) return std::nullopt;
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const int least = *parse_whole(text.substr(0, end));
  const std::size_t second = text.find_first_of("0123456789", end);
  const int most = second == std::string_view::npos ? least : *parse_whole(text.substr(second));
  if (least < 1 || most < least) return std::nullopt;
  return MeetingRange{least, most};
}

bool has_form(const AttributeRule& rule, std::string_view value) {
  switch (rule.form) {
    case AttributeForm::Text:
      return !value.empty();
    case AttributeForm::Token:
      return !value.empty() && value.find(' ') == std::string_view::npos;
    case AttributeForm::Id:
      return is_id(value);
    case AttributeForm::Ids:
      return all_words(value, is_id);
    case AttributeForm::Choice:
      return is_choice(rule, value);
    case AttributeForm::Choices:
      return all_words(value, [&](const std::string& word) { return is_choice(rule, word); });
    case AttributeForm::Integer: {
      const auto n = parse_whole(value);
      return n && *n >= rule.least && *n <= rule.most;
    }
    case AttributeForm::Date:
      return parse_date(value).has_value();
    case AttributeForm::Length:
      return is_length(value);
    case AttributeForm::Colour:
      return is_colour(value);
    case AttributeForm::Commit:
      return is_hexadecimal_of(value, 40);
    case AttributeForm::Hash:
      return is_hexadecimal_of(value, 64);
    case AttributeForm::Percent:
      return parse_percent_tenths(value).has_value();
    case AttributeForm::Statute:
      return is_statute(value);
    case AttributeForm::Sections:
      return all_words(value, is_section);
    case AttributeForm::Items:
      return all_words(value, is_item);
    case AttributeForm::Edition:
      return is_edition(value);
    case AttributeForm::Language:
      return is_language(value);
    case AttributeForm::Meetings:
      return parse_meetings(value).has_value();
    case AttributeForm::Columns:
      return all_words(value, is_share);
    case AttributeForm::ModelClause:
      return is_model(value);
    case AttributeForm::Figure:
      return is_path(value, "figures/", ".png");
    case AttributeForm::StyleFile:
      return is_path(value, "styles/", ".xml");
  }
  return false;
}

namespace {

struct Description {
  AttributeForm form;
  const char* what;
  const char* how;
};

constexpr const char* kIdHelp =
    "start with a small letter or digit and go on with letters, digits, '-', '_' and '.', 100 at most";

constexpr std::array<Description, 20> kDescriptions = {{
    {AttributeForm::Text, "a text", "write a text"},
    {AttributeForm::Token, "one word", "write it without spaces"},
    {AttributeForm::Id, "an id", kIdHelp},
    {AttributeForm::Ids, "an id", kIdHelp},
    {AttributeForm::Date, "a date", "write a day that exists, as 2025-12-31"},
    {AttributeForm::Length, "a length", "write it as 11pt, 25mm or 1.5cm"},
    {AttributeForm::Colour, "a colour", "write it as #1F3A5F"},
    {AttributeForm::Commit, "a commit", "write its 40 hexadecimal digits"},
    {AttributeForm::Hash, "a hash", "write its 64 hexadecimal digits"},
    {AttributeForm::Percent, "a percentage",
     "write a number from 0 to 100 with at most one decimal, as 12.5"},
    {AttributeForm::Statute, "the number of a statute", "write number and year, as 611/2021"},
    {AttributeForm::Sections, "the number of a section", "write numbers only, as 14, 6 7 or 3–5"},
    {AttributeForm::Items, "an item", "write a number or a small letter, as 3 or k"},
    {AttributeForm::Edition, "an edition", "write it as 2025-2029/frozen.1"},
    {AttributeForm::Language, "a language code", "write two or three small letters, as sv"},
    {AttributeForm::Meetings, "a number of meetings", "write it as 4 or 2-4"},
    {AttributeForm::Columns, "the width of a column", "write a whole number for each column, as 2 1 1"},
    {AttributeForm::ModelClause, "a model clause", "write its id and edition, as irtisanominen@1"},
    {AttributeForm::Figure, "the path of a figure",
     "write the path of a PNG without spaces, as figures/kaavio.png"},
    {AttributeForm::StyleFile, "the path of a style", "write it as styles/sfs2487.xml"},
}};

const Description* find_description(AttributeForm form) {
  for (const Description& description : kDescriptions) {
    if (description.form == form) return &description;
  }
  return nullptr;
}

}  // namespace

bool is_list(AttributeForm form) {
  switch (form) {
    case AttributeForm::Ids:
    case AttributeForm::Choices:
    case AttributeForm::Sections:
    case AttributeForm::Items:
    case AttributeForm::Columns:
      return true;
    default:
      return false;
  }
}

std::string describe_form(const AttributeRule& rule) {
  if (const Description* found = find_description(rule.form)) return found->what;
  if (rule.form == AttributeForm::Integer) {
    return fmt::format("a whole number from {} to {}", rule.least, rule.most);
  }
  return fmt::format("a value of '{}'", rule.name);
}

std::string explain_form(const AttributeRule& rule) {
  if (const Description* found = find_description(rule.form)) return found->how;
  if (rule.form == AttributeForm::Integer) return "write " + describe_form(rule);
  return "write one of: " + join(rule.choices, ", ");
}

}  // namespace sopimus
