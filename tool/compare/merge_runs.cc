#include "compare/merge_runs.h"

#include <algorithm>
#include <string>

#include "compare/classify.h"
#include "compare/word_hunks.h"

namespace sopimus {

namespace {

using Tokens = std::vector<WordToken>;

bool is_numbering(const Run& run) {
  return (run.made_by == MadeBy::Reference || run.made_by == MadeBy::Number) && !run.key.empty();
}

/// One of the two sentences: its runs as one text, and the text's words.
struct Side {
  explicit Side(std::span<const Run> text_runs) : runs(text_runs) {
    for (const Run& run : runs) {
      text += run.text;
      ends.push_back(text.size());
    }
  }

  std::size_t run_at(std::size_t offset) const {
    const auto found = std::upper_bound(ends.begin(), ends.end(), offset);
    return static_cast<std::size_t>(found - ends.begin());
  }

  bool has_made(MadeBy made_by, const WordToken& from, const WordToken& to) const {
    for (std::size_t i = run_at(from.from); i < runs.size(); ++i) {
      if (runs[i].made_by == made_by) return true;
      if (ends[i] >= to.to) return false;
    }
    return false;
  }

  std::span<const Run> runs;
  std::string text{};
  std::vector<std::size_t> ends{};  // of each run, in the text
};

/// The words of a side, a run that names a number of the agreement's own as one word: what it names.
Tokens keyed_tokens(const Side& side) {
  Tokens tokens;
  bool is_open = false;  // the last token is a number of the agreement's own
  for (WordToken& token : tokens_of(side.text)) {
    const std::size_t at = side.run_at(token.from);
    const Run& run = side.runs[at];
    if (!is_numbering(run) || token.to > side.ends[at]) {
      tokens.push_back(std::move(token));
      is_open = false;
      continue;
    }
    const std::size_t begin = side.ends[at] - run.text.size();
    if (is_open && tokens.back().from >= begin) {
      tokens.back().to = token.to;
      continue;
    }
    token.text = "\x01" + run.key;
    tokens.push_back(std::move(token));
    is_open = true;
  }
  return tokens;
}

class Merger {
 public:
  Merger(std::span<const Run> before, std::span<const Run> after, ChangeNumbers& numbers)
      : before_(before), after_(after), numbers_(numbers) {}

  Runs merge() {
    const Tokens before = keyed_tokens(before_);
    const Tokens after = keyed_tokens(after_);
    merge_tokens(before, after, ChangeClass::None);
    separate(before.empty() ? 0 : before.back().to, before_.text.size(), after.empty() ? 0 : after.back().to,
             after_.text.size());
    return std::move(merged_);
  }

 private:
  /// `forced`: the class of every change in here; None to find each one's.
  void merge_tokens(const Tokens& before, const Tokens& after, ChangeClass forced) {
    const std::vector<EditHunk> hunks = find_word_hunks(before, after);
    std::size_t i = 0;
    std::size_t j = 0;
    const auto take_equal = [&](std::size_t until) {
      for (; i < until; ++i, ++j) take_same(before, i, after, j);
    };
    for (const EditHunk& hunk : hunks) {
      take_equal(hunk.before_from);
      take_hunk(before, after, hunk, forced);
      i = hunk.before_to;
      j = hunk.after_to;
    }
    take_equal(before.size());
  }

  void take_same(const Tokens& before, std::size_t i, const Tokens& after, std::size_t j) {
    separate_before(before, i, after, j);
    const WordToken& old_word = before[i];
    const WordToken& new_word = after[j];
    const std::string_view old_text =
        std::string_view(before_.text).substr(old_word.from, old_word.to - old_word.from);
    const std::string_view new_text =
        std::string_view(after_.text).substr(new_word.from, new_word.to - new_word.from);
    if (old_word.text.front() != '\x01' || old_text == new_text) {
      put(after_, new_word.from, new_word.to, {});
      old_end_ = old_word.to;
      new_end_ = new_word.to;
      return;
    }
    const auto words_of = [](std::string_view text, std::size_t from) {
      Tokens tokens = tokens_of(text);
      for (WordToken& token : tokens) {
        token.from += from;
        token.to += from;
      }
      return tokens;
    };
    old_end_ = old_word.from;
    new_end_ = new_word.from;
    merge_tokens(words_of(old_text, old_word.from), words_of(new_text, new_word.from),
                 ChangeClass::Generated);
    old_end_ = old_word.to;
    new_end_ = new_word.to;
  }

  void take_hunk(const Tokens& before, const Tokens& after, const EditHunk& hunk, ChangeClass forced) {
    const bool has_old = hunk.before_from < hunk.before_to;
    const bool has_new = hunk.after_from < hunk.after_to;
    Mark mark;
    mark.change_class = forced == ChangeClass::None ? class_of(before, after, hunk) : forced;
    mark.change = numbers_.next();
    if (has_old && has_new) separate_before(before, hunk.before_from, after, hunk.after_from);
    if (has_old) {
      mark.kind = Mark::Kind::Deleted;
      put(before_, old_end_, before[hunk.before_to - 1].to, mark);
      old_end_ = before[hunk.before_to - 1].to;
    }
    if (has_new) {
      mark.kind = Mark::Kind::Inserted;
      put(after_, new_end_, after[hunk.after_to - 1].to, mark);
      new_end_ = after[hunk.after_to - 1].to;
    }
  }

  ChangeClass class_of(const Tokens& before, const Tokens& after, const EditHunk& hunk) const {
    const auto side_of = [](const Side& side, const Tokens& tokens, std::size_t from, std::size_t to) {
      const std::span<const WordToken> all(tokens);
      ChangedWords words;
      words.words = all.subspan(from, to - from);
      words.following = all.subspan(to);
      if (from < to) {
        words.has_statute = side.has_made(MadeBy::Statute, tokens[from], tokens[to - 1]);
        words.has_date = side.has_made(MadeBy::Date, tokens[from], tokens[to - 1]);
      }
      return words;
    };
    return classify(side_of(before_, before, hunk.before_from, hunk.before_to),
                    side_of(after_, after, hunk.after_from, hunk.after_to));
  }

  void separate_before(const Tokens& before, std::size_t i, const Tokens& after, std::size_t j) {
    separate(old_end_, before[i].from, new_end_, after[j].from);
  }

  /// The white space of both between two words.
  void separate(std::size_t old_from, std::size_t old_to, std::size_t new_from, std::size_t new_to) {
    old_end_ = old_to;
    new_end_ = new_to;
    if (old_from == old_to && new_from == new_to) return;
    if (old_from < old_to && new_from < new_to) return put(after_, new_from, new_to, {});
    const bool is_deleted = old_from < old_to;
    Mark mark;
    if (!merged_.empty() && merged_.back().mark) {
      mark = merged_.back().mark;  // goes with the change before it
    } else {
      mark.change_class = ChangeClass::Generated;  // room for the sentence that comes or goes next
      mark.change = numbers_.upcoming();
    }
    mark.kind = is_deleted ? Mark::Kind::Deleted : Mark::Kind::Inserted;
    is_deleted ? put(before_, old_from, old_to, mark) : put(after_, new_from, new_to, mark);
  }

  /// Adds the text of [from, to) with the looks of its runs.
  void put(const Side& side, std::size_t from, std::size_t to, const Mark& mark) {
    while (from < to) {
      const std::size_t at = side.run_at(from);
      const std::size_t end = std::min(to, side.ends[at]);
      const std::string_view text = std::string_view(side.text).substr(from, end - from);
      const Run* source = &side.runs[at];
      if (source == last_source_ && merged_.back().mark == mark) {
        merged_.back().text += text;
        merged_.back().ends_sentence = source->ends_sentence && end == side.ends[at];
      } else {
        merged_.push_back(*source);
        merged_.back().text = text;
        merged_.back().mark = mark;
        merged_.back().ends_sentence = source->ends_sentence && end == side.ends[at];
        last_source_ = source;
      }
      from = end;
    }
  }

  Side before_;
  Side after_;
  ChangeNumbers& numbers_;
  Runs merged_{};
  const Run* last_source_ = nullptr;
  std::size_t old_end_ = 0;  // how far each text is taken
  std::size_t new_end_ = 0;
};

}  // namespace

Runs merge_runs(std::span<const Run> before, std::span<const Run> after, ChangeNumbers& numbers) {
  return Merger(before, after, numbers).merge();
}

Runs marked_runs(std::span<const Run> runs, const Mark& mark) {
  Runs marked(runs.begin(), runs.end());
  for (Run& run : marked) run.mark = mark;
  return marked;
}

bool has_changes(const Runs& runs) {
  return std::any_of(runs.begin(), runs.end(), [](const Run& run) {
    return run.mark && run.mark.change_class != ChangeClass::Generated;
  });
}

}  // namespace sopimus
