#include "compare/sentence_text.h"

#include <vector>

#include "base/text.h"
#include "compare/word_changes.h"

namespace sopimus {

namespace {

constexpr std::string_view kIndent = "    ";
constexpr std::string_view kRed = "\x1B[31;9m";  // struck through too: not by colour alone
constexpr std::string_view kGreen = "\x1B[32;4m";
constexpr std::string_view kPlain = "\x1B[0m";

/// What is never divided at a line's end.
struct PrintedWord {
  std::string text{};
  std::size_t width = 0;
  bool has_space_before = false;
};

void add_words(const WordStretch& stretch, const ChangesTextOptions& options,
               std::vector<PrintedWord>& words) {
  const bool is_removed = stretch.kind == WordStretch::Kind::Removed;
  const bool is_same = stretch.kind == WordStretch::Kind::Same;
  std::vector<std::string> parts = split_words(stretch.text);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::string text = std::move(parts[i]);
    if (!is_same && !options.has_colour) {
      if (i == 0) text.insert(0, is_removed ? "[-" : "{+");
      if (i + 1 == parts.size()) text += is_removed ? "-]" : "+}";
    }
    const std::size_t width = to_code_points(text).size();
    if (!is_same && options.has_colour)
      text = std::string(is_removed ? kRed : kGreen) + text + std::string(kPlain);
    words.push_back({std::move(text), width, i > 0 || stretch.has_space_before});
  }
}

std::string laid_out(const std::vector<PrintedWord>& words, char sign, const ChangesTextOptions& options) {
  const std::size_t indent = kIndent.size() + 2;
  std::string text = std::string(kIndent) + sign + " ";
  std::size_t column = indent;
  for (std::size_t i = 0; i < words.size(); ++i) {
    // What stands without a space after the word goes with it.
    std::size_t width = words[i].width;
    for (std::size_t next = i + 1; next < words.size() && !words[next].has_space_before; ++next)
      width += words[next].width;
    const bool has_space = words[i].has_space_before && column > indent;
    if (has_space && options.width > 0 && column + 1 + width > options.width) {
      text += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (has_space) {
      text += ' ';
      ++column;
    }
    text += words[i].text;
    column += words[i].width;
  }
  return text + "\n";
}

}  // namespace

std::string to_text(const SentenceChange& change, const ChangesTextOptions& options) {
  std::vector<PrintedWord> words;
  const bool is_reworded = !change.before.text.empty() && !change.after.text.empty();
  if (is_reworded) {
    bool follows_removed = false;
    for (WordStretch& stretch : find_word_changes(change.before.text, change.after.text)) {
      stretch.has_space_before = stretch.has_space_before || follows_removed;
      follows_removed = stretch.kind == WordStretch::Kind::Removed;
      add_words(stretch, options, words);
    }
    return laid_out(words, '~', options);
  }
  const bool is_added = change.before.text.empty();
  WordStretch whole;
  whole.text = is_added ? change.after.text : change.before.text;
  if (options.has_colour) whole.kind = is_added ? WordStretch::Kind::Added : WordStretch::Kind::Removed;
  add_words(whole, options, words);
  return laid_out(words, is_added ? '+' : '-', options);
}

}  // namespace sopimus
