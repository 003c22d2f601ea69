#include "source/found_sentences.h"

#include <algorithm>

#include "base/text.h"
#include "source/sentences.h"

namespace sopimus {

namespace {

// The letters of Finnish and Swedish.
bool is_capital(char32_t c) { return (c >= U'A' && c <= U'Z') || c == U'Å' || c == U'Ä' || c == U'Ö'; }
bool is_small(char32_t c) { return (c >= U'a' && c <= U'z') || c == U'å' || c == U'ä' || c == U'ö'; }
bool is_quote(char32_t c) { return c == U'"' || c == U'”' || c == U'“' || c == U'„'; }

/// A letter with its place.
struct Letter {
  char32_t code = 0;
  std::size_t offset = 0;
};

std::vector<Letter> letters_of(std::string_view text) {
  std::vector<Letter> letters;
  std::size_t offset = 0;
  for (const char32_t c : to_code_points(text)) {
    letters.push_back({c, offset});
    offset += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
  letters.push_back({0, offset});
  return letters;
}

/// After a whole word of small letters, at the beginning of one: no web address and no abbreviation.
std::vector<std::size_t> find_missing_spaces(const std::vector<Letter>& letters) {
  constexpr std::size_t kLeastWord = 4;
  std::vector<std::size_t> starts;
  std::size_t small = 0;  // letters in a row before this one
  bool is_word = true;    // nothing but letters since the last space
  int depth = 0;
  for (std::size_t i = 0; i + 3 < letters.size(); ++i) {
    const char32_t c = letters[i].code;
    depth += c == U'(' ? 1 : c == U')' && depth > 0 ? -1 : 0;
    const bool is_missing = c == U'.' && depth == 0 && is_word && small >= kLeastWord &&
                            is_capital(letters[i + 1].code) && is_small(letters[i + 2].code) &&
                            is_small(letters[i + 3].code);
    if (is_missing) starts.push_back(letters[i + 1].offset);
    if (c == U' ' || is_missing) {
      is_word = true;
    } else if (!is_small(c) && !is_capital(c)) {
      is_word = false;
    }
    small = is_small(c) ? small + 1 : 0;
  }
  return starts;
}

/// Where the quotations of more than one sentence begin and end.
std::vector<std::size_t> find_long_quotations(const std::vector<Letter>& letters,
                                              const std::vector<std::size_t>& starts) {
  std::vector<std::size_t> found;
  const auto holds_start = [&](std::size_t from, std::size_t to) {
    const auto next = std::upper_bound(starts.begin(), starts.end(), from);
    return next != starts.end() && *next < to;
  };
  std::size_t open = letters.size();
  for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
    if (!is_quote(letters[i].code)) continue;
    const bool opens = (i == 0 || letters[i - 1].code == U' ') && is_capital(letters[i + 1].code);
    if (open == letters.size()) {
      if (opens) open = i;
      continue;
    }
    if (holds_start(letters[open].offset, letters[i].offset)) {
      if (open > 0) found.push_back(letters[open].offset);
      const bool goes_on =
          i + 2 < letters.size() && letters[i + 1].code == U' ' && is_capital(letters[i + 2].code);
      if (goes_on) found.push_back(letters[i + 2].offset);
    }
    open = letters.size();
  }
  return found;
}

}  // namespace

std::vector<std::size_t> find_sentence_starts(std::string_view text) {
  const std::vector<Letter> letters = letters_of(text);
  std::vector<std::size_t> starts = find_missing_spaces(letters);
  for (const std::size_t end : find_sentence_ends(text)) starts.push_back(end + 1);
  std::sort(starts.begin(), starts.end());
  const std::vector<std::size_t> quotations = find_long_quotations(letters, starts);
  starts.insert(starts.end(), quotations.begin(), quotations.end());
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

}  // namespace sopimus
