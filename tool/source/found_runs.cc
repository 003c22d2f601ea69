#include "source/found_runs.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "source/found_sentences.h"
#include "source/found_text.h"

namespace sopimus {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

bool is_white(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x1680 || (c >= 0x2000 && c <= 0x2006) ||
         (c >= 0x2008 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x205F || c == 0x3000;
}

/// A space at which no line breaks: U+00A0 stands for the narrow one and the one as wide as a digit too.
bool is_tied(char32_t c) { return c == 0xA0 || c == 0x202F || c == 0x2007; }

/// What has no width, and what no text holds.
bool is_left_out(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0xFFFE ||
         c == 0xFFFF;
}

std::string without_broken_bytes(std::string text) {
  while (const auto at = find_invalid_utf8(text)) text[*at] = '\x01';
  return text;
}

bool look_alike(const Run& a, const Run& b) {
  return a.strong == b.strong && a.emphasis == b.emphasis && a.link == b.link && a.language == b.language &&
         !a.ends_sentence;
}

class Cleaner {
 public:
  /// Goes on from the text before it.
  std::string clean(std::string_view text) {
    std::string result;
    for (const char32_t c : to_code_points(text)) {
      if (is_white(c)) {
        if (!is_after_white_) result += ' ';
        is_after_white_ = true;
      } else if (is_tied(c)) {
        if (has_begun_) append_utf8(result, 0xA0);
        is_after_white_ = !has_begun_;
      } else if (!is_left_out(c)) {
        append_utf8(result, c);
        is_after_white_ = false;
        has_begun_ = true;
      }
    }
    return to_nfc(result);
  }

 private:
  bool is_after_white_ = true;
  bool has_begun_ = false;
};

void trim_end(Runs& runs) {
  while (!runs.empty()) {
    std::string& text = runs.back().text;
    while (text.ends_with(' ') || text.ends_with(kNoBreakSpace)) {
      text.resize(text.size() - (text.ends_with(' ') ? 1 : kNoBreakSpace.size()));
    }
    if (!text.empty()) return;
    runs.pop_back();
  }
}

}  // namespace

Runs to_clean_runs(Runs runs) {
  Runs result;
  Cleaner cleaner;
  for (Run& run : runs) {
    run.text = cleaner.clean(without_broken_bytes(std::move(run.text)));
    if (run.text.empty()) continue;
    if (!result.empty() && look_alike(result.back(), run)) {
      result.back().text += run.text;
    } else {
      result.push_back(std::move(run));
    }
  }
  trim_end(result);
  return result;
}

Runs with_sentence_ends(Runs runs) {
  const std::vector<std::size_t> starts = find_sentence_starts(to_plain_text(runs));
  Runs result;
  std::size_t next = 0;    // in `starts`
  std::size_t before = 0;  // bytes of the runs before
  for (Run& run : runs) {
    const std::size_t after = before + run.text.size();
    std::size_t from = 0;
    // The space after a sentence is its last character, as in a composed text.
    while (next < starts.size() && starts[next] <= after) {
      const std::size_t cut = starts[next] - before;
      ++next;
      std::string rest = std::move(run.text);  // so that the copy is one of looks only
      Run part = run;
      part.text = rest.substr(from, cut - from);
      part.ends_sentence = true;
      from = cut;
      result.push_back(std::move(part));
      run.text = std::move(rest);
    }
    if (from < run.text.size()) {
      run.text.erase(0, from);
      result.push_back(std::move(run));
    }
    before = after;
  }
  if (!result.empty()) result.back().ends_sentence = true;
  return result;
}

Runs without_start(Runs runs, std::size_t bytes) {
  Runs result;
  for (Run& run : runs) {
    const std::size_t cut = std::min(bytes, run.text.size());
    bytes -= cut;
    run.text.erase(0, cut);
    if (!run.text.empty()) result.push_back(std::move(run));
  }
  return to_clean_runs(std::move(result));
}

std::string to_clause_id(std::string_view heading) {
  constexpr std::size_t kLongest = 60;
  struct Fold {
    char32_t letter;
    char plain;
  };
  constexpr Fold kFolds[] = {{U'ä', 'a'}, {U'å', 'a'}, {U'á', 'a'}, {U'à', 'a'}, {U'ö', 'o'}, {U'ø', 'o'},
                             {U'ó', 'o'}, {U'é', 'e'}, {U'è', 'e'}, {U'ü', 'u'}, {U'š', 's'}, {U'ž', 'z'}};
  std::string id;
  for (const char32_t c : to_code_points(to_lower(to_nfc(heading)))) {
    char plain = '-';
    if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) plain = static_cast<char>(c);
    for (const Fold& fold : kFolds) {
      if (fold.letter == c) plain = fold.plain;
    }
    if (plain != '-' || (!id.empty() && id.back() != '-')) id += plain;
  }
  if (id.size() > kLongest) {
    const std::size_t hyphen = id.rfind('-', kLongest);
    id.resize(hyphen == std::string::npos ? kLongest : hyphen);
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  if (id.empty()) return "kohta";
  return id[0] >= '0' && id[0] <= '9' ? "kohta-" + id : id;
}

}  // namespace sopimus
