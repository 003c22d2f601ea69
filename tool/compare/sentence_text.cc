#include "compare/sentence_text.h"

#include <algorithm>
#include <vector>

#include "base/plain_spaces.h"
#include "base/text.h"

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

/// A stretch of one mark as words.
class PrintedWords {
 public:
  explicit PrintedWords(bool has_colour) : has_colour_(has_colour) {}

  void add(const Run& run, bool shows_mark) {
    const Mark::Kind kind = shows_mark ? run.mark.kind : Mark::Kind::None;
    const std::string text = with_plain_spaces(run.text);
    const bool is_marked = kind == Mark::Kind::Deleted || kind == Mark::Kind::Inserted;
    if (kind != last_) close();
    std::size_t at = 0;
    while (at < text.size()) {
      if (text[at] == ' ') {
        has_space_ = true;
        ++at;
        continue;
      }
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const bool goes_on = !words_.empty() && !has_space_ && kind == last_;
      if (goes_on) {
        words_.back().text += text.substr(at, end - at);
      } else {
        // What replaces a word is read apart from it.
        const bool replaces = last_ == Mark::Kind::Deleted && kind == Mark::Kind::Inserted;
        words_.push_back({text.substr(at, end - at), 0, has_space_ || replaces});
        if (is_marked && kind != last_) open_ = words_.size();
      }
      last_ = kind;
      has_space_ = false;
      at = end;
    }
  }

  std::vector<PrintedWord> take() {
    close();
    return std::move(words_);
  }

 private:
  /// Ends a stretch: marks its first and last word, or colours each.
  void close() {
    const bool is_deleted = last_ == Mark::Kind::Deleted;
    if (open_ > 0 && !has_colour_) {
      words_[open_ - 1].text.insert(0, is_deleted ? "[-" : "{+");
      words_.back().text += is_deleted ? "-]" : "+}";
    }
    for (std::size_t i = closed_; i < words_.size(); ++i) {
      words_[i].width = to_code_points(words_[i].text).size();
      if (open_ == 0 || !has_colour_) continue;
      words_[i].text = std::string(is_deleted ? kRed : kGreen) + words_[i].text + std::string(kPlain);
    }
    closed_ = words_.size();
    open_ = 0;
  }

  bool has_colour_;
  std::vector<PrintedWord> words_{};
  Mark::Kind last_ = Mark::Kind::None;
  bool has_space_ = false;
  std::size_t open_ = 0;    // one more than where the marked stretch begins; 0 when none is open
  std::size_t closed_ = 0;  // how many words are done
};

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
  const bool is_added = change.before.text.empty();
  const bool is_reworded = !is_added && !change.after.text.empty();
  PrintedWords words(options.has_colour);
  for (const Run& run : change.merged) words.add(run, is_reworded || options.has_colour);
  if (!change.other_clause.empty()) {
    Run note;
    note.text = std::string(change.after.text.empty() ? " [to " : " [from ") + change.other_clause + "]";
    words.add(note, false);
  }
  const bool is_moved = !change.other_clause.empty();
  return laid_out(words.take(), is_reworded ? '~' : is_moved ? '>' : is_added ? '+' : '-', options);
}

}  // namespace sopimus
