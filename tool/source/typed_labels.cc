#include "source/typed_labels.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace sopimus {

namespace {

constexpr std::size_t kLongestHeading = 100;  // characters

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

/// The bytes of white space at the beginning: a space, a tab or U+00A0.
std::size_t count_spaces(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    if (text[i] == ' ' || text[i] == '\t') {
      ++i;
    } else if (text.substr(i).starts_with("\u00A0")) {
      i += 2;
    } else {
      break;
    }
  }
  return i;
}

/// A letter of any language: neither ASCII punctuation or a digit nor punctuation of Latin-1.
bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && (c < 0x2000 || c > 0x2BFF) && c < 0xE000;
}

bool begins_with_letter(std::string_view text) {
  const std::u32string start = to_code_points(text.substr(0, 4));
  return !start.empty() && is_letter(start.front());
}

/// "ii" is 2; 0 for what is no Roman number below forty.
int roman_value(std::string_view text) {
  static constexpr std::array<std::string_view, 10> kOnes = {"",  "i",  "ii",  "iii",  "iv",
                                                             "v", "vi", "vii", "viii", "ix"};
  for (int tens = 0; tens < 4; ++tens) {
    for (int ones = 0; ones < 10; ++ones) {
      const std::string roman =
          std::string(static_cast<std::size_t>(tens), 'x').append(kOnes.at(static_cast<std::size_t>(ones)));
      if (!roman.empty() && roman == text) return tens * 10 + ones;
    }
  }
  return 0;
}

struct Bullet {
  std::string_view typed;
  std::string_view label;
  bool needs_space;
};

constexpr std::array<Bullet, 19> kBullets = {{{"•", "•", false},
                                              {"●", "•", false},
                                              {"▪", "▪", false},
                                              {"■", "▪", false},
                                              {"◦", "◦", false},
                                              {"○", "◦", false},
                                              {"‣", "•", false},
                                              {"·", "•", false},
                                              {"➢", "•", false},
                                              {"→", "→", false},
                                              {"\uF0B7", "•", false},  // of the Symbol font
                                              {"\uF0A7", "▪", false},  // of Wingdings
                                              {"\uF0D8", "•", false},
                                              {"\uF0E0", "→", false},
                                              {"-", "–", true},
                                              {"–", "–", true},
                                              {"—", "–", true},
                                              {"*", "•", true},
                                              {"o", "◦", true}}};

std::optional<TypedMark> parse_bullet(std::string_view text) {
  for (const Bullet& bullet : kBullets) {
    if (!text.starts_with(bullet.typed)) continue;
    const std::size_t spaces = count_spaces(text.substr(bullet.typed.size()));
    if (bullet.needs_space && spaces == 0) return std::nullopt;
    const std::size_t length = bullet.typed.size() + spaces;
    if (length == text.size()) return std::nullopt;
    return TypedMark{std::string(bullet.label), std::string(bullet.label), 0, length, !bullet.needs_space};
  }
  return std::nullopt;
}

/// "1.", "a)", "(ii)" without the bracket before it.
std::optional<TypedMark> parse_counted(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  TypedMark mark;
  if (end > 0) {
    if (end > 2) return std::nullopt;
    mark.value = std::stoi(std::string(text.substr(0, end)));
    mark.kind = "1";
  } else {
    while (end < text.size() && is_small_letter(text[end])) ++end;
    const std::string_view letters = text.substr(0, end);
    mark.value = roman_value(letters);
    mark.kind = "i";
    // "i" begins a list more often than it is its ninth letter.
    if (end == 1 && letters != "i") {
      mark.value = letters[0] - 'a' + 1;
      mark.kind = "a";
    }
  }
  if (mark.value == 0 || end == text.size() || (text[end] != '.' && text[end] != ')')) return std::nullopt;
  if (text[end] == '.' && mark.kind != "1") return std::nullopt;  // "s. 4" is a page
  mark.label = text.substr(0, end + 1);
  mark.kind += text[end];
  mark.length = end + 1;
  return mark;
}

}  // namespace

std::optional<TypedNumber> parse_typed_number(std::string_view text) {
  constexpr std::size_t kMostParts = 6;
  TypedNumber result;
  std::size_t i = 0;
  while (i < text.size() && is_digit(text[i])) {
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - i > 2 || result.parts.size() == kMostParts) return std::nullopt;
    result.parts.push_back(std::stoi(std::string(text.substr(i, end - i))));
    i = end;
    result.number = text.substr(0, i);
    if (i < text.size() && text[i] == '.') ++i;
  }
  if (result.parts.empty() || result.parts.front() == 0) return std::nullopt;
  std::size_t spaces = count_spaces(text.substr(i));
  constexpr std::string_view kSection = "§";
  if (text.substr(i + spaces).starts_with(kSection)) {
    result.number.append(" ").append(kSection);
    i += spaces + kSection.size();
    spaces = count_spaces(text.substr(i));
  }
  if (spaces == 0 || !begins_with_letter(text.substr(i + spaces))) return std::nullopt;
  result.length = i + spaces;
  return result;
}

std::optional<TypedMark> parse_typed_mark(std::string_view text) {
  if (auto bullet = parse_bullet(text)) return bullet;
  const bool is_bracketed = text.starts_with('(');
  std::optional<TypedMark> mark = parse_counted(is_bracketed ? text.substr(1) : text);
  if (!mark) return std::nullopt;
  if (is_bracketed) {
    if (mark->label.back() != ')') return std::nullopt;
    mark->label.insert(0, "(");
    mark->kind.insert(0, "(");
    ++mark->length;
  }
  const std::size_t spaces = count_spaces(text.substr(mark->length));
  mark->length += spaces;
  if (spaces == 0 || mark->length == text.size()) return std::nullopt;
  return mark;
}

int TypedListLevels::level_of(const TypedMark& mark, std::size_t indent) {
  const auto is_same = [&](const Level& level) {
    return level.kind == mark.kind && indent <= level.indent + 1 && level.indent <= indent + 1;
  };
  while (!levels_.empty() && levels_.back().indent > indent + 1) levels_.pop_back();
  const auto known = std::find_if(levels_.begin(), levels_.end(), is_same);
  if (known == levels_.end()) {
    levels_.push_back({mark.kind, indent});
  } else {
    levels_.erase(known + 1, levels_.end());
  }
  return static_cast<int>(levels_.size());
}

bool HeadingNumbers::accepts(const std::vector<int>& parts) const {
  constexpr int kLeap = 3;
  if (parts.empty()) return false;
  if (last_.empty()) return parts.front() <= kLeap && parts.size() <= 2;
  // The first part that differs goes on; below it counting begins anew.
  std::size_t same = 0;
  while (same < parts.size() && same < last_.size() && parts[same] == last_[same]) ++same;
  if (same == parts.size()) return false;
  const int before = same < last_.size() ? last_[same] : 0;
  if (parts[same] <= before || parts[same] > before + kLeap) return false;
  return std::all_of(parts.begin() + static_cast<std::ptrdiff_t>(same) + 1, parts.end(),
                     [](int part) { return part == 1; });
}

bool is_heading_text(std::string_view text) {
  constexpr std::u32string_view kEnds = U".:;,!";
  const std::u32string letters = to_code_points(text);
  if (letters.empty() || letters.size() > kLongestHeading) return false;
  if (kEnds.find(letters.back()) != std::u32string_view::npos) return false;
  return std::any_of(letters.begin(), letters.end(), is_letter);
}

bool is_annex_heading(std::string_view text) {
  for (const std::string_view word : {"Liite ", "LIITE ", "Bilaga ", "BILAGA "}) {
    if (!text.starts_with(word) || !is_heading_text(text)) continue;
    const std::string_view rest = text.substr(word.size());
    std::size_t end = 0;
    while (end < rest.size() && is_digit(rest[end])) ++end;
    if (end == 0 && !rest.empty() && rest[0] >= 'A' && rest[0] <= 'Z') end = 1;
    if (end == 0 || end > 2) return false;
    return end == rest.size() || rest[end] == ' ' || rest[end] == ':' || rest[end] == '.';
  }
  return false;
}

bool is_in_capitals(std::string_view text) {
  const std::u32string all = to_code_points(text);
  constexpr std::ptrdiff_t kFewest = 4;  // "HVA" is an abbreviation
  return std::count_if(all.begin(), all.end(), is_letter) >= kFewest && to_upper(text) == text;
}

bool begins_in_lower_case(std::string_view text) {
  const std::u32string all = to_code_points(text.substr(0, 16));
  const auto first = std::find_if(all.begin(), all.end(),
                                  [](char32_t c) { return is_letter(c) || (c >= U'0' && c <= U'9'); });
  if (first == all.end() || !is_letter(*first)) return false;
  const std::string letter = to_utf8(std::u32string(1, *first));
  return to_lower(letter) == letter && to_upper(letter) != letter;
}

}  // namespace sopimus
