#include "source/sentences.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace sopimus {

namespace {

// Without the last period, in small letters. A repository's lines depend on this table: an entry may be
// added, but taking one away rewrites the lines of every agreement at its next format.
constexpr std::array<std::string_view, 56> kAbbreviations = {
    // Finnish
    "alk", "ao", "em", "eaa", "esim", "huom", "jne", "klo", "ko", "kpl", "ks", "milj", "mm", "mom", "mrd",
    "n", "nk", "no", "nro", "ns", "oik", "os", "po", "puh", "pvm", "s", "sis", "so", "synt", "tms", "toim",
    "ts", "v", "vast", "vrt", "ym", "yms",
    // Swedish
    "bl.a", "ca", "d.v.s", "dvs", "enl", "f.d", "fr.o.m", "inkl", "jfr", "kl", "m.fl", "m.m", "nr", "o.d",
    "osv", "resp", "s.k", "t.ex", "t.o.m"};

bool is_gap(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r'; }
/// A no-break space parts words; a sentence never ends at it.
bool is_space(char32_t c) { return is_gap(c) || c == U'\u00A0' || c == U'\u202F'; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_opening(char32_t c) { return c == U'(' || c == U'['; }
bool is_closing(char32_t c) { return c == U')' || c == U']'; }

bool is_quote(char32_t c) {
  static constexpr std::u32string_view kQuotes = U"\"'”“„’‘»«";
  return kQuotes.find(c) != std::u32string_view::npos;
}

/// Capital letters of the languages at hand (Latin-1, Latin Extended-A) and nothing that depends on a
/// library.
bool is_capital(char32_t c) {
  if (c >= U'A' && c <= U'Z') return true;
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) return c % 2 == 0;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1;
  return false;
}

char32_t to_small(char32_t c) {
  const bool has_small = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  return has_small ? c + 0x20 : c;
}

bool is_abbreviation(std::u32string_view word) {
  std::u32string small;
  for (const char32_t c : word) small.push_back(to_small(c));
  const std::string text = to_utf8(small);
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), text) != kAbbreviations.end();
}

/// "A", "J.K": each part one capital letter.
bool is_initial(std::u32string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i % 2 == 0 ? !is_capital(word[i]) : word[i] != U'.') return false;
  }
  return word.size() % 2 == 1;
}

/// "3", "12", "1.1": an ordinal number or a day. A year, and a date with one, ends a sentence.
bool is_ordinal(std::u32string_view word) {
  std::size_t digits = 0;
  for (const char32_t c : word) {
    if (c != U'.' && !is_digit(c)) return false;
    digits = c == U'.' ? 0 : digits + 1;
  }
  return digits == 1 || digits == 2;
}

class SentenceFinder {
 public:
  explicit SentenceFinder(std::u32string text) : text_(std::move(text)) {}

  /// Indices of code points.
  std::vector<std::size_t> find() {
    std::vector<std::size_t> ends;
    int depth = 0;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (is_opening(text_[i])) ++depth;
      if (is_closing(text_[i])) depth = std::max(0, depth - 1);
      const bool at_gap = i > 0 && is_gap(text_[i]) && !is_gap(text_[i - 1]);
      if (at_gap && depth == 0 && ends_before(i) && starts_after(i)) {
        ends.push_back(i);
        start_ = i;
      }
    }
    return ends;
  }

 private:
  bool ends_before(std::size_t gap) const;
  bool starts_after(std::size_t gap) const;
  bool is_section_number(std::size_t mark) const;

  std::u32string text_;
  std::size_t start_ = 0;  // of the sentence at hand
};

bool SentenceFinder::ends_before(std::size_t gap) const {
  std::size_t mark = gap - 1;
  while (mark > start_ && (is_quote(text_[mark]) || is_closing(text_[mark]))) --mark;
  if (text_[mark] == U'?' || text_[mark] == U'!') return true;
  if (text_[mark] != U'.') return false;
  std::size_t first = mark;
  while (first > start_ && !is_space(text_[first - 1])) --first;
  while (first < mark && (is_quote(text_[first]) || is_opening(text_[first]))) ++first;
  const std::u32string_view word = std::u32string_view(text_).substr(first, mark - first);
  return !is_abbreviation(word) && !is_initial(word) && !is_ordinal(word) && !is_section_number(mark);
}

/// The period after "14 §" or "6 a §" when nothing stands before it.
bool SentenceFinder::is_section_number(std::size_t mark) const {
  std::size_t i = start_;
  while (i < mark && is_space(text_[i])) ++i;
  const std::size_t digits = i;
  while (i < mark && is_digit(text_[i])) ++i;
  if (i == digits) return false;
  while (i < mark && is_space(text_[i])) ++i;
  if (i < mark && text_[i] >= U'a' && text_[i] <= U'z') ++i;
  while (i < mark && is_space(text_[i])) ++i;
  return i + 1 == mark && text_[i] == U'§';
}

bool SentenceFinder::starts_after(std::size_t gap) const {
  std::size_t i = gap;
  while (i < text_.size() && is_space(text_[i])) ++i;
  while (i < text_.size() && (is_quote(text_[i]) || is_opening(text_[i]))) ++i;
  return i < text_.size() && (is_capital(text_[i]) || is_digit(text_[i]));
}

}  // namespace

std::vector<std::size_t> find_sentence_ends(std::string_view text) {
  std::vector<std::size_t> offsets;
  const std::u32string code_points = to_code_points(text);
  std::size_t offset = 0;
  std::size_t index = 0;
  for (const std::size_t end : SentenceFinder(code_points).find()) {
    for (; index < end; ++index) {
      const char32_t c = code_points[index];
      offset += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    offsets.push_back(offset);
  }
  return offsets;
}

}  // namespace sopimus
