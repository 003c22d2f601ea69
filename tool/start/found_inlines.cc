#include "start/found_inlines.h"

#include <utility>

#include "base/text.h"

namespace sopimus {

namespace {

/// The signs of Word's own fonts as signs that every font has: arrows stay arrows, others become bullets.
std::string with_common_signs(const std::string& text) {
  std::u32string letters = to_code_points(text);
  for (char32_t& letter : letters) {
    const bool is_arrow = letter == 0xF0E0 || letter == 0xF0E8;
    const bool is_own = letter >= 0xE000 && letter <= 0xF8FF;
    if (is_own) letter = is_arrow ? U'→' : U'•';
  }
  return to_utf8(letters);
}

}  // namespace

Inlines to_inlines(const Runs& runs, const SourceSpan& at) {
  Inlines inlines;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Run& run = runs[i];
    Inline stretch;
    stretch.text = with_common_signs(run.text);
    stretch.strong = run.strong;
    stretch.emphasis = run.emphasis;
    stretch.language.text = run.language;
    stretch.at = at;
    const bool ends_in_space = stretch.text.ends_with(' ');
    const bool space_follows = i + 1 < runs.size() && runs[i + 1].text.starts_with(' ');
    stretch.ends_sentence = run.ends_sentence && (ends_in_space || space_follows);
    if (stretch.ends_sentence && ends_in_space) stretch.text.pop_back();
    if (!inlines.empty() && inlines.back().ends_sentence && stretch.text.starts_with(' ')) {
      stretch.text.erase(0, 1);
    }
    if (!stretch.text.empty()) {
      inlines.push_back(std::move(stretch));
    } else if (!inlines.empty() && stretch.ends_sentence) {
      inlines.back().ends_sentence = true;
    }
  }
  if (!inlines.empty()) inlines.back().ends_sentence = false;
  return inlines;
}

Inlines to_title(const Runs& runs, const SourceSpan& at) {
  Inlines title = to_inlines(runs, at);
  for (Inline& stretch : title) stretch.strong = false;
  return title;
}

}  // namespace sopimus
