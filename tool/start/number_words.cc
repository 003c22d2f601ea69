#include "start/number_words.h"

#include "base/plain_spaces.h"
#include "base/text.h"
#include "start/mention_forms.h"

namespace sopimus {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::size_t word_end(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_of(" ,.;:()", at);
  return end == std::string_view::npos ? text.size() : end;
}

std::size_t chapter_number_length(std::string_view text, std::size_t at) {
  std::size_t i = at;
  while (i < text.size() && is_digit(text[i])) {
    const std::size_t start = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    if (i - start > 2) return 0;
    if (i + 1 < text.size() && text[i] == '.' && is_digit(text[i + 1])) {
      ++i;
    } else {
      break;
    }
  }
  if (i == at || !is_word_edge(text, i)) return 0;
  const std::string_view rest = text.substr(i);
  return rest.starts_with(" §") || rest.starts_with("§") || rest.starts_with("/") ? 0 : i - at;
}

SectionWords parse_section_words(std::string_view text, std::size_t at) {
  SectionWords words;
  std::size_t i = at;
  while (i < text.size() && is_digit(text[i])) {
    while (i < text.size() && is_digit(text[i])) words.section += text[i++];
    if (i + 1 < text.size() && is_small(text[i]) && !is_small(text[i + 1])) words.section += text[i++];
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("–") && rest.size() > 3 && is_digit(rest[3])) {
      words.section += "–";
      i += std::string_view("–").size();
    } else if (rest.starts_with(" ja ") && rest.size() > 4 && is_digit(rest[4])) {
      words.section += ' ';
      i += 4;
    } else if (rest.starts_with(", ") && rest.size() > 2 && is_digit(rest[2])) {
      words.section += ' ';
      i += 2;
    } else {
      break;
    }
  }
  if (words.section.empty()) return {};
  if (i < text.size() && text[i] == ' ') ++i;
  if (!text.substr(i).starts_with("§")) return {};
  i += std::string_view("§").size();
  if (i + 1 < text.size() && text[i] == ':' && is_small(text[i + 1])) {
    ++i;
    while (i < text.size() && (is_small(text[i]) || static_cast<unsigned char>(text[i]) >= 0x80)) ++i;
  }
  words.length = i - at;
  return words;
}

std::optional<GrammaticalCase> case_of_section(const std::string& section, std::string_view words) {
  for (std::size_t i = 0; i < kCaseNames.size(); ++i) {
    const auto grammatical_case = static_cast<GrammaticalCase>(i);
    if (with_plain_spaces(inflect_section(section, grammatical_case, "fi")) == words) return grammatical_case;
  }
  return std::nullopt;
}

SubsectionWords parse_subsection_words(std::string_view text, std::size_t at) {
  SubsectionWords words;
  std::size_t i = at;
  if (i >= text.size() || text[i] != ' ') return {};
  ++i;
  while (i < text.size() && is_digit(text[i])) words.number += text[i++];
  if (words.number.empty() || i >= text.size() || text[i] != ' ') return {};
  ++i;
  const std::size_t end = word_end(text, i);
  for (std::size_t c = 0; c < kCaseNames.size(); ++c) {
    words.grammatical_case = static_cast<GrammaticalCase>(c);
    if (inflect("momentti", words.grammatical_case, "fi") != text.substr(i, end - i)) continue;
    words.length = end - at;
    return words;
  }
  return {};
}

}  // namespace sopimus
