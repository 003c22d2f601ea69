#include "compare/word_hunks.h"

#include <algorithm>
#include <set>

#include "base/text.h"
namespace sopimus {

namespace {

using Tokens = std::vector<WordToken>;

/// Words that carry no thought of their own, in Finnish and Swedish.
bool is_small_word(const std::string& word) {
  static const std::set<std::string, std::less<>> kWords = {
      "ja", "sekä", "tai",  "eli", "on",  "ovat", "että",  "joka", "jotka", "sen",
      "se", "ne",   "myös", "kun", "jos", "niin", "kuin",  "och",  "samt",  "eller",
      "är", "att",  "som",  "det", "den", "de",   "också", "om",   "i",     "på"};
  return kWords.contains(to_lower(word));
}

/// How much a reader would miss the token: 0 for a mark, 1 for a small word, else its letters up to ten.
std::size_t weight_of(const WordToken& token) {
  constexpr std::size_t kMost = 10;
  if (token.kind == WordToken::Kind::Mark) return 0;
  if (is_small_word(token.text)) return 1;
  return std::min(kMost, to_code_points(token.text).size());
}

std::size_t weight_between(const Tokens& tokens, std::size_t from, std::size_t to) {
  std::size_t weight = 0;
  for (std::size_t i = from; i < to; ++i) weight += weight_of(tokens[i]);
  return weight;
}

bool is_number_like(const WordToken& token) {
  return token.kind == WordToken::Kind::Number || token.text == "§" || token.text == "%" || token.text == "€";
}

bool has_number_between(const Tokens& tokens, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    if (is_number_like(tokens[i])) return true;
  }
  return false;
}

class WordComparison {
 public:
  WordComparison(const Tokens& before, const Tokens& after) : before_(before), after_(after) {}

  std::vector<EditHunk> compare() {
    TokenTable table;
    const auto numbers_of = [&](const Tokens& tokens) {
      std::vector<std::uint32_t> numbers;
      for (const WordToken& token : tokens) numbers.push_back(table.number_of(token.text));
      return numbers;
    };
    hunks_ = find_hunks(numbers_of(before_), numbers_of(after_));
    if (is_rewritten()) return {EditHunk{0, before_.size(), 0, after_.size()}};
    merge_neighbours();
    for (std::size_t i = 0; i < hunks_.size(); ++i) slide(i);
    return std::move(hunks_);
  }

 private:
  /// Whether less than two fifths of the old sentence's weight is left; a word with another ending counts as
  /// left.
  bool is_rewritten() const {
    std::size_t gone = 0;
    for (const EditHunk& hunk : hunks_) {
      for (std::size_t i = hunk.before_from; i < hunk.before_to; ++i) {
        if (!is_inflected(before_[i], hunk)) gone += sopimus::weight_of(before_[i]);
      }
    }
    const std::size_t whole = weight_between(before_, 0, before_.size());
    const bool is_one_gap = hunks_.size() == 1 && !is_replacement(hunks_.front());
    return !is_one_gap && 5 * gone > 3 * whole;
  }

  /// Whether the hunk's new side has the word with another ending: three fifths of it from the beginning.
  bool is_inflected(const WordToken& word, const EditHunk& hunk) const {
    constexpr std::size_t kMost = 100;  // words of the hunk: a longer one is no inflection
    if (word.kind != WordToken::Kind::Word || hunk.after_to - hunk.after_from > kMost) return false;
    for (std::size_t i = hunk.after_from; i < hunk.after_to; ++i) {
      const std::string& other = after_[i].text;
      const auto differs = std::mismatch(word.text.begin(), word.text.end(), other.begin(), other.end());
      const auto common = static_cast<std::size_t>(differs.first - word.text.begin());
      if (5 * common >= 3 * std::max(word.text.size(), other.size())) return true;
    }
    return false;
  }

  /// Joins changes that only small words part; numbers stay alone.
  void merge_neighbours() {
    std::vector<EditHunk> merged;
    for (const EditHunk& hunk : hunks_) {
      merged.push_back(hunk);
      while (merged.size() > 1 && belong_together(merged[merged.size() - 2], merged.back())) {
        const EditHunk right = merged.back();
        merged.pop_back();
        merged.back().before_to = right.before_to;
        merged.back().after_to = right.after_to;
      }
    }
    hunks_ = std::move(merged);
  }

  bool belong_together(const EditHunk& left, const EditHunk& right) const {
    const std::size_t count = right.before_from - left.before_to;
    const std::size_t weight = weight_between(before_, left.before_to, right.before_from);
    const bool is_small = count <= 2 && weight <= 2;
    const bool is_light = count <= 3 && 2 * weight <= std::min(weight_of(left), weight_of(right));
    if (!(is_small || is_light) || !(is_replacement(left) || is_replacement(right))) return false;
    return !has_number_between(before_, left.before_to, right.before_from) && !has_number(left) &&
           !has_number(right);
  }

  static bool is_replacement(const EditHunk& hunk) {
    return hunk.before_from < hunk.before_to && hunk.after_from < hunk.after_to;
  }
  std::size_t weight_of(const EditHunk& hunk) const {
    return std::max(weight_between(before_, hunk.before_from, hunk.before_to),
                    weight_between(after_, hunk.after_from, hunk.after_to));
  }
  bool has_number(const EditHunk& hunk) const {
    return has_number_between(before_, hunk.before_from, hunk.before_to) ||
           has_number_between(after_, hunk.after_from, hunk.after_to);
  }

  /// Moves what is only added or only removed to where a thought begins, when the words around it allow.
  void slide(std::size_t index) {
    EditHunk& hunk = hunks_[index];
    if (is_replacement(hunk)) return;
    const bool is_added = hunk.before_from == hunk.before_to;
    const Tokens& tokens = is_added ? after_ : before_;
    const std::size_t from = is_added ? hunk.after_from : hunk.before_from;
    const std::size_t to = is_added ? hunk.after_to : hunk.before_to;
    std::size_t least = 0;  // how far to the left it may go
    const std::size_t room_left =
        index == 0 ? hunk.before_from : hunk.before_from - hunks_[index - 1].before_to;
    while (least < room_left && tokens[from - least - 1].text == tokens[to - least - 1].text) ++least;
    std::size_t most = 0;  // and to the right
    const std::size_t next = index + 1 < hunks_.size() ? hunks_[index + 1].before_from : before_.size();
    while (most < next - hunk.before_to && tokens[from + most].text == tokens[to + most].text) ++most;
    int best = -1;
    std::size_t place = from;
    for (std::size_t start = from - least; start <= from + most; ++start) {
      const int good = goodness(tokens, start);
      if (good >= best) {
        best = good;
        place = start;
      }
    }
    const auto shift = [&](std::size_t at) { return at + place - from; };
    hunk = {shift(hunk.before_from), shift(hunk.before_to), shift(hunk.after_from), shift(hunk.after_to)};
  }

  /// How well a change that begins with the token reads.
  static int goodness(const Tokens& tokens, std::size_t start) {
    if (start == 0) return 2;
    static const std::set<std::string, std::less<>> kBeginnings = {",",   "(",   "ja",   "sekä", "eli",
                                                                   "tai", "och", "samt", "eller"};
    if (start < tokens.size() && kBeginnings.contains(tokens[start].text)) return 3;
    return tokens[start - 1].kind == WordToken::Kind::Mark ? 1 : 0;
  }

  const Tokens& before_;
  const Tokens& after_;
  std::vector<EditHunk> hunks_{};
};

}  // namespace

std::vector<EditHunk> find_word_hunks(const std::vector<WordToken>& before,
                                      const std::vector<WordToken>& after) {
  return WordComparison(before, after).compare();
}

}  // namespace sopimus
