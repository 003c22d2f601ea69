#include "source/text_lines.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace sopimus {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// A number of a page: no year.
bool is_small_number(std::string_view text) {
  return !text.empty() && text.size() <= 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "3 (12)", "3/12", "Sivu 3", "- 3 -"; a bare number only at the edge of a page.
bool is_page_number(std::string_view text, bool is_edge) {
  constexpr std::size_t kLongest = 20;
  if (text.size() > kLongest) return false;
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    const bool is_part = c != ' ' && c != '(' && c != ')' && c != '/' && c != '-';
    if (is_part) word += c;
    if (!is_part && !word.empty()) words.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) words.push_back(word);
  const bool is_named = !words.empty() && (to_lower(words[0]) == "sivu" || to_lower(words[0]) == "sida");
  if (is_named) words.erase(words.begin());
  if (words.empty() || words.size() > 2 || !std::all_of(words.begin(), words.end(), is_small_number))
    return false;
  const bool is_framed = text.find_first_of("()/") != std::string_view::npos || text.front() == '-';
  return is_named || is_edge || (is_framed && (words.size() == 2 || text.front() == '-'));
}

/// "-----": drawn, not written.
bool is_rule(std::string_view text) { return text.find_first_not_of("-_=* ") == std::string_view::npos; }

/// "1 Osapuolet ........ 3"
bool is_contents_line(std::string_view text) {
  const std::size_t end = text.find_last_not_of("0123456789 ");
  if (end == std::string_view::npos || end + 1 == text.size()) return false;
  const std::string_view before = text.substr(0, end + 1);
  return before.ends_with("....") || before.ends_with("……") || before.ends_with(". . .");
}

bool is_contents_heading(std::string_view text) {
  const std::string small = to_lower(text);
  return small == "sisällys" || small == "sisällysluettelo" || small == "innehåll" ||
         small == "innehållsförteckning";
}

class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_(text) {}

  std::vector<TextLine> read() {
    std::size_t from = 0;
    for (std::size_t i = 0; i <= text_.size(); ++i) {
      const char c = i < text_.size() ? text_[i] : '\n';
      if (c != '\n' && c != '\r' && c != '\f' && c != '\v') continue;
      add(from, i);
      if (c == '\f') {
        has_pages_ = true;
        end_page();
      }
      if (c == '\r' && i + 1 < text_.size() && text_[i + 1] == '\n') ++i;
      from = i + 1;
    }
    if (has_pages_) end_page();
    leave_out_contents();
    return std::move(lines_);
  }

 private:
  void add(std::size_t from, std::size_t to) {
    constexpr std::size_t kTab = 8;
    TextLine line;
    for (; from < to; ++from) {
      if (text_[from] == '\t') {
        line.indent += kTab - line.indent % kTab;
      } else if (text_[from] == ' ') {
        ++line.indent;
      } else if (text_.substr(from).starts_with(kNoBreakSpace)) {
        ++line.indent;
        ++from;
      } else {
        break;
      }
    }
    while (to > from) {
      if (text_[to - 1] == ' ' || text_[to - 1] == '\t') {
        --to;
      } else if (text_.substr(from, to - from).ends_with(kNoBreakSpace)) {
        to -= kNoBreakSpace.size();
      } else {
        break;
      }
    }
    if (from >= to) {
      is_apart_ = true;
      return;
    }
    line.text = to_nfc(text_.substr(from, to - from));
    line.offset = from;
    line.length = to - from;
    line.width = line.indent + count_characters(line.text);
    line.is_apart = is_apart_;
    if (is_page_number(line.text, is_page_start_) || is_rule(line.text)) {
      is_apart_ = true;
      return;
    }
    is_apart_ = false;
    is_page_start_ = false;
    lines_.push_back(std::move(line));
  }

  void end_page() {
    if (!lines_.empty() && is_small_number(lines_.back().text) && !is_page_start_) lines_.pop_back();
    is_apart_ = true;
    is_page_start_ = true;
  }

  void leave_out_contents() {
    std::vector<TextLine> kept;
    for (TextLine& line : lines_) {
      if (!is_contents_line(line.text)) {
        kept.push_back(std::move(line));
      } else if (!kept.empty() && is_contents_heading(kept.back().text)) {
        kept.pop_back();
      }
    }
    lines_ = std::move(kept);
  }

  std::string_view text_;
  std::vector<TextLine> lines_{};
  bool is_apart_ = true;
  bool is_page_start_ = false;
  bool has_pages_ = false;
};

/// Letters and digits of a word in small letters.
std::string bare_word(std::string_view word) {
  constexpr std::string_view kMarks = ".,;:!?()\"'";
  const std::size_t first = word.find_first_not_of(kMarks);
  if (first == std::string_view::npos) return {};
  return to_lower(word.substr(first, word.find_last_not_of(kMarks) - first + 1));
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

}  // namespace

TextLines to_lines(std::string_view text) {
  constexpr std::size_t kLongLine = 140;  // no page is so wide
  TextLines result;
  result.lines = LineReader(text).read();
  std::vector<std::size_t> widths;
  std::size_t all = 0;
  std::size_t in_long = 0;
  for (const TextLine& line : result.lines) {
    widths.push_back(line.width);
    all += line.width;
    if (line.width > kLongLine) in_long += line.width;
  }
  if (widths.empty()) return result;
  const auto ninth = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), ninth, widths.end());
  result.width = *ninth;
  result.is_line_a_paragraph = in_long * 2 > all;
  return result;
}

bool ends_early(const TextLine& line, const TextLine& next, std::size_t width) {
  return line.width + 1 + count_characters(first_word(next.text)) <= width;
}

LineJoiner::LineJoiner(const TextLines& lines) {
  const bool has_hyphens = std::any_of(lines.lines.begin(), lines.lines.end(),
                                       [](const TextLine& line) { return line.text.ends_with('-'); });
  if (!has_hyphens) return;
  for (const TextLine& line : lines.lines) {
    for (const std::string& word : split_words(line.text)) words_.insert(bare_word(word));
  }
}

void LineJoiner::join(std::string& text, std::string_view next) const {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  constexpr std::array<std::string_view, 7> kJoining = {"ja", "tai", "sekä", "eli", "och", "eller", "samt"};
  const std::string_view word = first_word(next);
  if (text.ends_with(kSoftHyphen)) {
    text.resize(text.size() - kSoftHyphen.size());
  } else if (!text.ends_with('-') || std::find(kJoining.begin(), kJoining.end(), word) != kJoining.end()) {
    text += ' ';
  } else {
    const std::size_t start = text.rfind(' ') == std::string::npos ? 0 : text.rfind(' ') + 1;
    const std::string whole = text.substr(start, text.size() - start - 1) + std::string(word);
    if (start + 1 < text.size() && words_.contains(bare_word(whole))) text.pop_back();
  }
  text += next;
}

}  // namespace sopimus
